package io.watchfloor.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's act that put a member where it stands, so that it can be put back.
 *
 * @param command of the act
 * @param from number of the incident where it stood before; the same one when it was said to belong nowhere
 * @param at journal time of the act
 * @param pins it stays where it was put, also when its text is corrected
 * @param judged a person's word about it before, or absent
 * @param before what was done to it before, at most {@value #KEPT} acts; absent when nothing was
 */
public record Moved(
        String command, int from, Instant at, boolean pins, @Nullable String judged, @Nullable Moved before) {
    private static final int KEPT = 8;

    public Moved {
        before = before == null ? null : before.upTo(KEPT - 1);
    }

    private @Nullable Moved upTo(int most) {
        return most == 0
                ? null
                : new Moved(command, from, at, pins, judged, before == null ? null : before.upTo(most - 1));
    }

    /** A person put it there by itself. */
    boolean pinned() {
        return pins || (before != null && before.pinned());
    }
}
