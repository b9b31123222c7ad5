package io.watchfloor.incidents.points;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * When something was last told of, kept so that what is told for hours does not make itself old: times in minutes since
 * 1970.
 *
 * @param before the last time before the latest story of it, or {@link #NEVER}
 * @param start when that story began
 * @param last the latest time
 */
record Since(int before, int start, int last) {
    /** Nothing is known of before. */
    static final int NEVER = -1;

    static Since first(int at) {
        return new Since(NEVER, at, at);
    }

    @JsonCreator
    static Since of(List<Integer> times) {
        return new Since(times.get(0), times.get(1), times.get(2));
    }

    @JsonValue
    List<Integer> times() {
        return List.of(before, start, last);
    }

    /**
     * Told once more.
     *
     * @param story minutes that a story lasts
     */
    Since sees(int at, int story) {
        if (at > start + story) {
            return new Since(last, at, at);
        }
        if (at >= start) {
            return new Since(before, start, Math.max(last, at));
        }
        if (at >= start - story && at > before) {
            return new Since(before, at, last);
        }
        return new Since(Math.max(before, at), start, last);
    }

    /** Minutes that it had not been told of before the story of a time; {@link #NEVER} when nothing is known. */
    int quiet(int at, int story) {
        if (at > start + story) {
            return at - last;
        }
        if (before == NEVER) {
            return NEVER;
        }
        return Math.max(0, Math.min(start, at) - before);
    }
}
