package io.watchfloor.ingest.schedule;

import io.watchfloor.ingest.fetch.Validators;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.HourCounts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A schedule being changed: its parts once more, so that a decision names only what it changes and nobody copies the rest by hand. */
final class ScheduleEdit {
    private final Schedule before;
    private Feed feed;
    private String url;
    private Validators validators;
    private @Nullable String bodyHash;
    private FeedCondition health;
    private @Nullable String error;
    private int failures;
    private @Nullable Instant next;
    private @Nullable Instant lastSuccess;
    private @Nullable Instant lastNew;
    private @Nullable Instant lastFull;
    private Pace pace;
    private long items;
    private @Nullable HourCounts hours;
    private @Nullable String deadLetter;
    private @Nullable Instant goneSince;
    private @Nullable Instant reported;
    private FeedStanding standing;
    private Dating dating;

    ScheduleEdit(Schedule before) {
        this.before = before;
        feed = before.feed();
        url = before.url();
        validators = before.bodies().validators();
        bodyHash = before.bodies().bodyHash();
        health = before.health();
        error = before.error();
        failures = before.failures();
        next = before.next();
        lastSuccess = before.lastSuccess();
        lastNew = before.lastNew();
        lastFull = before.bodies().lastFull();
        pace = before.pace();
        items = before.items();
        hours = before.hours();
        deadLetter = before.bodies().deadLetter();
        goneSince = before.goneSince();
        reported = before.reported();
        standing = before.standing();
        dating = before.dating();
    }

    Schedule before() {
        return before;
    }

    ScheduleEdit feed(Feed value) {
        feed = value;
        return this;
    }

    ScheduleEdit url(String value) {
        url = value;
        return this;
    }

    ScheduleEdit validators(Validators value) {
        validators = value;
        return this;
    }

    ScheduleEdit bodyHash(String value) {
        bodyHash = value;
        return this;
    }

    ScheduleEdit next(@Nullable Instant value) {
        next = value;
        return this;
    }

    ScheduleEdit health(FeedCondition value) {
        health = value;
        return this;
    }

    ScheduleEdit lastFull(Instant value) {
        lastFull = value;
        return this;
    }

    ScheduleEdit pace(Pace value) {
        pace = value;
        return this;
    }

    ScheduleEdit dating(Dating value) {
        dating = value;
        return this;
    }

    ScheduleEdit standing(FeedStanding value) {
        standing = value;
        return this;
    }

    ScheduleEdit slowPolls(int count) {
        standing = new FeedStanding(standing.since(), standing.alarm(), count);
        return this;
    }

    /** The feed answers as it should, and something is wrong with it all the same. */
    ScheduleEdit unwell(FeedCondition state, String whatAndWhatToDo) {
        health = state;
        error = whatAndWhatToDo;
        return this;
    }

    ScheduleEdit deadLetter(String hash) {
        deadLetter = hash;
        return this;
    }

    ScheduleEdit goneSince(@Nullable Instant value) {
        goneSince = value;
        return this;
    }

    ScheduleEdit reported(Instant value) {
        reported = value;
        return this;
    }

    ScheduleEdit succeeded(Instant now) {
        lastSuccess = now;
        goneSince = null;
        return this;
    }

    /** The feed does what it should. */
    ScheduleEdit ok(Instant now) {
        health = FeedCondition.OK;
        error = null;
        failures = 0;
        return succeeded(now);
    }

    /** The feed does not. */
    ScheduleEdit failed(FeedCondition state, String whatAndWhatToDo) {
        failures++;
        return unwell(state, whatAndWhatToDo);
    }

    ScheduleEdit published(int headlines, Instant now) {
        items += headlines;
        hours = (hours == null ? HourCounts.none(now) : hours).plus(headlines, now);
        lastNew = headlines > 0 ? now : lastNew;
        return this;
    }

    Schedule build() {
        return new Schedule(
                feed,
                url,
                new Schedule.Bodies(validators, bodyHash, lastFull, deadLetter),
                health,
                error,
                failures,
                next,
                lastSuccess,
                lastNew,
                pace,
                items,
                hours,
                goneSince,
                reported,
                standing,
                dating);
    }
}
