package io.watchfloor.authoring;

import io.watchfloor.authoring.Verdicts.Word;
import io.watchfloor.incidents.happenings.CallLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How what decides calls was judged: an act of the table, or the rule where none was read. Of each call the last word about
 * the report that called counts, and nothing older than {@link #KEPT}.
 *
 * @param term an act such as {@code near-miss}, or a rule such as {@code us-china/spy-balloon}
 * @param judged calls about which somebody's word counts
 * @param right of these, rightly made
 * @param persons who said so
 * @param lost when it lost the right to call, or absent while it has it
 */
public record CallRecord(String term, int judged, int right, int persons, @Nullable Instant lost) {
    /** Words count for so long. */
    public static final Duration KEPT = Duration.ofDays(180);
    /** A loss ends by itself after so long. */
    public static final Duration ENDS = Duration.ofDays(30);
    /** Of an act as grave as this, in tenths, every call is made. */
    public static final int ALWAYS = 80;

    private static final int WARNS_FROM = 5;
    private static final double WARNS_BELOW = 0.8;
    private static final int LOSES_FROM = 8;
    private static final int LOSES_BY = 2;
    private static final double LOSES_ABOVE = 0.9;

    /** What comes of a record. */
    public enum Standing {
        /** It calls, and most calls are right or hardly any were judged. */
        CALLS,
        /** It calls, and its owner is told that too many are wrong. */
        WARNED,
        /** More than nine to one that most of its calls are wrong, by two persons: told as priority. */
        LOST;

        /** As the desk shows it. */
        public String words() {
            return switch (this) {
                case CALLS -> "calls";
                case WARNED -> "warning: below " + WARNS_BELOW;
                case LOST -> "lost the right to call";
            };
        }
    }

    /** A word about a call of one term. */
    private record Judged(String term, Word word) {}

    /**
     * The records of all terms that somebody judged, the worst first.
     *
     * @param words the word that counts about a report
     * @param restored when the owner of a term gave it the right back: words of before do not count any more
     * @param now words and losses end by it
     */
    public static List<CallRecord> of(
            Collection<CallLine> calls,
            Function<String, Optional<Word>> words,
            Map<String, Instant> restored,
            Instant now) {
        Map<String, List<Word>> byTerm = new TreeMap<>();
        calls.stream()
                .map(call -> judged(call, words))
                .filter(Objects::nonNull)
                .filter(one -> one.word().at().isAfter(now.minus(KEPT)))
                .filter(one -> one.word().at().isAfter(restored.getOrDefault(one.term(), Instant.MIN)))
                .forEach(one -> byTerm.computeIfAbsent(one.term(), term -> new ArrayList<>())
                        .add(one.word()));
        List<CallRecord> records = new ArrayList<>();
        byTerm.forEach((term, its) -> records.add(of(term, its, now)));
        records.sort(Comparator.comparing(CallRecord::mean).thenComparing(CallRecord::term));
        return List.copyOf(records);
    }

    private static @Nullable Judged judged(CallLine call, Function<String, Optional<Word>> words) {
        String term = call.term() == null ? call.rule() : call.term();
        String report = call.rule() == null ? call.headline() : call.headline() + "/" + call.rule();
        return term == null
                ? null
                : words.apply(report).map(word -> new Judged(term, word)).orElse(null);
    }

    private static CallRecord of(String term, List<Word> words, Instant now) {
        List<Word> inOrder =
                words.stream().sorted(Comparator.comparing(Word::at)).toList();
        Instant lost = null;
        for (int count = LOSES_FROM; count <= inOrder.size(); count++) {
            CallRecord then = new CallRecord(term, inOrder.subList(0, count), null);
            Instant at = inOrder.get(count - 1).at();
            boolean ended = lost != null && !at.isBefore(lost.plus(ENDS));
            if (!then.loses()) {
                lost = null;
            } else if (lost == null || ended) {
                lost = at;
            }
        }
        boolean over = lost != null && !now.isBefore(lost.plus(ENDS));
        return new CallRecord(term, inOrder, over ? null : lost);
    }

    private CallRecord(String term, List<Word> words, @Nullable Instant lost) {
        this(
                term,
                words.size(),
                (int) words.stream().filter(Word::correct).count(),
                (int) words.stream().map(Word::by).distinct().count(),
                lost);
    }

    private boolean loses() {
        return judged >= LOSES_FROM && persons >= LOSES_BY && mostlyWrong() > LOSES_ABOVE;
    }

    /** The share of right calls that is expected: two right ones and a wrong one are counted before anybody judged. */
    public double mean() {
        return (right + 2.0) / (judged + 3.0);
    }

    /** How likely it is that less than half of its calls are right: as likely as so many heads of a fair coin. */
    double mostlyWrong() {
        int tosses = judged + 2;
        double ways = 1;
        double sum = 0;
        for (int heads = 0; heads <= tosses; heads++) {
            if (heads >= right + 2) {
                sum += ways;
            }
            ways = ways * (tosses - heads) / (heads + 1);
        }
        return sum / StrictMath.pow(2, tosses);
    }

    public Standing standing() {
        if (lost != null) {
            return Standing.LOST;
        }
        return judged >= WARNS_FROM && mean() < WARNS_BELOW ? Standing.WARNED : Standing.CALLS;
    }

    /**
     * Whether it may wake an officer.
     *
     * @param gravity of the act, in tenths
     */
    public boolean mayCall(int gravity) {
        return gravity >= ALWAYS || standing() != Standing.LOST;
    }

    /**
     * In words, for its owner.
     *
     * @param owner of a rule, or absent
     */
    public String text(Function<String, @Nullable String> owner) {
        String whose = owner.apply(term);
        String counted = String.format(
                Locale.ROOT,
                "%s: %d of %d judged calls right by %d, %.2f expected",
                term,
                right,
                judged,
                persons,
                mean());
        String told = whose == null ? "" : "; owner " + whose;
        return switch (standing()) {
            case CALLS -> counted;
            case WARNED -> counted + ": " + standing().words() + told;
            case LOST ->
                counted + ": " + standing().words() + " at " + lost + " until "
                        + Objects.requireNonNull(lost).plus(ENDS) + told;
        };
    }
}
