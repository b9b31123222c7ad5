package io.watchfloor.cli.incidents;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.watchfloor.incidents.codes.EventScores;
import io.watchfloor.model.EventCode;
import io.watchfloor.model.Flat;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Json;
import io.watchfloor.model.LeadHeadline;
import io.watchfloor.model.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Reports of incidents for other programs: a row for each report that counts, with its event codes and the scores
 * published with them, and with what Watchfloor makes of its incident.
 */
public final class Export {
    private Export() {}

    /** One report. {@code source} and {@code target} are the actors of the event, when the text names them. */
    @JsonPropertyOrder({
        "incident", "pair", "subject", "status", "precedence", "peak", "signal", "credibility", "report", "published",
        "outlet", "publisher", "reliability", "title", "link", "rule", "facet", "modality", "speaker",
                "reportPrecedence",
        "source", "target", "plover", "ploverScore", "cameo", "goldstein", "headline", "headlineWhy"
    })
    public record Row(@Flat About about, @Flat Told told, @Flat Coded coded, @Flat Led led) {}

    /** What Watchfloor makes of the incident, and of this report's signal. */
    public record About(
            String incident,
            String pair,
            String subject,
            String status,
            String precedence,
            String peak,
            String signal,
            int credibility) {}

    /** Who reports what, by which rule. */
    public record Told(
            String report,
            String published,
            String outlet,
            String publisher,
            String reliability,
            String title,
            @Nullable String link,
            String rule,
            @Nullable String facet,
            String modality,
            String speaker,
            String reportPrecedence) {}

    /** The event. */
    public record Coded(
            @Nullable String source,
            @Nullable String target,
            @Nullable String plover,
            @Nullable Double ploverScore,
            @Nullable String cameo,
            @Nullable Double goldstein) {}

    /** The headline that says what happened in its incident, and why it was chosen; absent where none was. */
    public record Led(@Nullable String headline, @Nullable String headlineWhy) {}

    /** The rows of some incidents, in their order. */
    public static List<Row> rows(List<Incident> incidents, KnownIncidents known) {
        return incidents.stream()
                .flatMap(incident -> known.reportsOf(incident.id()).stream()
                        .filter(member -> member.withdrawn() == null)
                        .map(member -> row(incident, member)))
                .toList();
    }

    private static Row row(Incident incident, IncidentReport member) {
        Report report = member.report();
        EventCode event = report.booked().event() == null
                ? new EventCode(null, null)
                : report.booked().event();
        About about = new About(
                incident.id(),
                incident.pair().toString(),
                incident.subject(),
                incident.course().status().word(),
                incident.level().computed().word(),
                incident.level().announced().word(),
                report.parties().signal().word(),
                incident.level().credibility());
        Told told = new Told(
                report.id(),
                report.headline().eventTime().toString(),
                report.headline().outlet(),
                report.headline().publisher(),
                report.headline().reliability(),
                report.headline().title(),
                report.headline().link(),
                report.match().rule(),
                report.match().facet(),
                report.match().modality().word(),
                report.match().speaker().word(),
                report.booked().precedence().word());
        Coded coded = new Coded(
                report.parties().source(),
                report.parties().target(),
                event.plover(),
                orNull(EventScores.plover(event.plover())),
                event.cameo(),
                orNull(EventScores.goldstein(event.cameo())));
        LeadHeadline lead = incident.coverage().lead();
        Led led = lead == null ? new Led(null, null) : new Led(lead.title(), lead.why());
        return new Row(about, told, coded, led);
    }

    private static @Nullable Double orNull(OptionalDouble score) {
        return score.isPresent() ? score.getAsDouble() : null;
    }

    /** One line of JSON for each row. */
    public static void json(List<Row> rows, PrintWriter out) {
        rows.forEach(row -> out.println(Json.text(row)));
    }

    /** RFC 4180 with a line of names. */
    public static void csv(List<Row> rows, Writer out) throws IOException {
        CsvMapper mapper = CsvMapper.csvBuilder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        String[] columns = Row.class.getAnnotation(JsonPropertyOrder.class).value();
        CsvSchema schema = CsvSchema.builder()
                .addColumns(List.of(columns), CsvSchema.ColumnType.NUMBER_OR_STRING)
                .build()
                .withHeader()
                .withLineSeparator("\r\n");
        try (SequenceWriter writer = mapper.writer(schema).writeValues(out)) {
            for (Row row : rows) {
                writer.write(forSpreadsheets(Json.mapper().valueToTree(row)));
            }
        }
    }

    /** A title is a stranger's text: what a spreadsheet would run as a formula gets an apostrophe in front. */
    private static ObjectNode forSpreadsheets(ObjectNode row) {
        for (String strange : List.of("report", "outlet", "title", "headline")) {
            String text = row.path(strange).asText();
            if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
                row.put(strange, "'" + text);
            }
        }
        return row;
    }
}
