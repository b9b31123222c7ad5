package io.watchfloor.rules.tagging;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.testkit.Books;
import io.watchfloor.text.reading.Mention.Trait;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One headline of a file of frames, with what a careful person reads in it.
 *
 * <p>{@code A>B}: a hostile report, and A acts on B, with {@code asserted} behind it: as a deed that happened; {@code A|B}: a
 * hostile report of the two, whoever acts; {@code A+B}: a report of a step towards each other; {@code A-B}: a report of the
 * two; {@code acts A}: A is named as a state that acts. With a comma: both; with ! before it: not so.
 *
 * @param wanted the reading
 * @param title the headline
 * @param wrong it is known to be read otherwise
 */
record FrameLine(String wanted, String title, boolean wrong) {
    private static final Instant DAY = Instant.parse("2023-06-19T00:00:00Z");
    private static final Pattern PAIR = Pattern.compile("(\\w+)([>|+-])([\\w?]+)( asserted)?");
    private static final String ACTS = "acts ";

    static FrameLine of(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length > 3 || (cells.length == 3 && !cells[2].equals("wrong"))) {
            throw new IllegalArgumentException("not 'reading, headline' or 'reading, headline, wrong': " + line);
        }
        return new FrameLine(cells[0], cells[1], cells.length == 3);
    }

    boolean isHit() {
        return !wanted.startsWith("!");
    }

    boolean isRight(CompiledBook book) {
        Stream<String> readings = Arrays.stream(wanted.replace("!", "").split(",", -1));
        return readings.allMatch(reading -> reads(reading, book)) == isHit();
    }

    private boolean reads(String reading, CompiledBook book) {
        Headline headline = Books.headline("H", "Paper", title, null, DAY);
        if (reading.startsWith(ACTS)) {
            String state = reading.substring(ACTS.length());
            return ReadHeadline.of(headline, book).title().field().mentions().stream()
                    .anyMatch(mention -> state.equals(mention.code()) && mention.has(Trait.GOV));
        }
        Matcher pair = PAIR.matcher(reading);
        if (!pair.matches()) {
            throw new IllegalArgumentException("no reading: " + reading);
        }
        return Tagger.tag(headline, book).matches().stream()
                .filter(RuleMatch::accepted)
                .filter(match -> pair.group(4) == null
                        || match.claim().modality().word().equals(pair.group(4).strip()))
                .flatMap(match -> match.pairs().stream())
                .filter(PairSignal::reports)
                .anyMatch(reported(pair.group(1), pair.group(2), pair.group(3)));
    }

    private static Predicate<PairSignal> reported(String first, String how, String second) {
        Predicate<PairSignal> same = pair -> pair.pair().equals(Pair.of(first, second));
        return switch (how) {
            case ">" -> same.and(pair -> pair.signal() == Signal.HOSTILE && first.equals(pair.source()));
            case "|" -> same.and(pair -> pair.signal() == Signal.HOSTILE);
            case "+" -> same.and(pair -> pair.signal() == Signal.COOPERATIVE);
            default -> same;
        };
    }
}
