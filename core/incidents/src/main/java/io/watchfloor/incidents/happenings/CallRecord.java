package io.watchfloor.incidents.happenings;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    /**
     * What somebody said of a call.
     *
     * @param command by which it was said: undoing it takes the word back
     * @param correct whether the report that called is rightly there
     */
    public record Word(String command, boolean correct, String by, Instant at) {}

    /**
     * The record of one term as it stands at a time.
     *
     * @param words one for each call
     */
    static CallRecord of(String term, List<Word> words, Instant now) {
        List<Word> inOrder = words.stream()
                .sorted(Comparator.comparing(Word::at).thenComparing(Word::command))
                .toList();
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

    /** In words: {@code near-miss: 4 of 5 judged calls right by 1, 0.75 expected: warning: below 0.8}. */
    public String summary() {
        String counted = String.format(
                Locale.ROOT,
                "%s: %d of %d judged calls right by %d, %.2f expected",
                term,
                right,
                judged,
                persons,
                mean());
        return switch (standing()) {
            case CALLS -> counted;
            case WARNED -> counted + ": " + standing().words();
            case LOST ->
                counted + ": " + standing().words() + " at " + lost + " until "
                        + Objects.requireNonNull(lost).plus(ENDS);
        };
    }

    /**
     * The same, for its owner.
     *
     * @param owner of a rule, or absent
     */
    public String text(Function<String, @Nullable String> owner) {
        String whose = owner.apply(term);
        return summary() + (whose == null || standing() == Standing.CALLS ? "" : "; owner " + whose);
    }
}
