package io.watchfloor.ingest.schedule;

import io.watchfloor.ingest.fetch.Addresses;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well a feed is: silent, moved, slow or mistimed though it answers, for how long, and when operators are to hear of it. */
public final class Conditions {
    private static final Duration SILENT_AFTER = Duration.ofDays(3);
    private static final int SILENT_AFTER_GAPS = 20;
    /** In real time; half of what a fetch may take by default. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    private static final int SLOW_AFTER = 3;

    private Conditions() {}

    /** Judges a feed that answers as it should. */
    static void judge(ScheduleEdit edit, Response.Hints hints, Instant now) {
        Schedule schedule = edit.build();
        boolean slow = hints.took().compareTo(SLOW) >= 0;
        int slowPolls = slow ? schedule.standing().slowPolls() + 1 : 0;
        edit.slowPolls(slowPolls);
        String shown = Addresses.shown(schedule.url());
        if (slowPolls >= SLOW_AFTER) {
            edit.unwell(
                    FeedCondition.SLOW,
                    shown + " took " + hints.took().toSeconds() + " s to answer, and as long the last " + slowPolls
                            + " times; tell the publisher");
        }
        if (!schedule.url().equals(schedule.feed().url())) {
            edit.unwell(
                    FeedCondition.MOVED,
                    Addresses.shown(schedule.feed().url()) + " has moved for good and is read at " + shown
                            + "; list it there");
        }
        judgeDating(edit, schedule.dating(), shown);
        judgeSilence(edit, schedule, shown, now);
    }

    /** What it says of when its items were published is judged by when they came. */
    private static void judgeDating(ScheduleEdit edit, Dating dating, String shown) {
        Duration behind = dating.behind();
        if (behind != null) {
            edit.unwell(
                    FeedCondition.MISTIMED,
                    shown + " dates all its items " + (behind.toMinutes() + 30) / 60
                            + " h or more before they come, so the time when each is first seen counts instead; tell"
                            + " the publisher that its times are local ones written as UTC, or days without a time");
        } else if (dating.isAhead()) {
            edit.unwell(
                    FeedCondition.MISTIMED,
                    shown + " dates most of its items later than they come; the time when each is first seen counts"
                            + " instead; tell the publisher that its clock is ahead");
        }
    }

    /** Silence is judged against the feed's own rhythm. */
    private static void judgeSilence(ScheduleEdit edit, Schedule schedule, String shown, Instant now) {
        Duration rhythm = schedule.pace().rhythm();
        if (rhythm == null || schedule.lastNew() == null) {
            return;
        }
        Duration patience = Intervals.max(SILENT_AFTER, rhythm.multipliedBy(SILENT_AFTER_GAPS));
        if (schedule.lastNew().plus(patience).isBefore(now)) {
            edit.unwell(
                    FeedCondition.SILENT,
                    shown + " has had nothing new since " + schedule.lastNew() + ", though it used to every "
                            + rhythm.toMinutes() + " minutes; look whether the feed has moved");
        }
    }

    /** Since when it is well or unwell, going by what it was before. */
    static FeedStanding standing(Schedule before, Schedule after, Instant now) {
        boolean well = after.health().isWell();
        boolean same = well == before.health().isWell() && before.standing().since() != null;
        return new FeedStanding(
                same ? before.standing().since() : now,
                well ? null : before.standing().alarm(),
                after.standing().slowPolls());
    }

    /** When operators are to be told of a feed, or null: it is well, switched off, or they have been told. */
    public static @Nullable Instant alarmAt(Schedule schedule, Duration after) {
        FeedStanding standing = schedule.standing();
        boolean quiet = schedule.health().isWell()
                || standing.alarm() != null
                || !schedule.feed().enabled();
        return quiet || standing.since() == null ? null : standing.since().plus(after);
    }

    /** The feed once operators are to be told of it. */
    public static Schedule alarmed(Schedule schedule, Instant now) {
        FeedStanding standing = schedule.standing();
        return new ScheduleEdit(schedule)
                .standing(new FeedStanding(standing.since(), now, standing.slowPolls()))
                .reported(now)
                .build();
    }

    /** What is published about it. */
    public static FeedHealth health(Schedule schedule, Instant now) {
        return new FeedHealth(
                schedule.feed().id(),
                schedule.health(),
                schedule.standing().since(),
                schedule.standing().alarm(),
                schedule.error(),
                schedule.failures(),
                schedule.lastSuccess(),
                schedule.lastNew(),
                schedule.next(),
                schedule.items(),
                schedule.hours(),
                now,
                Map.of());
    }
}
