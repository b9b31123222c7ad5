package io.watchfloor.launcher.doctor;

import io.watchfloor.alerts.ReceiversCheck;
import io.watchfloor.kafka.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Could each receiver be told: does its channel open, are its secrets there. Nothing is sent. */
final class ReceiversCheckup {
    private ReceiversCheckup() {}

    static List<CheckupResult> of(Path routes, Settings settings) {
        Map<String, String> faults;
        try {
            faults = ReceiversCheck.faults(routes, settings, System.getenv());
        } catch (RuntimeException e) {
            // The checkup of the files reported already why the routes cannot be read.
            return List.of();
        }
        List<CheckupResult> findings = new ArrayList<>();
        faults.forEach((receiver, fault) -> findings.add(
                fault.isEmpty()
                        ? CheckupResult.fine("receiver", receiver + " can be told")
                        : CheckupResult.wrong(
                                "receiver", receiver + ": " + fault, "mend it; until then its notifications wait")));
        return findings;
    }
}
