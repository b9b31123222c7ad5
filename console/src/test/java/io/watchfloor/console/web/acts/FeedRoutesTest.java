package io.watchfloor.console.web.acts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.console.web.acts.Requests.Said;
import io.watchfloor.model.Feed;
import io.watchfloor.testkit.Samples;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds over HTTP. */
@Timeout(30)
class FeedRoutesTest {
    private final DeskAtHand desk = DeskAtHand.replay();
    private final Requests requests = new Requests(desk);

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void addsAFeedAsItsRecordAndSaysThatItWaits() throws Exception {
        Said said = requests.post(
                "/feeds",
                "url",
                "https://example.org/rss/world.xml",
                "outlet",
                "Example Post",
                "country",
                "GBR",
                "reliability",
                "B",
                "every",
                "10m");

        assertThat(said.message())
                .isEqualTo("Added as example-post-world. Ingest asks it within a minute; load this page again then.");
        Feed feed = (Feed) desk.pipeline.written.get(0);
        assertThat(feed.everySeconds()).isEqualTo(600);
        assertThat(feed.enabled()).isTrue();
        assertThat(feed.changedBy()).isEqualTo("demo officer");
        assertThat(requests.page("/feeds")).contains("Example Post", "Listed, and not asked yet.");
        assertThat(requests.post("/feeds", "url", feed.url(), "outlet", "Another")
                        .message())
                .isEqualTo(
                        "Not added: https://example.org/rss/world.xml is on the list already, as example-post-world.");
    }

    @Test
    void asksPausesAndLetsGoOn() throws Exception {
        desk.view.feedList().list("wire", Samples.listed("wire", true));

        requests.post("/feeds/wire", "do", "poll");
        assertThat(find().more().get(Feed.POLL_REQUESTED).asText()).isEqualTo(Samples.DESK.toString());
        assertThat(requests.post("/feeds/wire", "do", "pause").message()).contains("The wire Post is paused");
        assertThat(find().enabled()).isFalse();
        assertThat(requests.page("/feeds")).contains("Paused: nobody asks it");
        assertThat(requests.post("/feeds/wire", "do", "poll").status()).isEqualTo(409);
        requests.post("/feeds/wire", "do", "resume");
        assertThat(find().enabled()).isTrue();
        assertThat(requests.post("/feeds/none", "do", "pause").status()).isEqualTo(404);
    }

    @Test
    void keepsWhatARecordCarriesAndShowsNoPassword() throws Exception {
        Feed secret = new Feed(
                "secret",
                "https://me:word@example.org/a.xml",
                "Secret",
                null,
                null,
                null,
                0,
                true,
                Map.of("headers", TextNode.valueOf("kept")));
        desk.view.feedList().list("secret", secret);

        requests.post("/feeds/secret", "do", "pause");

        Feed paused = (Feed) desk.pipeline.written.get(0);
        assertThat(paused.more()).containsKey("headers");
        assertThat(paused.url()).isEqualTo(secret.url());
        assertThat(requests.page("/feeds"))
                .contains("https://example.org/a.xml")
                .doesNotContain("me:word");
        assertThat(requests.json("/feeds").toString())
                .contains("https://example.org/a.xml")
                .doesNotContain("me:word", "kept");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org/a.xml, GBR, B, 5m, url must be",
        "https://me:word@example.org/a.xml, GBR, B, 5m, url must be",
        "nowhere, GBR, B, 5m, url must be",
        "https://example.org/a.xml, Britain, B, 5m, country Britain should be three letters",
        "https://example.org/a.xml, GBR, Z, 5m, reliability Z should be a letter",
        "https://example.org/a.xml, GBR, B, often, every must be a length",
        "https://example.org/a.xml, GBR, B, 3d, every must be from 1s to 1d"
    })
    void namesWhatIsWrong(String url, String country, String reliability, String every, String why) throws Exception {
        Said said = requests.post(
                "/feeds",
                "url",
                url,
                "outlet",
                "Example",
                "country",
                country,
                "reliability",
                reliability,
                "every",
                every);

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.message()).contains(why);
        assertThat(desk.pipeline.written).isEmpty();
    }

    @Test
    void isForOperators() throws Exception {
        desk.view.feedList().list("wire", Samples.listed("wire", true));
        desk.seat = new Seat("lee", Role.OFFICER);

        assertThat(requests.page("/feeds")).contains("The wire Post").doesNotContain("Ask now", "A new one");
        assertThat(requests.post("/feeds/wire", "do", "pause").status()).isEqualTo(403);
    }

    private Feed find() {
        return desk.view.feedList().find("wire");
    }
}
