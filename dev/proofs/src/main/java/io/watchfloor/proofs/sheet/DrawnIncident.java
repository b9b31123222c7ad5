package io.watchfloor.proofs.sheet;

import io.watchfloor.model.Incident;
import io.watchfloor.model.Report;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An incident with what its judge may see of it.
 *
 * @param incident its last header
 * @param titles its reports in the order of publication, each title once
 */
public record DrawnIncident(Incident incident, List<Report> titles) {
    /** So many titles of an incident are judged, the earliest. */
    static final int SHOWN = 12;

    private static final Comparator<Report> BY_TIME = Comparator.comparing(
                    (Report report) -> report.headline().eventTime())
            .thenComparing(Report::id);

    /** With the reports that count in the end; what is the same text is one title. */
    public static DrawnIncident of(Incident incident, Collection<Report> reports) {
        Map<String, Report> byText = new LinkedHashMap<>();
        reports.stream().sorted(BY_TIME).forEach(report -> byText.putIfAbsent(text(report), report));
        return new DrawnIncident(incident, List.copyOf(byText.values()));
    }

    List<Report> shown() {
        return titles.subList(0, Math.min(SHOWN, titles.size()));
    }

    /** The title on one line, without tabs. */
    static String text(Report report) {
        return report.headline().title().replaceAll("\\s+", " ").strip();
    }
}
