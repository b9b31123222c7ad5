package io.watchfloor.authoring.backtest;

import io.watchfloor.authoring.Share;
import io.watchfloor.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person said of the reports that a rule makes of headlines of the past: a line each, {@code +} right, {@code -}
 * wrong, {@code ?} not judged, the report's id, and what helps to judge it.
 *
 * @param share of those that were judged and that the rule still makes
 * @param unjudged lines for the others, to be judged
 * @param gone ids that were judged and that the rule makes no more
 */
public record JudgedHits(Share share, List<String> unjudged, List<String> gone) {

    /** A file that cannot be counted; the message says which line, and what to do. */
    public static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private UnreadableException(int line, String fault) {
            super("line " + line + ": " + fault);
        }
    }

    /**
     * Counts the words of a file.
     *
     * @param lines of the file, none yet of a rule that nobody judged
     * @param reports that the rule makes
     * @throws UnreadableException for a line that is none, or that contradicts one above
     */
    public static JudgedHits of(List<String> lines, List<Report> reports) {
        Map<String, Boolean> said = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("?")) {
                continue;
            }
            String[] words = line.split("\\s+", 3);
            if (words.length < 2 || !(words[0].equals("+") || words[0].equals("-"))) {
                throw new UnreadableException(i + 1, "begin with +, - or ?, and the id of a report");
            }
            boolean right = words[0].equals("+");
            Boolean before = said.put(words[1], right);
            if (before != null && before != right) {
                throw new UnreadableException(
                        i + 1,
                        words[1] + " was judged " + (before ? "right" : "wrong") + " above; keep one of the two");
            }
        }
        Map<String, Report> made = new TreeMap<>();
        reports.forEach(report -> made.put(report.id(), report));
        List<String> unjudged = new ArrayList<>();
        made.values().stream()
                .filter(report -> !said.containsKey(report.id()))
                .forEach(report -> unjudged.add("? " + report.id() + " "
                        + report.headline().eventTime().toString().substring(0, 10) + " "
                        + report.parties().pair() + " "
                        + report.headline().outlet() + ": " + report.headline().title()));
        long right = said.entrySet().stream()
                .filter(one -> made.containsKey(one.getKey()) && one.getValue())
                .count();
        long counted = said.keySet().stream().filter(made::containsKey).count();
        return new JudgedHits(
                Share.of(right, counted),
                unjudged,
                said.keySet().stream()
                        .filter(id -> !made.containsKey(id))
                        .sorted()
                        .toList());
    }
}
