package io.watchfloor.rules.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.reading.Field;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What an author can write costs no more than a bound, whatever a feed sends: docs/rules-reference.md states it. */
class MatchingCostTest {
    private static final int CHARS = 100_000;

    @Property(tries = 30)
    void noPatternIsCostlyOnALongTitle(
            @ForAll Random random, @ForAll @IntRange(min = 2, max = 40) int items, @ForAll boolean eitherOrder)
            throws PatternFault {
        String gap = eitherOrder ? " ~~30~ " : " ~~30 ";
        String pattern = Stream.generate(() -> item(random)).limit(items).collect(Collectors.joining(gap));
        Field title = Reading.field(title(random));
        Dictionary dictionary = new Dictionary();
        Finder finder = new Finders(dictionary).of(PatternParser.parse(pattern, new Lists(null), new PlainWords()));
        Text text = new Text(title, dictionary);

        List<Hit> hits = finder.findAll(text);

        assertThat(text.length()).isEqualTo(Text.LONGEST);
        assertThat(hits).hasSizeLessThanOrEqualTo(Joins.MOST).allMatch(hit -> hit.end() <= Text.LONGEST);
        // An item that begins before the steps are used up may look at each word once more.
        assertThat(text.stepsTaken()).isLessThanOrEqualTo(Text.MOST_STEPS + items * 4 * Text.LONGEST);
    }

    @Test
    void aPatternThatHasUsedItsStepsUpStops() throws PatternFault {
        Dictionary dictionary = new Dictionary();
        String pattern = String.join(" ~~30~ ", Collections.nCopies(200, "(aa|bb|aa bb|bb aa)"));
        Finder finder = new Finders(dictionary).of(PatternParser.parse(pattern, new Lists(null), new PlainWords()));
        Text text = new Text(Reading.field(title(new Random(1))), dictionary);

        assertThat(finder.findAll(text)).isEmpty();
        assertThat(text.spend(0)).isFalse();
    }

    private static String item(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "(aa|bb)";
            case 1 -> "(bb|aa cc|bb bb)";
            case 2 -> "(aa ~30 bb|bb ~30~ aa)";
            default -> "aab*";
        };
    }

    private static String title(Random random) {
        StringBuilder title = new StringBuilder();
        while (title.length() < CHARS) {
            title.append(random.nextBoolean() ? "aa" : "bb").append(' ');
        }
        return title.toString().strip();
    }
}
