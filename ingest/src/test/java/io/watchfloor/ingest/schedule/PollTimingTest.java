package io.watchfloor.ingest.schedule;

import static io.watchfloor.ingest.schedule.SamplePolls.FEED;
import static io.watchfloor.ingest.schedule.SamplePolls.NOW;
import static io.watchfloor.ingest.schedule.SamplePolls.failed;
import static io.watchfloor.ingest.schedule.SamplePolls.feed;
import static io.watchfloor.ingest.schedule.SamplePolls.fresh;
import static io.watchfloor.ingest.schedule.SamplePolls.poll;
import static io.watchfloor.ingest.schedule.SamplePolls.rhythm;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.watchfloor.ingest.Documents;
import io.watchfloor.ingest.fetch.Request;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.ingest.fetch.Validators;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a feed is asked again, and with what. */
class PollTimingTest {
    @Test
    void backsOffWithoutEverGivingUp() {
        FeedState state = fresh();
        for (int i = 0; i < 60; i++) {
            PollOutcome outcome = Polls.apply(state, failed(Response.Kind.STATUS, null), NOW, "ingest/test");
            Schedule after = outcome.state().schedule();
            Duration wait = Duration.between(NOW, after.next());
            Duration bound = i >= 10 ? Duration.ofDays(1) : Duration.ofSeconds(300L << (i + 1));
            assertThat(wait).isBetween(Duration.ofMinutes(5), bound);
            assertThat(after.health()).isEqualTo(FeedCondition.FAILING);
            assertThat(after.failures()).isEqualTo(i + 1);
            state = outcome.state();
        }
        PollOutcome well = poll(state, Documents.rss("x"), NOW);
        assertThat(well.health().state()).isEqualTo(FeedCondition.OK);
        assertThat(well.health().error()).isNull();
        assertThat(well.state().schedule().failures()).isZero();
        assertThat(well.headlines()).hasSize(1);
    }

    @Test
    void staysAwayAsLongAsItIsAskedToWithinADay() {
        PollOutcome hour = Polls.apply(fresh(), failed(Response.Kind.LIMITED, Duration.ofHours(1)), NOW, "ingest/test");
        assertThat(hour.state().schedule().next()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(1)));
        PollOutcome year =
                Polls.apply(fresh(), failed(Response.Kind.LIMITED, Duration.ofDays(365)), NOW, "ingest/test");
        assertThat(year.state().schedule().next()).isBeforeOrEqualTo(NOW.plus(Duration.ofDays(1)));
        PollOutcome unsaid = Polls.apply(fresh(), failed(Response.Kind.LIMITED, null), NOW, "ingest/test");
        assertThat(unsaid.state().schedule().next()).isAfterOrEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void asksNoMoreOftenThanTheFeedAllows() {
        PollOutcome unasked = poll(fresh(), Documents.rss("x"), NOW);
        assertThat(Duration.between(NOW, unasked.state().schedule().next()))
                .isBetween(Duration.ofMinutes(5), Duration.ofSeconds(331));
        String ttl = Documents.rss("x").replace("<language>", "<ttl>60</ttl><language>");
        assertThat(Duration.between(
                        NOW, poll(fresh(), ttl, NOW).state().schedule().next()))
                .isBetween(Duration.ofMinutes(54), Duration.ofMinutes(67));
        Response.Unchanged unchanged = new Response.Unchanged(
                Validators.NONE, new Response.Hints(Duration.ofDays(16 * 365), null, Duration.ZERO), false);
        Schedule after = Polls.apply(unasked.state(), unchanged, NOW, "ingest/test")
                .state()
                .schedule();
        assertThat(Duration.between(NOW, after.next())).isBetween(Duration.ofMinutes(270), Duration.ofMinutes(331));
        assertThat(after.bodies().validators().etag())
                .as("a 304 that names none keeps them")
                .isEqualTo("\"1\"");
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
    void doesNotAskAFeedAgainThatWasDisabledMeanwhile() {
        Feed disabled = new Feed("harbour", FEED.url(), "Harbour Times", null, null, null, 300, false, Map.of());
        Schedule schedule = Polls.enlist(disabled, fresh().schedule(), NOW);
        PollOutcome outcome = poll(new FeedState(schedule, Seen.NOTHING), Documents.rss("x"), NOW);
        assertThat(outcome.headlines()).hasSize(1);
        assertThat(outcome.state().schedule().next()).isNull();
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

    @Test
    void asksAtOnceWhenSomebodyWants() {
        Schedule before = poll(fresh(), Documents.rss("x"), NOW).state().schedule();
        Feed asked = requested("2023-02-02T10:01:00Z");
        Instant then = NOW.plusSeconds(60);
        Schedule wanted = Polls.enlist(asked, before, then);
        assertThat(wanted.next()).isEqualTo(then);
        assertThat(wanted.bodies().validators()).isEqualTo(before.bodies().validators());
        Schedule polled = poll(new FeedState(wanted, Seen.NOTHING), Documents.rss("x"), then)
                .state()
                .schedule();
        assertThat(Polls.enlist(asked, polled, then.plusSeconds(5)).next())
                .as("the record read again, after a restart, asks for nothing")
                .isEqualTo(polled.next());
        assertThat(Polls.enlist(requested("2023-02-02T10:05:00Z"), polled, NOW.plusSeconds(300))
                        .next())
                .isEqualTo(NOW.plusSeconds(300));
    }

    private static Feed requested(String at) {
        return new Feed(
                FEED.id(),
                FEED.url(),
                FEED.outlet(),
                null,
                "GBR",
                "B",
                300,
                true,
                Map.of(Feed.POLL_REQUESTED, TextNode.valueOf(at)));
    }

    private static Duration wait(String document) {
        return Duration.between(
                NOW, poll(fresh(), document, NOW).state().schedule().next());
    }

    @Test
    void asksAsSeldomAsTheSyndicationModuleSays() {
        String twiceADay = Documents.rss("x")
                .replace(
                        "<language>",
                        "<s:updatePeriod xmlns:s=\"http://purl.org/rss/1.0/modules/syndication/\">daily</s:updatePeriod>"
                                + "<s:updateFrequency xmlns:s=\"http://purl.org/rss/1.0/modules/syndication/\">2"
                                + "</s:updateFrequency><language>");
        assertThat(wait(twiceADay)).isBetween(Duration.ofMinutes(640), Duration.ofMinutes(800));
    }
}
