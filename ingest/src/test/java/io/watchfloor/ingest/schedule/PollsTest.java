package io.watchfloor.ingest.schedule;

import static io.watchfloor.ingest.schedule.SamplePolls.NOW;
import static io.watchfloor.ingest.schedule.SamplePolls.feed;
import static io.watchfloor.ingest.schedule.SamplePolls.fresh;
import static io.watchfloor.ingest.schedule.SamplePolls.poll;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.ingest.Documents;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.ingest.fetch.Validators;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.Headline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which headlines follow from a poll. */
class PollsTest {
    @Test
    void takesWhatStoodThereBeforeAsBackfill() {
        PollOutcome first = poll(fresh(), Documents.rss("Old news"), NOW);
        assertThat(first.headlines()).singleElement().satisfies(headline -> {
            assertThat(headline.backfill()).isTrue();
            assertThat(headline.title()).isEqualTo("Old news");
            assertThat(headline.language()).isEqualTo("en-gb");
            assertThat(headline.summary()).isEqualTo("About Old news.");
            assertThat(headline.link()).isEqualTo("https://harbour.example/Old-news");
            assertThat(headline.published()).isEqualTo("2023-02-02T09:00:00Z");
            assertThat(headline.fetched()).isEqualTo(NOW);
            assertThat(headline.revision()).isEqualTo(1);
        });
        PollOutcome second = poll(first.state(), Documents.rss("New news", "Old news"), NOW.plusSeconds(600));
        assertThat(second.headlines()).singleElement().satisfies(headline -> {
            assertThat(headline.backfill()).isFalse();
            assertThat(headline.title()).isEqualTo("New news");
        });
        assertThat(second.state().schedule().items()).isEqualTo(2);
    }

    @Test
    void publishesOldestFirstAndNothingTwice() {
        PollOutcome first = poll(fresh(), Documents.rss("c", "b", "a"), NOW);
        assertThat(first.headlines()).extracting(Headline::title).containsExactly("a", "b", "c");
        PollOutcome again = poll(first.state(), Documents.rss("a", "c", "b"), NOW.plusSeconds(600));
        assertThat(again.headlines()).isEmpty();
        assertThat(again.state().seen()).isSameAs(first.state().seen());
    }

    @Test
    void publishesAChangedTitleAsARevisionThreeTimesADay() {
        FeedState state = poll(fresh(), Documents.rss("x"), NOW).state();
        String id = state.seen().items().get(0).id();
        int published = 0;
        for (int i = 1; i <= 5; i++) {
            String document = Documents.rss().replace("</channel>", Documents.item("x", "Version " + i) + "</channel>");
            PollOutcome outcome = poll(state, document, NOW.plusSeconds(600L * i));
            for (Headline headline : outcome.headlines()) {
                published++;
                assertThat(headline.id()).isEqualTo(id);
                assertThat(headline.revision()).isEqualTo(published + 1);
                assertThat(headline.backfill()).isFalse();
            }
            state = outcome.state();
        }
        assertThat(published).isEqualTo(3);
        String document = Documents.rss().replace("</channel>", Documents.item("x", "Tomorrow") + "</channel>");
        assertThat(poll(state, document, NOW.plus(Duration.ofDays(1))).headlines())
                .extracting(Headline::revision)
                .containsExactly(5);
    }

    @Test
    void takesAnItemWhoseGuidWasRewrittenForTheSame() {
        FeedState state = poll(fresh(), Documents.rss("Story"), NOW).state();
        String rewritten = Documents.rss("Story").replace("urn:harbour:Story", "https://harbour.example/?p=77");
        assertThat(poll(state, rewritten, NOW.plusSeconds(600)).headlines()).isEmpty();
    }

    @Test
    void keepsItemsApartThatShareAGuid() {
        String document = Documents.rss("one", "two").replaceAll("urn:harbour:(one|two)", "same");
        assertThat(poll(fresh(), document, NOW).headlines())
                .extracting(Headline::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void keepsItemsApartThatShareGuidAndLink() {
        String document = Documents.rss("one", "two")
                .replaceAll("urn:harbour:(one|two)", "same")
                .replaceAll("https://harbour.example/(one|two)", "https://harbour.example/live");
        PollOutcome first = poll(fresh(), document, NOW);
        assertThat(first.headlines()).extracting(Headline::revision).containsExactly(1, 1);
        assertThat(poll(first.state(), document, NOW.plusSeconds(600)).headlines())
                .isEmpty();
    }

    @Test
    void showsNoPassword() {
        Feed secret = feed("harbour", "https://ann:pw@harbour.example/rss");
        FeedState state = new FeedState(Polls.enlist(secret, null, NOW), Seen.NOTHING);
        String half = Documents.rss("a", "b").split("About a", -1)[0];
        assertThat(poll(state, half, NOW).health().error())
                .startsWith("https://harbour.example/rss: the document breaks off");
    }

    @Test
    void clampsDatesAndSaysSo() {
        String future = Documents.rss("x").replace("02 Feb 2023", "09 Feb 2023");
        assertThat(poll(fresh(), future, NOW).headlines().get(0).published()).isEqualTo(NOW);
        assertThat(poll(fresh(), future, NOW).headlines().get(0).flags()).containsExactly("published-future");
        String old = Documents.rss("x").replace("02 Feb 2023", "02 Jan 2023");
        assertThat(poll(fresh(), old, NOW).headlines().get(0).published()).isEqualTo(NOW.minus(Duration.ofDays(7)));
        assertThat(poll(fresh(), old, NOW).headlines().get(0).flags()).containsExactly("published-old");
        String none = Documents.rss("x").replaceAll("<pubDate>.*?</pubDate>", "");
        assertThat(poll(fresh(), none, NOW).headlines().get(0).published()).isEqualTo(NOW);
        assertThat(poll(fresh(), none, NOW).headlines().get(0).flags()).containsExactly("published-missing");
    }

    @Test
    void makesATitleWhereThereIsNone() {
        String untitled = Documents.rss("x").replace("<title>x</title>", "");
        Headline headline = poll(fresh(), untitled, NOW).headlines().get(0);
        assertThat(headline.title()).isEqualTo("About x.");
        assertThat(headline.flags()).containsExactly("title-missing");
    }

    @Test
    void publishesTheWholeItemsOfHalfADocumentAndTheLastOneWhenItIsThere() {
        String whole = Documents.rss("a", "b", "c");
        String half = whole.substring(0, whole.indexOf("About c"));
        PollOutcome first = poll(fresh(), half, NOW);
        assertThat(first.headlines()).extracting(Headline::title).containsExactly("b", "a");
        assertThat(first.health()).isNotNull();
        assertThat(first.health().state()).isEqualTo(FeedCondition.MALFORMED);
        assertThat(first.health().error())
                .startsWith("https://harbour.example/rss: the document breaks off at line 5")
                .contains("inside an item")
                .contains("tell the publisher");
        assertThat(first.state().schedule().bodies().validators()).isEqualTo(Validators.NONE);
        PollOutcome second = poll(first.state(), whole, NOW.plusSeconds(600));
        assertThat(second.headlines()).extracting(Headline::title).containsExactly("c");
        assertThat(second.health().state()).isEqualTo(FeedCondition.OK);
    }

    @Test
    void publishesAnUnfinishedItemWhenItIsNeverFinished() {
        String whole = Documents.rss("a", "b");
        String half = whole.substring(0, whole.indexOf("About b"));
        FeedState state = fresh();
        for (int i = 0; i < 3; i++) {
            state = poll(state, half, NOW.plusSeconds(600L * i)).state();
        }
        assertThat(poll(state, half, NOW.plusSeconds(3000)).headlines())
                .extracting(Headline::title)
                .containsExactly("b");
    }

    @Test
    void sendsAnUnreadableBodyToTheDeadLettersOncePerBody() {
        Response.Unreadable page = new Response.Unreadable(
                "https://harbour.example/rss: an HTML page, not a feed; look on it for the feed's address",
                "<html>".getBytes(StandardCharsets.UTF_8),
                "hash-1");
        PollOutcome first = Polls.apply(fresh(), page, NOW, "ingest/test");
        assertThat(first.deadLetter().origin()).isEqualTo("feed harbour");
        assertThat(first.deadLetter().reason()).isEqualTo("unreadable-feed");
        assertThat(first.deadLetter().error()).isEqualTo(page.error());
        assertThat(first.health().state()).isEqualTo(FeedCondition.MALFORMED);
        PollOutcome again = Polls.apply(first.state(), page, NOW.plusSeconds(600), "ingest/test");
        assertThat(again.deadLetter()).isNull();
        assertThat(again.changed()).isFalse();
        Response.Unreadable other = new Response.Unreadable("other", new byte[] {1}, "hash-2");
        assertThat(Polls.apply(again.state(), other, NOW.plusSeconds(900), "ingest/test")
                        .deadLetter())
                .isNotNull();
        assertThat(poll(again.state(), Documents.rss("x"), NOW.plusSeconds(900)).headlines())
                .hasSize(1);
    }
}
