package io.watchfloor.rules.gravity;

import io.watchfloor.rules.patterns.Hit;
import io.watchfloor.rules.patterns.RuleClause;
import io.watchfloor.rules.patterns.Text;
import io.watchfloor.text.words.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A number that counts beside certain words: the dead, the expelled.
 *
 * @param reach words that may stand between the number and the words
 * @param steps from which number on how many tenths are added; the highest step that is reached counts
 */
public record Counted(String name, RuleClause near, int reach, SortedMap<Integer, Integer> steps) {
    /** What is larger counts money, people of a country, or is a slip: it moves nothing. */
    static final long ABSURD = 10_000_000;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;
    private static final int THOUSAND = 1_000;
    private static final int MILLION = 1_000_000;
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("dozen", 12),
            Map.entry("dozens", 30),
            Map.entry("scores", 40),
            Map.entry("hundreds", 200),
            Map.entry("thousands", 2_000));

    /**
     * A number and where it stands.
     *
     * @param step the step that it reaches
     */
    record Found(int step, int token) {}

    /** The largest number that stands beside the words, if it reaches a step. */
    Optional<Found> in(Text text) {
        long most = 0;
        int at = -1;
        for (Hit hit : near.find(text)) {
            int from = Math.max(0, hit.first() - reach);
            int to = Math.min(text.length(), hit.end() + reach);
            for (int i = from; i < to; i++) {
                long number = number(text.field().tokens(), i);
                if (number > most && number < ABSURD && text.clauseAt(i) == text.clauseAt(hit.first())) {
                    most = number;
                    at = i;
                }
            }
        }
        SortedMap<Integer, Integer> reached = steps.headMap((int) Math.min(most, Integer.MAX_VALUE - 1) + 1);
        return at < 0 || reached.isEmpty() ? Optional.empty() : Optional.of(new Found(reached.lastKey(), at));
    }

    /** 0 for what is no number, for years, and for sums of money. */
    static long number(List<Token> tokens, int at) {
        String form = tokens.get(at).form();
        Integer word = WORDS.get(form);
        if (word != null) {
            return word;
        }
        String digits = form.replace(",", "");
        if (digits.isEmpty() || digits.length() > 12 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        long number = Long.parseLong(digits);
        boolean year = number >= FIRST_YEAR && number <= LAST_YEAR && !form.contains(",");
        if (year) {
            return 0;
        }
        String next = at + 1 < tokens.size() ? tokens.get(at + 1).form() : "";
        return switch (next) {
            case "thousand" -> number * THOUSAND;
            case "million", "m" -> number * MILLION;
            case "billion", "bn", "trillion", "percent", "dollars", "euros" -> 0;
            default -> number;
        };
    }
}
