package io.watchfloor.authoring.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.HouseBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.testkit.Books;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final Instant START = Instant.parse("2023-02-02T20:00:00Z");
    private static final String SEEN = "US tracks Chinese spy balloon over Montana";

    private final Trial trial = new Trial();

    private void add(Headline headline) {
        trial.add(Taken.by(HouseBook.COMPILED, headline));
    }

    private static Headline headline(String id, String outlet, String title, Duration after) {
        return Books.headline(id, outlet, title, null, START.plus(after));
    }

    @Test
    void makesTheIncidentsThatTheTopologyWouldMake() {
        add(headline("a", "AP", SEEN, Duration.ZERO));
        add(headline("b", "CNN", "US shoots down Chinese spy balloon over Atlantic", Duration.ofMinutes(1)));
        add(headline("d", "AFP", "US military downs Chinese spy balloon", Duration.ofMinutes(2)));
        add(headline("e", "Reuters", "Pentagon: Chinese spy balloon was shot down by US jet", Duration.ofMinutes(3)));
        add(headline("c", "BBC", "Garden show opens in Chelsea", Duration.ofHours(2)));

        Trial.Result result = trial.result();

        assertThat(result.headlines()).isEqualTo(5);
        assertThat(result.matched()).isEqualTo(4);
        assertThat(result.stories()).hasSize(1);
        assertThat(result.stories().get(0).headlines()).containsExactly("a", "b", "d", "e");
        assertThat(result.rules()).containsOnlyKeys("us-china/spy-balloon", "us-china/balloon-shot-down");
        assertThat(result.rules().get("us-china/spy-balloon").opened()).isEqualTo(1);
        assertThat(result.annunciations().values())
                .as("immediate by its floor, then flash")
                .containsExactly(2);
    }

    @Test
    void closesWhatWentQuietBeforeTheLastHeadline() {
        add(headline("a", "AP", SEEN, Duration.ZERO));
        add(headline("c", "BBC", "Garden show opens in Chelsea", Duration.ofDays(20)));

        assertThat(trial.result().stories().get(0).incident().course().status()).isEqualTo(IncidentStatus.CLOSED);
    }

    @Test
    void withdrawsWhatACorrectedHeadlineNoLongerSays() {
        add(headline("a", "AP", SEEN, Duration.ZERO));
        Headline first = headline("a", "AP", "US tracks weather over Montana", Duration.ofHours(1));
        add(new Headline(
                first.id(),
                2,
                first.feed(),
                first.outlet(),
                first.title(),
                null,
                null,
                "en",
                first.published(),
                first.fetched(),
                false,
                List.of(),
                null,
                Map.of()));

        assertThat(trial.result().stories().get(0).headlines()).isEmpty();
    }

    @Test
    void repeatsCountOnce() {
        add(headline("a", "AP", SEEN, Duration.ZERO));
        add(headline("a", "AP", SEEN, Duration.ofHours(1)));

        assertThat(trial.result().reports()).isEqualTo(1);
    }
}
