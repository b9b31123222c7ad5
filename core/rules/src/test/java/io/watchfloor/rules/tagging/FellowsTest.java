package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Headline;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleUse;
import io.watchfloor.rules.scale.SmallScale;
import io.watchfloor.testkit.Books;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is believed of one party of a list is believed of all of it. */
class FellowsTest {
    /** Sure of the two that stand around the deed, less so of others, and hardly at all of who comes last. */
    private static final Scale SCALE = Scale.of(new SmallScale()
            .with("scold", -1500, 0, 0)
            .with("apart 1", 3000, 0, 0)
            .with("apart 4", -2000, 0, 0)
            .model());

    private static final CompiledBook WORDS = CompiledBook.compile(
                    Books.withPack(
                            """
            pack: p
            defaults: { status: stable }
            rules:
              - rule: scolds
                title: Scolds
                subject: statement
                signal: hostile
                match: { act: [scold], who: <state> }
            """))
            .weighingWith(null);
    private static final CompiledBook SCALED = WORDS.weighingWith(new ScaleUse(SCALE, 100, 700));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Peru, Laos scold Chad; PER>TCD LAO>TCD",
                "Peru and Laos scold Chad; LAO>TCD PER>TCD",
                "Peru scolds Chad and Laos; PER>TCD PER>LAO",
                "Peru scolds Chad, Laos and Norway; PER>TCD PER>LAO",
            })
    void aListIsBelievedTogetherUnlessThereIsHardlyAnythingToBelieve(String title, String believed) {
        assertThat(pairs(title, SCALED).split(" ")).containsExactlyInAnyOrder(believed.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "Peru scolds Chad over Laos",
        "Peru scolds Chad with Laos",
        "Peru scolds Chad from Laos",
        "Peru scolds Chad and then Laos",
    })
    void whoStandsInNoListNeedsToBeLikely(String title) {
        assertThat(pairs(title, WORDS)).isEqualTo("PER>TCD PER>LAO");
        assertThat(pairs(title, SCALED)).isEqualTo("PER>TCD");
    }

    @Test
    void nobodyIsBelievedWhereNoneOfTheListIs() {
        CompiledBook sureOfNone = WORDS.weighingWith(new ScaleUse(SCALE, 900, 900));

        assertThat(pairs("Peru, Laos scold Chad", sureOfNone)).isEmpty();
    }

    @Test
    void aCloseLookSaysWhichOnesTheListBroughtIn() {
        assertThat(new CloseLook(headline("Peru scolds Chad and Laos"), SCALED).listed())
                .hasToString("[LAO-PER]");
        assertThat(new CloseLook(headline("Peru scolds Chad over Laos"), SCALED).listed())
                .isEmpty();
    }

    private static String pairs(String title, CompiledBook book) {
        return Tagger.tag(headline(title), book).matches().stream()
                .flatMap(match -> match.pairs().stream())
                .filter(PairSignal::reports)
                .map(pair -> pair.source() + ">" + pair.target())
                .collect(Collectors.joining(" "));
    }

    private static Headline headline(String title) {
        return Books.headline(title, null);
    }
}
