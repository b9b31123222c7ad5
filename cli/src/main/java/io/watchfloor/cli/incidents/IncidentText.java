package io.watchfloor.cli.incidents;

import io.watchfloor.board.tuning.Why;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.LeadHeadline;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Incidents as lines for people; times are UTC. */
public final class IncidentText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);
    private static final String ROW = "%-32s %-10s %-10s %-12s %-4s %-7s %-17s %-17s %7s %10s";

    private IncidentText() {}

    /** A table: one line for each incident below a line of names. */
    public static List<String> table(List<Incident> incidents) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                ROW,
                "ID",
                "PRECEDENCE",
                "PEAK",
                "SIGNAL",
                "CRED",
                "STATUS",
                "OPENED",
                "LAST REPORT",
                "REPORTS",
                "PUBLISHERS"));
        for (Incident incident : incidents) {
            lines.add(String.format(
                    ROW,
                    incident.id(),
                    incident.level().computed().word(),
                    incident.level().announced().word(),
                    incident.level().signal().word(),
                    incident.level().credibility(),
                    incident.course().status().word(),
                    time(incident.course().opened()),
                    time(incident.course().lastReport()),
                    incident.coverage().reports(),
                    incident.coverage().publishers().size()));
        }
        return lines;
    }

    /** One incident with its reports. */
    public static List<String> show(Incident incident, List<IncidentReport> reports) {
        List<String> lines = head(incident);
        lines.add("publishers  " + String.join(", ", incident.coverage().publishers()));
        if (!incident.coverage().facets().isEmpty()) {
            lines.add("facets      " + String.join(", ", incident.coverage().facets()));
        }
        if (incident.booked().action() != null) {
            lines.add("guidance    " + incident.booked().action());
        }
        lines.add("");
        for (IncidentReport member : reports) {
            Report report = member.report();
            lines.add(time(report.headline().eventTime()) + "  "
                    + report.headline().outlet() + ": " + report.headline().title());
            lines.add("    " + report.match().rule() + ", "
                    + report.booked().precedence().word() + ", "
                    + report.match().modality().word() + ", said by "
                    + report.match().speaker().word()
                    + (member.copyOf() == null ? "" : "; a copy of " + member.copyOf())
                    + (member.withdrawn() == null ? "" : "; withdrawn: " + member.withdrawn()));
        }
        return lines;
    }

    /** One incident with the reasons for what it is. */
    public static List<String> why(Why why) {
        List<String> lines = head(why.incident());
        lines.add("");
        lines.add("arithmetic");
        why.incident().level().arithmetic().forEach(line -> lines.add("    " + line));
        lines.add("");
        lines.add("what happened");
        why.turns()
                .forEach(turn -> lines.add(String.format(
                        "    %s  %-12s %s  (journal %d/%d)",
                        time(turn.knownAt()),
                        turn.type().word(),
                        turn.why(),
                        turn.cause().partition(),
                        turn.cause().offset())));
        lines.add("");
        int copies = why.counted().size() - why.incident().coverage().reports();
        lines.add("reports that count: " + why.incident().coverage().reports()
                + (copies == 0 ? "" : ", and copies: " + copies));
        why.counted().forEach(report -> {
            lines.add("    " + time(report.eventTime()) + "  " + report.outlet() + ": " + report.title());
            lines.add("        " + report.report() + ": " + report.precedence().word() + ", "
                    + report.modality().word() + ", said by " + report.speaker().word() + "; " + report.publisher()
                    + " (" + report.reliability() + "): " + report.voice());
            report.placing().forEach(line -> lines.add("        " + line));
        });
        lines.add("");
        lines.add("what does not count: " + why.refused().size());
        why.refused().forEach(report -> {
            lines.add("    " + time(report.eventTime()) + "  " + report.outlet() + ": " + report.title());
            lines.add("        " + report.headline() + "/" + report.rule() + ": " + report.reason());
        });
        return lines;
    }

    private static List<String> head(Incident incident) {
        List<String> lines = new ArrayList<>();
        lines.add(incident.id() + "  " + incident.level().computed().word()
                + (incident.level().announced() == incident.level().computed()
                        ? ""
                        : " (peak " + incident.level().announced().word() + ")")
                + ", " + incident.level().signal().word() + ", credibility "
                + incident.level().credibility() + ", "
                + incident.course().status().word()
                + (incident.course().closed() == null
                        ? ""
                        : " since " + time(incident.course().closed())));
        LeadHeadline lead = incident.coverage().lead();
        if (lead != null) {
            lines.add("headline    " + lead.title() + " (" + lead.outlet() + ", " + time(lead.published()) + ")");
            lines.add("            chosen because: " + lead.why());
        }
        if (incident.level().held() != null) {
            lines.add("held        one step lower: " + incident.level().held());
        }
        lines.add("opened      " + time(incident.course().opened()) + ", reports from "
                + time(incident.course().firstReport()) + " to "
                + time(incident.course().lastReport()));
        if (!incident.coverage().deniedBy().isEmpty()) {
            lines.add("denied by   " + String.join(", ", incident.coverage().deniedBy()));
        }
        if (!incident.ties().continues().isEmpty()) {
            lines.add("continues   " + String.join(", ", incident.ties().continues()));
        }
        incident.ties()
                .links()
                .forEach(link -> lines.add("linked      " + link.kind().word() + " " + link.incident()));
        if (incident.booked().standing() != null) {
            lines.add("standing    " + incident.booked().standing() + "; it calls nobody");
        }
        if (incident.desk().owner() != null) {
            lines.add("owner       " + incident.desk().owner());
        }
        return lines;
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
