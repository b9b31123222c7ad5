package io.watchfloor.analysis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.watchfloor.analysis.language.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What an author can write costs no more than a bound, whatever a feed sends. */
class MatchingCostTest {
    /** Far above what the worst drawn pattern takes on a busy machine; an unbounded search takes minutes. */
    private static final Duration BOUND = Duration.ofSeconds(5);

    private static final int CHARS = 100_000;

    @Property(tries = 30)
    void noPatternIsCostlyOnALongTitle(
            @ForAll Random random, @ForAll @IntRange(min = 2, max = 8) int items, @ForAll boolean eitherOrder) {
        List<String> pattern = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            pattern.add(random.nextBoolean() ? "(aa|bb)" : "(bb|aa cc|bb bb)");
        }
        String gap = eitherOrder ? " ~~30~ " : " ~~30 ";
        Field title = Reading.field(title(random));

        assertTimeout(BOUND, () -> {
            Dictionary dictionary = new Dictionary();
            Finder finder = new Finders(dictionary)
                    .of(PatternParser.parse(String.join(gap, pattern), new Lists(null), new PlainWords()));
            Text text = new Text(title, dictionary);
            assertThat(text.length()).isEqualTo(Text.LONGEST);
            assertThat(finder.find(text)).allMatch(hit -> hit.end() <= Text.LONGEST);
        });
    }

    private static String title(Random random) {
        StringBuilder title = new StringBuilder();
        while (title.length() < CHARS) {
            title.append(random.nextBoolean() ? "aa" : "bb").append(' ');
        }
        return title.toString().strip();
    }
}
