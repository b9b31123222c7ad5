package io.watchfloor.cli.doctor;

import io.watchfloor.alerts.ReceiversCheck;
import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.kafka.Settings;
import java.nio.file.Path;
import java.util.List;

/** Could each receiver be told: does its channel open, are its secrets there, may its host be called. Nothing is sent. */
final class ReceiversCheckup {
    private ReceiversCheckup() {}

    static List<CheckupResult> of(Path routes, Settings settings, Secrets secrets) {
        List<ReceiversCheck.Finding> findings;
        try {
            findings = ReceiversCheck.all(routes, settings, secrets);
        } catch (RuntimeException e) {
            // The checkups of the files and settings reported already what cannot be read.
            return List.of();
        }
        return findings.stream().map(ReceiversCheckup::result).toList();
    }

    private static CheckupResult result(ReceiversCheck.Finding finding) {
        if (finding.wrong()) {
            return CheckupResult.wrong(
                    "receiver",
                    finding.receiver() + ": " + finding.text(),
                    "mend it; until then its notifications wait");
        }
        return CheckupResult.fine(
                "receiver",
                finding.receiver() + " can be told" + (finding.text().isEmpty() ? "" : ", but " + finding.text()));
    }
}
