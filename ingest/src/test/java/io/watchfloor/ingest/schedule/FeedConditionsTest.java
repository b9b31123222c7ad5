package io.watchfloor.ingest.schedule;

import static io.watchfloor.ingest.schedule.SamplePolls.NOW;
import static io.watchfloor.ingest.schedule.SamplePolls.failed;
import static io.watchfloor.ingest.schedule.SamplePolls.feed;
import static io.watchfloor.ingest.schedule.SamplePolls.fresh;
import static io.watchfloor.ingest.schedule.SamplePolls.poll;
import static io.watchfloor.ingest.schedule.SamplePolls.read;
import static io.watchfloor.ingest.schedule.SamplePolls.rhythm;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.ingest.Documents;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.ingest.fetch.Validators;
import io.watchfloor.model.FeedCondition;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is said about a feed: ok, slow, moved, silent, gone, and for how long. */
class FeedConditionsTest {
    @Test
    void believesThatAFeedIsGoneTheSecondTime() {
        PollOutcome first = Polls.apply(fresh(), failed(Response.Kind.GONE, null), NOW, "ingest/test");
        assertThat(first.health().state()).isEqualTo(FeedCondition.FAILING);
        Instant next = first.state().schedule().next();
        assertThat(next).isEqualTo(NOW.plus(Duration.ofDays(1)));
        PollOutcome second = Polls.apply(first.state(), failed(Response.Kind.GONE, null), next, "ingest/test");
        assertThat(second.health().state()).isEqualTo(FeedCondition.GONE);
        assertThat(second.state().schedule().next()).isNull();
    }

    @Test
    void remembersPermanentMovesAndTheValidatorsOfWhatItPublished() {
        PollOutcome outcome = Polls.apply(
                fresh(),
                read(Documents.rss("x"), new Response.Hints(null, "https://new.example/feed", Duration.ZERO)),
                NOW,
                "ingest/test");
        assertThat(outcome.state().schedule().url()).isEqualTo("https://new.example/feed");
        assertThat(outcome.state().schedule().bodies().validators().etag()).isEqualTo("\"1\"");
        Schedule moved = Polls.enlist(
                feed("harbour", "https://other.example/"), outcome.state().schedule(), NOW);
        assertThat(moved.url()).isEqualTo("https://other.example/");
        assertThat(moved.bodies().validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void returnsToTheListedAddressWhenTheNewOneFails() {
        Response.Read moved =
                read(Documents.rss("x"), new Response.Hints(null, "https://new.example/feed", Duration.ZERO));
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
    void reportsHealthOnChangeAndOnceAMinute() {
        PollOutcome first = poll(fresh(), Documents.rss("x"), NOW);
        assertThat(first.health()).isNotNull();
        PollOutcome soon = poll(first.state(), Documents.rss("y", "x"), NOW.plusSeconds(50));
        assertThat(soon.health()).isNull();
        PollOutcome later = poll(soon.state(), Documents.rss("y", "x"), NOW.plusSeconds(60));
        assertThat(later.health()).isNotNull();
        assertThat(later.health().items()).isEqualTo(2);
        assertThat(later.health().lastNew()).isEqualTo(NOW.plusSeconds(50));
        assertThat(later.health().hours().sum()).isEqualTo(2);
    }

    @Test
    void saysThatAFeedHasFallenSilentByItsOwnRhythm() {
        FeedState state = poll(fresh(), rhythm(Duration.ofHours(1)), NOW).state();
        Response.Unchanged unchanged = new Response.Unchanged(Validators.NONE, Response.Hints.NONE, false);
        PollOutcome soon = Polls.apply(state, unchanged, NOW.plus(Duration.ofDays(2)), "p");
        assertThat(soon.health().state()).isEqualTo(FeedCondition.OK);
        PollOutcome late = Polls.apply(state, unchanged, NOW.plus(Duration.ofDays(4)), "p");
        assertThat(late.health().state()).isEqualTo(FeedCondition.SILENT);
        assertThat(late.health().error())
                .isEqualTo(
                        "https://harbour.example/rss has had nothing new since 2023-02-02T10:00:00Z, though it used to"
                                + " every 60 minutes; look whether the feed has moved");
        PollOutcome again = poll(late.state(), Documents.rss("Back"), NOW.plus(Duration.ofDays(5)));
        assertThat(again.health().state()).isEqualTo(FeedCondition.OK);
    }

    @Test
    void saysThatAFeedHasMovedUntilItIsListedThere() {
        Response.Read moved =
                read(Documents.rss("x"), new Response.Hints(null, "https://new.example/feed", Duration.ZERO));
        PollOutcome first = Polls.apply(fresh(), moved, NOW, "p");
        assertThat(first.headlines()).hasSize(1);
        assertThat(first.health().state()).isEqualTo(FeedCondition.MOVED);
        assertThat(first.health().error())
                .isEqualTo("https://harbour.example/rss has moved for good and is read at https://new.example/feed;"
                        + " list it there");
        PollOutcome again = poll(first.state(), Documents.rss("y", "x"), NOW.plusSeconds(600));
        assertThat(again.state().schedule().health()).isEqualTo(FeedCondition.MOVED);
        Schedule listed = Polls.enlist(
                feed("harbour", "https://new.example/feed"), again.state().schedule(), NOW);
        assertThat(poll(new FeedState(listed, again.state().seen()), Documents.rss("y", "x"), NOW)
                        .health()
                        .state())
                .isEqualTo(FeedCondition.OK);
    }

    @Test
    void saysThatAFeedIsSlowTheThirdTimeInARow() {
        Response.Hints slow = new Response.Hints(null, null, Duration.ofSeconds(12));
        FeedState state = fresh();
        for (int i = 0; i < 2; i++) {
            state = Polls.apply(state, new Response.Unchanged(Validators.NONE, slow, false), NOW, "p")
                    .state();
            assertThat(state.schedule().health()).isEqualTo(FeedCondition.OK);
        }
        PollOutcome third = Polls.apply(state, read(Documents.rss("x"), slow), NOW, "p");
        assertThat(third.health().state()).isEqualTo(FeedCondition.SLOW);
        assertThat(third.health().error()).contains("took 12 s to answer");
        assertThat(poll(third.state(), Documents.rss("x", "y"), NOW).health().state())
                .isEqualTo(FeedCondition.OK);
    }

    @Test
    void tellsOperatorsOnceAFeedHasBeenUnwellForSoLongAndKnowsSinceWhen() {
        Duration hour = Duration.ofHours(1);
        PollOutcome well = poll(fresh(), Documents.rss("x"), NOW);
        assertThat(Conditions.alarmAt(well.state().schedule(), hour)).isNull();
        Instant broke = NOW.plusSeconds(600);
        PollOutcome failing = Polls.apply(well.state(), failed(Response.Kind.STATUS, null), broke, "p");
        assertThat(failing.health().since()).isEqualTo(broke);
        Response.Unreadable page = new Response.Unreadable("a page", new byte[] {1}, "hash");
        PollOutcome malformed = Polls.apply(failing.state(), page, broke.plusSeconds(600), "p");
        assertThat(malformed.health().since())
                .as("another fault is no recovery")
                .isEqualTo(broke);
        assertThat(Conditions.alarmAt(malformed.state().schedule(), hour)).isEqualTo(broke.plus(hour));
        Schedule alarmed = Conditions.alarmed(malformed.state().schedule(), broke.plus(hour));
        assertThat(Conditions.health(alarmed, broke.plus(hour)).alarm()).isEqualTo(broke.plus(hour));
        assertThat(Conditions.alarmAt(alarmed, hour)).as("told once").isNull();
        Instant later = broke.plus(Duration.ofHours(2));
        PollOutcome again = poll(new FeedState(alarmed, Seen.NOTHING), Documents.rss("y"), later);
        assertThat(again.health().alarm()).isNull();
        assertThat(again.health().since()).isEqualTo(later);
    }
}
