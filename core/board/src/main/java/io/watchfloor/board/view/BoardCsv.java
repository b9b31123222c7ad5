package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.LeadHeadline;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of the board as a table for a spreadsheet: RFC 4180, every cell quoted, times as ISO 8601. */
public final class BoardCsv {
    private static final List<String> HEAD = List.of(
            "incident",
            "urgency",
            "status",
            "pair",
            "subject",
            "title",
            "outlet",
            "link",
            "opened",
            "turned",
            "publishers",
            "credibility",
            "owner",
            "shelved",
            "under");
    /** A spreadsheet reckons with what begins so, and what a title says is a stranger's. */
    private static final String FORMULAS = "=+-@\t\r\n";

    private BoardCsv() {}

    /** A head, then a record for each line in its order. */
    public static String of(List<Line> lines) {
        return Stream.concat(Stream.of(HEAD), lines.stream().map(BoardCsv::cells))
                .map(cells -> cells.stream().map(BoardCsv::quoted).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static List<String> cells(Line line) {
        Row row = line.row();
        Incident incident = row.incident();
        LeadHeadline lead = row.lead();
        return List.of(
                incident.id(),
                row.urgency().name(),
                incident.course().status().word(),
                incident.pair().toString(),
                incident.subject(),
                row.title(),
                lead == null ? "" : lead.outlet(),
                lead == null ? "" : Objects.requireNonNullElse(Links.source(lead.link()), ""),
                incident.course().opened().toString(),
                row.turned().toString(),
                Integer.toString(incident.coverage().publishers().size()),
                row.credibility(),
                Objects.requireNonNullElse(row.owner(), ""),
                row.shelved(),
                Objects.requireNonNullElse(line.under(), ""));
    }

    private static String quoted(String text) {
        String plain = Highlights.plain(text);
        boolean reckons = !plain.isEmpty() && FORMULAS.indexOf(plain.charAt(0)) >= 0;
        return '"' + (reckons ? "'" : "") + plain.replace("\"", "\"\"") + '"';
    }
}
