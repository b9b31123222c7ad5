package io.watchfloor.ingest.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.ingest.fetch.Addresses;
import io.watchfloor.ingest.fetch.Request;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.ingest.fetch.Validators;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.Headline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The decisions after a poll: {@code (FeedState, Response, now) -> Outcome}. Pure. */
public final class Polls {
    private static final Duration REPORT_EVERY = Duration.ofMinutes(1);
    private static final Duration VALIDATORS_FOR = Duration.ofDays(8);
    /** So many failures at an address that a redirect named lead back to the one that is listed. */
    private static final int BACK_HOME_AFTER = 5;

    private static final Duration GONE_FOR = Duration.ofHours(20);
    private static final Duration LIMITED_FOR = Duration.ofMinutes(10);
    /** An item that a document breaks off in is given this many polls to be completed. */
    private static final int PATIENCE = 3;

    private Polls() {}

    /** The state of a feed after its record on the feeds topic was written; {@code before} when it was known. */
    public static Schedule enlist(Feed feed, @Nullable Schedule before, Instant now) {
        Instant first = feed.enabled() ? Intervals.first(feed, now) : null;
        if (before == null || !before.feed().url().equals(feed.url())) {
            return Schedule.start(feed, first);
        }
        if (feed.enabled()
                && !Objects.equals(
                        feed.more().get(Feed.POLL_REQUESTED),
                        before.feed().more().get(Feed.POLL_REQUESTED))) {
            return edit(before).feed(feed).next(now).build();
        }
        Instant next = !feed.enabled() ? null : before.next() == null ? first : before.next();
        return edit(before).feed(feed).next(next).build();
    }

    private static ScheduleEdit edit(Schedule before) {
        return new ScheduleEdit(before);
    }

    /**
     * What follows from an answer.
     *
     * @param producer service and version, written on every record
     */
    public static PollOutcome apply(FeedState before, Response response, Instant now, String producer) {
        if (response instanceof Response.Unchanged unchanged) {
            return unchanged(before, unchanged, now);
        } else if (response instanceof Response.Read read) {
            return read(before, read, now, producer);
        } else if (response instanceof Response.Unreadable unreadable) {
            return unreadable(before, unreadable, now, producer);
        }
        return failed(before, (Response.Failed) response, now);
    }

    /** What to ask; now and then without validators, for servers that answer 304 for ever. */
    public static Request request(Schedule schedule, Instant now) {
        boolean whole = schedule.bodies().lastFull() != null
                && !now.isBefore(schedule.bodies().lastFull().plus(VALIDATORS_FOR));
        return new Request(
                schedule.feed().id(),
                schedule.url(),
                whole ? Validators.NONE : schedule.bodies().validators(),
                schedule.bodies().bodyHash(),
                headers(schedule.feed()));
    }

    /** Headers that the feed's record carries for its own server. */
    private static Map<String, String> headers(Feed feed) {
        JsonNode headers = feed.more().get("headers");
        Map<String, String> values = new TreeMap<>();
        if (headers != null && headers.isObject()) {
            headers.properties()
                    .forEach(header ->
                            values.put(header.getKey(), header.getValue().asText()));
        }
        return values;
    }

    /** When our own network is down, a feed that could not be reached is asked again, and is not blamed. */
    public static Schedule postpone(Schedule schedule, Instant now) {
        return edit(schedule).next(now.plus(Intervals.floor(schedule.feed()))).build();
    }

    private static PollOutcome unchanged(FeedState before, Response.Unchanged response, Instant now) {
        Schedule schedule = before.schedule();
        ScheduleEdit after = edit(schedule)
                .validators(newer(response.validators(), schedule.bodies().validators()))
                .ok(now)
                .next(Intervals.next(schedule, response.hints().maxAge(), now));
        if (response.full()) {
            after.lastFull(now);
        }
        if (response.hints().movedTo() != null) {
            after.url(response.hints().movedTo());
        }
        Conditions.judge(after, response.hints(), now);
        return outcome(after, before.seen(), List.of(), null, now);
    }

    /** A 304 may bring new validators; what it leaves out stays. */
    private static Validators newer(Validators fresh, Validators known) {
        return new Validators(
                fresh.etag() != null ? fresh.etag() : known.etag(),
                fresh.lastModified() != null ? fresh.lastModified() : known.lastModified());
    }

    private static PollOutcome read(FeedState before, Response.Read response, Instant now, String producer) {
        Schedule schedule = before.schedule();
        boolean first = schedule.lastSuccess() == null && before.seen().items().isEmpty();
        boolean mistimed = schedule.dating().behind() != null;
        NewItems items = new NewItems(schedule.feed(), response.document(), first, mistimed, now, producer);
        Seen seen = items.compare(before.seen(), schedule.failures() >= PATIENCE);
        List<Headline> headlines = items.headlines();
        String fault = response.document().fault();
        ScheduleEdit after = edit(schedule)
                .published(headlines.size(), now)
                .lastFull(now)
                .pace(Pace.of(response.document()))
                .dating(schedule.dating().with(items.stated(), now));
        if (response.hints().movedTo() != null) {
            after.url(response.hints().movedTo());
        }
        if (fault == null) {
            after.validators(response.validators())
                    .bodyHash(response.bodyHash())
                    .ok(now);
            after.next(Intervals.next(after.build(), response.hints().maxAge(), now));
            Conditions.judge(after, response.hints(), now);
        } else {
            // Neither validators nor hash: the rest of the document is wanted at the next poll.
            String error = Addresses.shown(schedule.url()) + ": " + fault;
            after.failed(FeedCondition.MALFORMED, error)
                    .succeeded(now)
                    .next(Intervals.retry(schedule.feed(), schedule.failures() + 1, Duration.ZERO, now));
        }
        return outcome(after, seen, headlines, null, now);
    }

    private static PollOutcome unreadable(
            FeedState before, Response.Unreadable response, Instant now, String producer) {
        Schedule schedule = before.schedule();
        Feed feed = schedule.feed();
        boolean sameBody = response.bodyHash().equals(schedule.bodies().deadLetter());
        DeadLetter letter = sameBody
                ? null
                : DeadLetter.of(
                        "feed " + feed.id(), "unreadable-feed", response.error(), response.body(), now, producer);
        ScheduleEdit after = edit(schedule)
                .failed(FeedCondition.MALFORMED, response.error())
                .deadLetter(response.bodyHash())
                .next(Intervals.retry(feed, schedule.failures() + 1, Duration.ZERO, now));
        return outcome(after, before.seen(), List.of(), letter, now);
    }

    private static PollOutcome failed(FeedState before, Response.Failed response, Instant now) {
        Schedule schedule = before.schedule();
        Duration asked = response.retryAfter() != null
                ? response.retryAfter()
                : response.kind() == Response.Kind.LIMITED ? LIMITED_FOR : Duration.ZERO;
        ScheduleEdit after = edit(schedule)
                .failed(FeedCondition.FAILING, response.error())
                .next(Intervals.retry(schedule.feed(), schedule.failures() + 1, asked, now));
        if (response.kind() == Response.Kind.GONE) {
            gone(schedule, after, now);
        } else if (schedule.failures() + 1 >= BACK_HOME_AFTER) {
            // It had moved for good, they said; perhaps it has moved back.
            after.url(schedule.feed().url());
        }
        return outcome(after, before.seen(), List.of(), null, now);
    }

    /** 410 once may be a mistake; the second time, most of a day later, it is believed and polling ends. */
    private static void gone(Schedule schedule, ScheduleEdit after, Instant now) {
        Instant since = schedule.goneSince() == null ? now : schedule.goneSince();
        boolean believed = !now.isBefore(since.plus(GONE_FOR));
        after.goneSince(since).next(believed ? null : now.plus(Intervals.LONGEST));
        if (believed) {
            after.health(FeedCondition.GONE);
        }
    }

    /** Health is said when its state or its error changed, and otherwise once a minute: pages show it as that of now. */
    private static PollOutcome outcome(
            ScheduleEdit edit, Seen seen, List<Headline> headlines, @Nullable DeadLetter letter, Instant now) {
        Schedule before = edit.before();
        if (!before.feed().enabled()) {
            edit.next(null);
        }
        Schedule after =
                edit.standing(Conditions.standing(before, edit.build(), now)).build();
        Instant reported = before.reported();
        boolean changed =
                reported == null || after.health() != before.health() || !Objects.equals(after.error(), before.error());
        if (!changed && reported != null && now.isBefore(reported.plus(REPORT_EVERY))) {
            return new PollOutcome(new FeedState(after, seen), headlines, null, false, letter);
        }
        Schedule told = edit.reported(now).build();
        return new PollOutcome(new FeedState(told, seen), headlines, Conditions.health(told, now), changed, letter);
    }
}
