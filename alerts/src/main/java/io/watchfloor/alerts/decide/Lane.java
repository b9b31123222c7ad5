package io.watchfloor.alerts.decide;

import io.watchfloor.model.Notification;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What waits together for one receiver and is told as one digest.
 *
 * @param receiver who is told
 * @param name of its kind, and of what makes it one
 * @param heading of its digest, or absent
 * @param due when it is told, or absent while nothing waits in it
 * @param told when it was told last, or absent
 */
record Lane(String receiver, String name, @Nullable String heading, @Nullable Instant due, @Nullable Instant told) {
    /** What makes it one; its word begins its name, which is a key in the store. */
    private enum Kind {
        /** What was one too many, or old news. */
        FLOOD,
        CALLS,
        GROUP,
        MUTE,
        DAILY,
        SILENCE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String of(String what) {
            return word() + " " + what;
        }

        private static Kind in(String name) {
            return valueOf(name.split(" ", 2)[0].toUpperCase(Locale.ROOT));
        }
    }

    static Lane flood(String receiver) {
        return new Lane(receiver, Kind.FLOOD.word(), null, null, null);
    }

    /** Calls that were known for too long, until it is clear which of their incidents are still open. */
    static Lane calls(String receiver) {
        return new Lane(receiver, Kind.CALLS.word(), Notification.DELAYED_CALLS, null, null);
    }

    /** Events that a route groups. */
    static Lane group(String receiver, String group) {
        return new Lane(receiver, Kind.GROUP.of(group), group, null, null);
    }

    /** What came in times when the receiver is not to be told. */
    static Lane mute(String receiver, String intervals) {
        return new Lane(receiver, Kind.MUTE.of(intervals), "while muted (" + intervals + ")", null, null);
    }

    /** The daily course of standing disputes. */
    static Lane daily(String receiver) {
        return new Lane(receiver, Kind.DAILY.word(), "standing disputes", null, null);
    }

    /** What a silence hid, to be reported when it ended. */
    static Lane silence(String receiver, String silence, String why) {
        return new Lane(
                receiver, Kind.SILENCE.of(silence), "hidden by silence " + silence + " (" + why + ")", null, null);
    }

    /** Whether later events of an incident wait behind those that wait here. */
    static boolean holdsBack(String name) {
        Kind kind = Kind.in(name);
        return kind == Kind.FLOOD || kind == Kind.GROUP;
    }

    boolean isGroup() {
        return Kind.in(name) == Kind.GROUP;
    }

    boolean isCalls() {
        return Kind.in(name) == Kind.CALLS;
    }

    /** The silence whose end it waits for, or absent. */
    @Nullable
    String silence() {
        return Kind.in(name) == Kind.SILENCE
                ? name.substring(Kind.SILENCE.of("").length())
                : null;
    }

    /** The same, told at this time at the latest. */
    Lane dueAt(Instant at) {
        return new Lane(receiver, name, heading, due != null && due.isBefore(at) ? due : at, told);
    }

    /** The same with nothing in it, after it was told. */
    Lane emptied(Instant now) {
        return new Lane(receiver, name, heading, null, now);
    }

    boolean isDue(Instant now) {
        return due != null && !due.isAfter(now);
    }
}
