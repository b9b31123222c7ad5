package io.watchfloor.console.web.acts;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.acts.Requests.Said;
import io.watchfloor.model.Change;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Silence;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Silences over HTTP. */
@Timeout(30)
class SilenceRoutesTest {
    private final DeskAtHand desk = DeskAtHand.replay();
    private final Requests requests = new Requests(desk);

    @BeforeEach
    void fill() {
        LookAtDesk.fill(desk);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void showsFirstWhatItWouldHide() throws Exception {
        Said said = requests.post("/silences", "matchers", "pair=CHN-USA", "for", "8h", "dryRun", "true");

        assertThat(said.message()).isEqualTo("In the last 8h it would have kept back 1 event.");
        assertThat(said.facts().at("/hidden/0/incident").asText()).isEqualTo("CHN-USA.airspace.1");
        assertThat(desk.pipeline.written).isEmpty();
    }

    @Test
    void beginsFromAnIncidentWithItsPairAndSubject() throws Exception {
        Document incident = Jsoup.parse(requests.page("/i/CHN-USA.airspace.1"));
        String link = incident.select(".acts a:contains(Silence like this)").attr("href");

        Document silences = Jsoup.parse(requests.page(link));

        assertThat(silences.select("input[name=matchers]").val()).isEqualTo("pair=CHN-USA, subject=airspace");
    }

    @Test
    void hidesWhatThePreviewPromised() throws Exception {
        requests.post("/silences", "matchers", "pair=CHN-USA", "for", "8h", "reason", "exercise");
        Silence silence = (Silence) desk.pipeline.written.get(0);
        assertThat(silence.owner()).isEqualTo("demo officer");
        assertThat(silence.ends()).isEqualTo(Samples.DESK.plus(Duration.ofHours(8)));

        var incident = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        desk.view.apply(Samples.event(incident, Change.OPENED, "while it was in force", Samples.DESK.plusSeconds(1)));

        assertThat(requests.page("/silences/" + silence.id()))
                .contains("while it was in force")
                .contains("1 event");
        assertThat(requests.page("/silences")).contains("kept back 1 event");
    }

    @Test
    void movesTheEndAndEnds() throws Exception {
        assertThat(requests.post("/silences/exercise", "for", "2h").message())
                .isEqualTo("exercise now ends 3 Feb 23:14Z.");
        assertThat(requests.post("/silences/exercise", "end", "true", "for", "1h")
                        .message())
                .isEqualTo("Ended. It kept back 0 events.");
        assertThat(requests.post("/silences/exercise", "for", "2h").status()).isEqualTo(409);
        assertThat(requests.post("/silences/unknown", "for", "2h").status()).isEqualTo(404);
    }

    @Test
    void takesBackWhatHasNotBegun() throws Exception {
        desk.view.apply(Samples.silence("later", 2, 4));

        assertThat(requests.post("/silences/later", "end", "true").message()).isEqualTo("Taken back before it began.");
        assertThat(desk.view.silence("later")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "pair=CHN-USA, 8d, within 7 days",
        "pairs=CHN-USA, 8h, did you mean pair?",
        "pair=~\".*\", 8h, it would silence everything",
        "pair=CHN-USA, soon, for must be a length"
    })
    void namesWhatIsWrong(String matchers, String length, String why) throws Exception {
        Said said = requests.post("/silences", "matchers", matchers, "for", length, "reason", "why");

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.message()).contains(why);
    }

    @Test
    void wantsAReason() throws Exception {
        assertThat(requests.post("/silences", "matchers", "pair=CHN-USA", "for", "8h")
                        .message())
                .contains("reason is missing");
    }
}
