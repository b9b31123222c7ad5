package io.watchfloor.proofs.sheet;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.model.Pair;
import io.watchfloor.testkit.LabelledPair;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A filled sheet.
 *
 * @param incidents by their number, as the key has them
 */
public record Judged(SortedMap<Integer, Verdict> incidents) {
    private static final String NONE = "-";
    private static final String YES = "yes";

    /**
     * What the judge says of an incident.
     *
     * @param one its titles are one happening
     * @param subjects each of which would be right
     * @param titles the pairs of each title, by its number from 1; none of one that reports nothing between states
     */
    record Verdict(boolean one, Set<String> subjects, SortedMap<Integer, List<LabelledPair>> titles) {}

    /**
     * Reads a filled sheet, in any order of its lines.
     *
     * @throws CommandFailed naming the line that is not filled, filled with what is no answer, or not of the sheet of the key;
     *     or the title that is missing
     */
    public static Judged read(List<String> lines, String name, Key key, Words words) {
        SortedMap<Integer, SortedMap<Integer, List<LabelledPair>>> titles = new TreeMap<>();
        SortedMap<Integer, Verdict> incidents = new TreeMap<>();
        for (Table.Row row : Table.read(lines, name, 0, Sheet.COLUMNS)) {
            int incident = row.number(0);
            int title = row.number(1);
            checkIsOf(key, row, incident, title);
            SortedMap<Integer, List<LabelledPair>> of = titles.computeIfAbsent(incident, none -> new TreeMap<>());
            if (of.putIfAbsent(title, pairs(row, words)) != null) {
                throw row.wrong("title " + title + " of incident " + incident + " stands here a second time");
            }
            if (title == 1) {
                incidents.put(incident, new Verdict(yes(row, "one", 8), subjects(row, words), of));
            } else if (!row.cell(8).isEmpty() || !row.cell(9).isEmpty()) {
                throw row.wrong("'one' and 'subjects' stand at the first title of an incident alone");
            }
        }
        checkHasAll(key, titles, name);
        return new Judged(incidents);
    }

    private static void checkIsOf(Key key, Table.Row row, int incident, int title) {
        Key.Entry entry = key.incidents().get(incident);
        if (entry == null
                || title < 1
                || title > entry.titles().size()
                || !entry.titles().get(title - 1).headline().equals(row.cell(2))) {
            throw row.wrong(
                    "the key has no headline " + row.cell(2) + " as title " + title + " of incident " + incident);
        }
    }

    private static void checkHasAll(
            Key key, SortedMap<Integer, SortedMap<Integer, List<LabelledPair>>> titles, String name) {
        key.incidents().forEach((incident, entry) -> {
            for (int title = 1; title <= entry.titles().size(); title++) {
                if (!titles.getOrDefault(incident, new TreeMap<>()).containsKey(title)) {
                    throw new CommandFailed(name + ": title " + title + " of incident " + incident + " is missing");
                }
            }
        });
    }

    private static boolean yes(Table.Row row, String column, int cell) {
        String said = row.cell(cell);
        if (!said.equals(YES) && !said.equals("no")) {
            throw row.wrong("'" + column + "' says '" + said + "' (write yes or no)");
        }
        return said.equals(YES);
    }

    private static List<LabelledPair> pairs(Table.Row row, Words words) {
        boolean reports = yes(row, "reports", 6);
        List<LabelledPair> pairs;
        try {
            pairs = LabelledPair.read(row.cell(7));
        } catch (IllegalArgumentException e) {
            throw row.wrong(String.valueOf(e.getMessage()));
        }
        if (reports == pairs.isEmpty()) {
            throw row.wrong(
                    reports
                            ? "it reports an incident between no pair (write such as CHN>USA:-)"
                            : "it reports nothing, and has a pair");
        }
        pairs.forEach(pair -> {
            checkIsParty(pair.source(), row, words);
            checkIsParty(pair.target(), row, words);
        });
        return pairs;
    }

    private static void checkIsParty(String party, Table.Row row, Words words) {
        if (!LabelledPair.coded(party).equals(party)) {
            throw row.wrong("write " + LabelledPair.coded(party) + " for " + party);
        }
        if (!party.equals(Pair.UNIDENTIFIED) && !words.parties().contains(party)) {
            throw row.wrong("'" + party + "' is no party of the book");
        }
    }

    private static Set<String> subjects(Table.Row row, Words words) {
        if (row.cell(9).equals(NONE)) {
            return Set.of();
        }
        Set<String> subjects =
                Stream.of(row.cell(9).split(",", -1)).map(String::strip).collect(Collectors.toSet());
        subjects.stream()
                .filter(subject -> !words.subjects().contains(subject))
                .findFirst()
                .ifPresent(subject -> {
                    throw row.wrong("'" + subject + "' is no subject of the book (write - for none)");
                });
        return subjects;
    }
}
