package io.watchfloor.cli.doctor;

import io.watchfloor.files.yaml.Nearest;
import io.watchfloor.kafka.AllowedHosts;
import io.watchfloor.kafka.SettingKeys;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.SettingsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Settings that nothing reads, for a misspelt one has its default and says nothing, and lists that cannot be read. */
final class SettingsCheckup {
    private SettingsCheckup() {}

    static List<CheckupResult> of(Settings settings) {
        List<CheckupResult> findings = new ArrayList<>();
        for (String name : settings.unknown()) {
            boolean variable = name.startsWith("WATCHFLOOR_");
            Collection<String> known = variable ? SettingKeys.variables() : SettingKeys.all();
            findings.add(CheckupResult.wrong(
                    "settings",
                    (variable ? "environment variable " : "config/watchfloor.properties: ") + name + " is no setting"
                            + Nearest.hint(name, known),
                    "correct or remove it; docs/operator.md lists all"));
        }
        for (String key : List.of("ingest.allow", "alerts.allow")) {
            try {
                AllowedHosts.of(settings, key);
            } catch (SettingsException e) {
                findings.add(CheckupResult.wrong(
                        "settings", String.valueOf(e.getMessage()), "correct it; its service does not start with it"));
            }
        }
        if (findings.isEmpty()) {
            findings.add(CheckupResult.fine("settings", "every one is known"));
        }
        return findings;
    }
}
