package io.watchfloor.board.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.BookAtHand;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.testkit.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SightingsTest {
    private static final String RULE = "test-desk/spy-balloon";
    private static final int DAY = 24 * 60;
    private final Sightings sightings = new Sightings();

    private void saw(String id, String title, int minutesAgo) {
        sightings.add(BookAtHand.tagged(BookAtHand.headline(id, title, minutesAgo)));
    }

    @Test
    void keepsTheHeadlinesOfADayInWhateverOrderTheyCome() {
        saw("b", "Chinese spy balloon over Montana", 10);
        saw("old", "Chinese spy balloon over Idaho", DAY + 30);
        saw("a", "Chinese spy balloon over Alaska", 20);

        assertThat(sightings.lastDay(Samples.DESK)).extracting(Headline::id).containsExactly("a", "b");
        assertThat(sightings.lastDay(Samples.DESK.minusSeconds(3600))).hasSize(2);
        assertThat(sightings.hits(RULE, Samples.DESK)).isEqualTo(3);
    }

    @Test
    void aCorrectedHeadlineStandsOnce() {
        saw("a", "Chinese spy balloon over Alaska", 20);
        Headline first = BookAtHand.headline("a", "Weather balloon over Alaska", 10);
        Headline corrected = new Headline(
                "a",
                2,
                "feed",
                "Harbour Post",
                first.title(),
                null,
                null,
                "en",
                first.published(),
                first.fetched(),
                false,
                List.of(),
                "test",
                Map.of());
        sightings.add(BookAtHand.tagged(corrected));

        assertThat(sightings.lastDay(Samples.DESK))
                .extracting(Headline::title)
                .containsExactly("Weather balloon over Alaska");
    }

    @Test
    void countsNoHitThatIsOlderThanAWeek() {
        saw("old", "Chinese spy balloon over Idaho", 8 * DAY);
        saw("new", "Chinese spy balloon over Montana", 10);

        assertThat(sightings.hits(RULE, Samples.DESK)).isEqualTo(1);
        assertThat(sightings.newest(RULE)).extracting(Sighting::headline).containsExactly("new", "old");
        assertThat(sightings.newest(RULE).get(0).title())
                .filteredOn(piece -> piece.marked())
                .extracting(piece -> piece.text())
                .containsExactly("Chinese", "spy balloon");
    }

    @Test
    void keepsNoMoreThanFiftyHitsOfARule() {
        for (int i = 0; i < 80; i++) {
            saw("h" + i, "Chinese spy balloon over Montana", i);
        }

        assertThat(sightings.newest(RULE)).hasSize(50);
        assertThat(sightings.hits(RULE, Samples.DESK)).isEqualTo(80);
    }

    @Test
    void saysWhyAMatchMakesNoReport() {
        TaggedHeadline opinion =
                BookAtHand.tagged(BookAtHand.headline("o", "Why is a Chinese spy balloon over Montana?", 5));
        sightings.add(opinion);

        assertThat(sightings.unreported(Pair.parse("CHN-USA"), "airspace"))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).startsWith("the rule does not take opinion"));
        assertThat(sightings.naming(Pair.parse("CHN-USA"), Samples.DESK)).hasSize(1);
        assertThat(sightings.naming(Pair.parse("IND-PAK"), Samples.DESK)).isEmpty();
    }
}
