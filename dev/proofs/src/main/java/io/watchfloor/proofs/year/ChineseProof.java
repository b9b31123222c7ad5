package io.watchfloor.proofs.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.TextFile;
import io.watchfloor.model.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Whether a Chinese headline lies in the incident of what it reports. docs/evaluation/chinese-joins.tsv says which
 * headlines tell of which event; they are put among the English headlines of the days around it. Their files know days
 * only: a headline stands at noon, or an hour after the event was first told, whichever is later.
 */
public final class ChineseProof {
    private static final String COLUMNS = "outlet\trow\tevent\tsame";
    private static final Map<String, String> FILES =
            Map.of("zaobao", "zaobao-2023-2024.tsv.gz", "cctv", "cctv-2022-2024.tsv.gz");
    private static final Map<String, String> OUTLETS = Map.of("zaobao", "联合早报", "cctv", "CCTV 新闻联播");
    private static final Duration BEFORE = Duration.ofDays(10);
    private static final Duration AFTER = Duration.ofDays(2);

    private final YearData data;
    private final Year year;
    private final PrintWriter out;

    public ChineseProof(YearData data, Year year, PrintWriter out) {
        this.data = data;
        this.year = year;
        this.out = out;
    }

    private record Row(String outlet, int row, Happened event, boolean same) {
        String id() {
            return outlet + "-" + row;
        }

        Instant at(LocalDate day) {
            Instant noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
            Instant told = event.first().plus(Duration.ofHours(1));
            return noon.isAfter(told) ? noon : told;
        }
    }

    private record Line(Instant at, String text) {}

    /**
     * Prints who joined what.
     *
     * @param joins which headlines tell of which event
     * @param scratch folder for the file of headlines
     */
    public void run(Path joins, Path scratch) throws IOException {
        List<Row> rows = rows(joins);
        Path mixed = scratch.resolve("mixed.jsonl");
        write(mixed, rows);
        Cabinet cabinet = new Cabinet();
        year.each(mixed, new YearFold(List.of(cabinet)));
        int reported = 0;
        int joined = 0;
        int wrongly = 0;
        for (Row row : rows) {
            Set<String> own = cabinet.holding(row.id());
            Set<String> theirs = new HashSet<>();
            row.event().headlines().forEach(headline -> theirs.addAll(cabinet.holding(headline)));
            boolean together = !Collections.disjoint(own, theirs);
            reported += row.same() && !own.isEmpty() ? 1 : 0;
            joined += row.same() && together ? 1 : 0;
            wrongly += !row.same() && together ? 1 : 0;
            print(
                    "%-12s %-4s %-8s %s | %s",
                    row.id(), row.same() ? "same" : "not", together ? "together" : "apart", own, theirs);
        }
        long same = rows.stream().filter(Row::same).count();
        print("%d of %d that report the event have a report", reported, same);
        print("%d of %d joined an incident of it (bar three in four)", joined, same);
        print("%d of %d that share the pair alone joined it (bar 2 of 20)", wrongly, rows.size() - same);
    }

    private List<Row> rows(Path file) {
        Map<String, Happened> events = new HashMap<>();
        Happened.read(data.yardstick())
                .forEach(event -> events.put(event.headlines().get(0), event));
        List<String> lines = TextFile.lines(file);
        if (lines.isEmpty() || !lines.get(0).equals(COLUMNS)) {
            throw new CommandFailed(file + ":1: expected these columns, parted by tabs: " + COLUMNS.replace('\t', ' '));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            Happened event = cells.length == 4 ? events.get(cells[2]) : null;
            if (event == null || !FILES.containsKey(cells[0])) {
                throw new CommandFailed(file + ":" + (i + 1) + ": not an outlet, a row and an event of the yardstick");
            }
            rows.add(new Row(cells[0], Integer.parseInt(cells[1]), event, cells[3].equals("yes")));
        }
        return rows;
    }

    private void write(Path mixed, List<Row> rows) throws IOException {
        List<Line> lines = new ArrayList<>(english(rows));
        for (String outlet : FILES.keySet()) {
            lines.addAll(chinese(outlet, rows));
        }
        lines.sort(Comparator.comparing(Line::at));
        try (BufferedWriter writer = Files.newBufferedWriter(mixed)) {
            for (Line line : lines) {
                writer.append(line.text()).append('\n');
            }
        }
    }

    private List<Line> english(List<Row> rows) {
        return lines(data.headlines()).stream()
                .map(text -> new Line(
                        Instant.parse(
                                Json.read(text, JsonNode.class).get("published").asText()),
                        text))
                .filter(line -> rows.stream()
                        .anyMatch(row -> isNear(line.at(), row.event().first())))
                .toList();
    }

    private static boolean isNear(Instant at, Instant event) {
        return at.isAfter(event.minus(BEFORE)) && at.isBefore(event.plus(AFTER));
    }

    private List<Line> chinese(String outlet, List<Row> rows) {
        List<String> all = lines(data.chinese().resolve(FILES.get(outlet)));
        return rows.stream()
                .filter(row -> row.outlet().equals(outlet))
                .map(row -> {
                    String[] cells = all.get(row.row()).split("\t", -1);
                    Instant at = row.at(LocalDate.parse(cells[0]));
                    ObjectNode headline = JsonNodeFactory.instance
                            .objectNode()
                            .put("id", row.id())
                            .put("published", at.toString())
                            .put("outlet", OUTLETS.get(outlet))
                            .put("title", cells[2]);
                    return new Line(at, headline.toString());
                })
                .toList();
    }

    private static List<String> lines(Path file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
