package io.watchfloor.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.ingest.Documents;
import io.watchfloor.ingest.fetch.Request;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.ingest.fetch.Validators;
import io.watchfloor.ingest.parse.FeedParser;
import io.watchfloor.ingest.parse.UnreadableFeedException;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollsTest {
    private static final Instant NOW = Instant.parse("2023-02-02T10:00:00Z");
    private static final Feed FEED = feed("harbour", "https://harbour.example/rss");

    private static Feed feed(String id, String url) {
        return new Feed(id, url, "Harbour Times", null, "GBR", "B", 300, true, Map.of());
    }

    private static FeedState fresh() {
        return new FeedState(Polls.enlist(FEED, null, NOW), Seen.NOTHING);
    }

    private static Response.Read read(String document) {
        return read(document, new Response.Hints(null, null));
    }

    private static Response.Read read(String document, Response.Hints hints) {
        try {
            var feed = FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), null, "https://harbour.example/rss");
            return new Response.Read(
                    feed,
                    "hash of " + document.length(),
                    new Validators("\"1\"", "Thu, 02 Feb 2023 09:00:00 GMT"),
                    hints);
        } catch (UnreadableFeedException e) {
            throw new AssertionError(e);
        }
    }

    private static Outcome poll(FeedState state, String document, Instant now) {
        return Polls.apply(state, read(document), now, "ingest/test");
    }

    private static Response.Failed failed(Response.Kind kind, Duration retryAfter) {
        return new Response.Failed(
                kind, "https://harbour.example/rss answered 500; it is asked again later", retryAfter);
    }

    @Test
    void takesWhatStoodThereBeforeAsBackfill() {
        Outcome first = poll(fresh(), Documents.rss("Old news"), NOW);
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
        Outcome second = poll(first.state(), Documents.rss("New news", "Old news"), NOW.plusSeconds(600));
        assertThat(second.headlines()).singleElement().satisfies(headline -> {
            assertThat(headline.backfill()).isFalse();
            assertThat(headline.title()).isEqualTo("New news");
        });
        assertThat(second.state().schedule().items()).isEqualTo(2);
    }

    @Test
    void publishesOldestFirstAndNothingTwice() {
        Outcome first = poll(fresh(), Documents.rss("c", "b", "a"), NOW);
        assertThat(first.headlines()).extracting(Headline::title).containsExactly("a", "b", "c");
        Outcome again = poll(first.state(), Documents.rss("a", "c", "b"), NOW.plusSeconds(600));
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
            Outcome outcome = poll(state, document, NOW.plusSeconds(600L * i));
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
        Outcome first = poll(fresh(), document, NOW);
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
        Outcome first = poll(fresh(), half, NOW);
        assertThat(first.headlines()).extracting(Headline::title).containsExactly("b", "a");
        assertThat(first.health()).isNotNull();
        assertThat(first.health().state()).isEqualTo("malformed");
        assertThat(first.health().error())
                .startsWith("https://harbour.example/rss: the document breaks off at line 5")
                .contains("inside an item")
                .contains("tell the publisher");
        assertThat(first.state().schedule().validators()).isEqualTo(Validators.NONE);
        Outcome second = poll(first.state(), whole, NOW.plusSeconds(600));
        assertThat(second.headlines()).extracting(Headline::title).containsExactly("c");
        assertThat(second.health().state()).isEqualTo("ok");
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
        Outcome first = Polls.apply(fresh(), page, NOW, "ingest/test");
        assertThat(first.deadLetter().origin()).isEqualTo("feed harbour");
        assertThat(first.deadLetter().reason()).isEqualTo("unreadable-feed");
        assertThat(first.deadLetter().error()).isEqualTo(page.error());
        assertThat(first.health().state()).isEqualTo("malformed");
        Outcome again = Polls.apply(first.state(), page, NOW.plusSeconds(600), "ingest/test");
        assertThat(again.deadLetter()).isNull();
        assertThat(again.health()).isNull();
        Response.Unreadable other = new Response.Unreadable("other", new byte[] {1}, "hash-2");
        assertThat(Polls.apply(again.state(), other, NOW.plusSeconds(900), "ingest/test")
                        .deadLetter())
                .isNotNull();
        assertThat(poll(again.state(), Documents.rss("x"), NOW.plusSeconds(900)).headlines())
                .hasSize(1);
    }

    @Test
    void backsOffWithoutEverGivingUp() {
        FeedState state = fresh();
        for (int i = 0; i < 60; i++) {
            Outcome outcome = Polls.apply(state, failed(Response.Kind.STATUS, null), NOW, "ingest/test");
            Schedule after = outcome.state().schedule();
            Duration wait = Duration.between(NOW, after.next());
            Duration bound = i >= 10 ? Duration.ofDays(1) : Duration.ofSeconds(300L << (i + 1));
            assertThat(wait).isBetween(Duration.ofMinutes(5), bound);
            assertThat(after.health()).isEqualTo("failing");
            assertThat(after.failures()).isEqualTo(i + 1);
            state = outcome.state();
        }
        Outcome well = poll(state, Documents.rss("x"), NOW);
        assertThat(well.health().state()).isEqualTo("ok");
        assertThat(well.health().error()).isNull();
        assertThat(well.state().schedule().failures()).isZero();
        assertThat(well.headlines()).hasSize(1);
    }

    @Test
    void staysAwayAsLongAsItIsAskedToWithinADay() {
        Outcome hour = Polls.apply(fresh(), failed(Response.Kind.LIMITED, Duration.ofHours(1)), NOW, "ingest/test");
        assertThat(hour.state().schedule().next()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(1)));
        Outcome year = Polls.apply(fresh(), failed(Response.Kind.LIMITED, Duration.ofDays(365)), NOW, "ingest/test");
        assertThat(year.state().schedule().next()).isBeforeOrEqualTo(NOW.plus(Duration.ofDays(1)));
        Outcome unsaid = Polls.apply(fresh(), failed(Response.Kind.LIMITED, null), NOW, "ingest/test");
        assertThat(unsaid.state().schedule().next()).isAfterOrEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void believesThatAFeedIsGoneTheSecondTime() {
        Outcome first = Polls.apply(fresh(), failed(Response.Kind.GONE, null), NOW, "ingest/test");
        assertThat(first.health().state()).isEqualTo("failing");
        Instant next = first.state().schedule().next();
        assertThat(next).isEqualTo(NOW.plus(Duration.ofDays(1)));
        Outcome second = Polls.apply(first.state(), failed(Response.Kind.GONE, null), next, "ingest/test");
        assertThat(second.health().state()).isEqualTo("gone");
        assertThat(second.state().schedule().next()).isNull();
    }

    @Test
    void remembersPermanentMovesAndTheValidatorsOfWhatItPublished() {
        Outcome outcome = Polls.apply(
                fresh(),
                read(Documents.rss("x"), new Response.Hints(null, "https://new.example/feed")),
                NOW,
                "ingest/test");
        assertThat(outcome.state().schedule().url()).isEqualTo("https://new.example/feed");
        assertThat(outcome.state().schedule().validators().etag()).isEqualTo("\"1\"");
        Schedule moved = Polls.enlist(
                feed("harbour", "https://other.example/"), outcome.state().schedule(), NOW);
        assertThat(moved.url()).isEqualTo("https://other.example/");
        assertThat(moved.validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void returnsToTheListedAddressWhenTheNewOneFails() {
        Response.Read moved = read(Documents.rss("x"), new Response.Hints(null, "https://new.example/feed"));
        FeedState state = Polls.apply(fresh(), moved, NOW, "ingest/test").state();
        for (int i = 0; i < 4; i++) {
            state = Polls.apply(state, failed(Response.Kind.STATUS, null), NOW, "ingest/test")
                    .state();
            assertThat(state.schedule().url()).isEqualTo("https://new.example/feed");
        }
        state = Polls.apply(state, failed(Response.Kind.STATUS, null), NOW, "ingest/test")
                .state();
        assertThat(state.schedule().url()).isEqualTo("https://harbour.example/rss");
    }

    @Test
    void doesNotAskAFeedAgainThatWasDisabledMeanwhile() {
        Feed disabled = new Feed("harbour", FEED.url(), "Harbour Times", null, null, null, 300, false, Map.of());
        Schedule schedule = Polls.enlist(disabled, fresh().schedule(), NOW);
        Outcome outcome = poll(new FeedState(schedule, Seen.NOTHING), Documents.rss("x"), NOW);
        assertThat(outcome.headlines()).hasSize(1);
        assertThat(outcome.state().schedule().next()).isNull();
    }

    @Test
    void asksNoMoreOftenThanTheFeedAllows() {
        Outcome unasked = poll(fresh(), Documents.rss("x"), NOW);
        assertThat(Duration.between(NOW, unasked.state().schedule().next()))
                .isBetween(Duration.ofMinutes(5), Duration.ofSeconds(331));
        String ttl = Documents.rss("x").replace("<language>", "<ttl>60</ttl><language>");
        assertThat(Duration.between(
                        NOW, poll(fresh(), ttl, NOW).state().schedule().next()))
                .isBetween(Duration.ofMinutes(54), Duration.ofMinutes(67));
        Response.Unchanged unchanged =
                new Response.Unchanged(Validators.NONE, new Response.Hints(Duration.ofDays(16 * 365), null), false);
        Schedule after = Polls.apply(unasked.state(), unchanged, NOW, "ingest/test")
                .state()
                .schedule();
        assertThat(Duration.between(NOW, after.next())).isBetween(Duration.ofMinutes(270), Duration.ofMinutes(331));
        assertThat(after.validators().etag())
                .as("a 304 that names none keeps them")
                .isEqualTo("\"1\"");
    }

    @Test
    void reportsHealthOnChangeAndHourly() {
        Outcome first = poll(fresh(), Documents.rss("x"), NOW);
        assertThat(first.health()).isNotNull();
        Outcome soon = poll(first.state(), Documents.rss("y", "x"), NOW.plusSeconds(600));
        assertThat(soon.health()).isNull();
        Outcome later = poll(soon.state(), Documents.rss("y", "x"), NOW.plusSeconds(3600));
        assertThat(later.health()).isNotNull();
        assertThat(later.health().items()).isEqualTo(2);
        assertThat(later.health().lastNew()).isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void followsTheFeedsRhythmUpToAQuarterOfAnHour() {
        assertThat(wait(rhythm(Duration.ofMinutes(16)))).isBetween(Duration.ofMinutes(7), Duration.ofMinutes(9));
        assertThat(wait(rhythm(Duration.ofHours(6)))).isBetween(Duration.ofMinutes(13), Duration.ofMinutes(17));
    }

    @Test
    void slowsDownWithAFeedThatSleeps() {
        FeedState state = poll(fresh(), rhythm(Duration.ofHours(1)), NOW).state();
        Response.Unchanged unchanged = new Response.Unchanged(Validators.NONE, Response.Hints.NONE, false);
        Instant week = NOW.plus(Duration.ofDays(8));
        Instant month = NOW.plus(Duration.ofDays(31));
        assertThat(Duration.between(
                        week,
                        Polls.apply(state, unchanged, week, "p")
                                .state()
                                .schedule()
                                .next()))
                .isBetween(Duration.ofMinutes(54), Duration.ofMinutes(67));
        assertThat(Duration.between(
                        month,
                        Polls.apply(state, unchanged, month, "p")
                                .state()
                                .schedule()
                                .next()))
                .isGreaterThan(Duration.ofHours(21));
    }

    @Test
    void saysThatAFeedHasFallenSilentByItsOwnRhythm() {
        FeedState state = poll(fresh(), rhythm(Duration.ofHours(1)), NOW).state();
        Response.Unchanged unchanged = new Response.Unchanged(Validators.NONE, Response.Hints.NONE, false);
        Outcome soon = Polls.apply(state, unchanged, NOW.plus(Duration.ofDays(2)), "p");
        assertThat(soon.health().state()).isEqualTo("ok");
        Outcome late = Polls.apply(state, unchanged, NOW.plus(Duration.ofDays(4)), "p");
        assertThat(late.health().state()).isEqualTo("silent");
        assertThat(late.health().error())
                .isEqualTo(
                        "https://harbour.example/rss has had nothing new since 2023-02-02T10:00:00Z, though it used to"
                                + " every 60 minutes; look whether the feed has moved");
        Outcome again = poll(late.state(), Documents.rss("Back"), NOW.plus(Duration.ofDays(5)));
        assertThat(again.health().state()).isEqualTo("ok");
    }

    @Test
    void leavesAFeedAloneInTheHoursThatItSkips() {
        String skips = Documents.rss("x")
                .replace(
                        "<language>",
                        "<skipHours><hour>10</hour><hour>11</hour><hour>x</hour>"
                                + "</skipHours><skipDays><day>Friday</day><day>Someday</day></skipDays><language>");
        Instant next = poll(fresh(), skips, NOW).state().schedule().next();
        assertThat(next).isEqualTo("2023-02-02T12:00:00Z");
        Instant evening = Instant.parse("2023-02-02T23:58:00Z");
        assertThat(poll(fresh(), skips, evening).state().schedule().next()).isEqualTo("2023-02-04T00:00:00Z");
    }

    @Test
    void asksWithoutValidatorsEveryEightDays() {
        Schedule schedule = poll(fresh(), Documents.rss("x"), NOW).state().schedule();
        assertThat(Polls.request(schedule, NOW.plus(Duration.ofDays(7)))
                        .validators()
                        .etag())
                .isEqualTo("\"1\"");
        assertThat(Polls.request(schedule, NOW.plus(Duration.ofDays(8))).validators())
                .isEqualTo(Validators.NONE);
        Response.Unchanged whole = new Response.Unchanged(Validators.NONE, Response.Hints.NONE, true);
        Instant later = NOW.plus(Duration.ofDays(8));
        Schedule after = Polls.apply(new FeedState(schedule, Seen.NOTHING), whole, later, "p")
                .state()
                .schedule();
        assertThat(Polls.request(after, later.plusSeconds(1)).validators().etag())
                .isEqualTo("\"1\"");
    }

    @Test
    void sendsTheHeadersOfTheFeedsRecord() {
        Feed feed = new Feed(
                "f",
                "https://f.example/",
                "F",
                null,
                null,
                null,
                300,
                true,
                Map.of("headers", Json.mapper().createObjectNode().put("X-Key", "secret")));
        Request request = Polls.request(Polls.enlist(feed, null, NOW), NOW);
        assertThat(request.headers()).containsEntry("X-Key", "secret");
        assertThat(request.toString()).doesNotContain("secret");
    }

    private static Duration wait(String document) {
        return Duration.between(
                NOW, poll(fresh(), document, NOW).state().schedule().next());
    }

    /** Six items, each so long after the other. */
    private static String rhythm(Duration gap) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            items.append(Documents.item("i" + i)
                    .replace(
                            "Thu, 02 Feb 2023 09:00:00 GMT",
                            NOW.minus(gap.multipliedBy(i + 1)).toString()));
        }
        return Documents.rss().replace("</channel>", items + "</channel>");
    }
}
