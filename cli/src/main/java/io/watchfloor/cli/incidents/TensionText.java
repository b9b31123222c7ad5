package io.watchfloor.cli.incidents;

import io.watchfloor.incidents.tension.Tension;
import io.watchfloor.model.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tension of a pair as lines for people. */
public final class TensionText {
    private TensionText() {}

    public static List<String> lines(Tension tension) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s  tension %.1f (%+.1f against the mean of the 30 days before, %.1f) at %s",
                tension.pair(),
                tension.index(),
                tension.change(),
                tension.before(),
                tension.at()));
        lines.add(String.format(
                Locale.ROOT,
                "beside it   PLOVER %.1f, Goldstein %.1f: sums over %d event codes of 30 days",
                tension.plover(),
                tension.goldstein(),
                tension.events()));
        int reporting = tension.coverage().reporting().size();
        int silent = tension.coverage().silent().size();
        lines.add("coverage    " + reporting + " feeds reporting, " + silent + " silent"
                + (silent == 0
                        ? ""
                        : ": " + String.join(", ", tension.coverage().silent())));
        lines.add("");
        lines.add(String.format(
                "%8s  %-32s %-12s %-10s %-11s %s", "WEIGHT", "INCIDENT", "SIGNAL", "PRECEDENCE", "CREDIBILITY", "AGE"));
        for (Tension.Receipt receipt : tension.receipts()) {
            Incident incident = receipt.incident();
            lines.add(String.format(
                    Locale.ROOT,
                    "%8.2f  %-32s %-12s %-10s %-11s %.2f",
                    receipt.weight(),
                    incident.id(),
                    incident.level().signal().word(),
                    incident.level().computed().word(),
                    incident.level().credibility() + " x " + receipt.credibility(),
                    receipt.age()));
        }
        if (tension.receipts().isEmpty()) {
            lines.add("no incident of this pair weighs anything");
        }
        return lines;
    }
}
