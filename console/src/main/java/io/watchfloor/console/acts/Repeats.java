package io.watchfloor.console.acts;

import io.watchfloor.model.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The same act of the same person, decided on the same sight: a second browser, or an impatient hand. It is no dispute. */
final class Repeats {
    /** The end of a shelf is counted from when each was sent. */
    private static final Duration ABOUT = Duration.ofMinutes(1);

    private Repeats() {}

    /**
     * Whether an act says nothing that was not done just before. It never holds of one that could be accepted: what was
     * accepted made another version of the desk than the one that it was decided on.
     *
     * @param last what was last done to the incident, or absent
     */
    static boolean of(Act act, @Nullable Answered last) {
        return last != null
                && !act.command().equals(last.act().command())
                && act.incident().equals(last.act().incident())
                && act.kind() == last.act().kind()
                && act.deskVersion() == last.act().deskVersion()
                && act.deskVersion() != last.deskVersion()
                && saysTheSame(act, last.act());
    }

    private static boolean saysTheSame(Act one, Act other) {
        return one.actor().equals(other.actor())
                && Objects.equals(one.reason(), other.reason())
                && Objects.equals(one.to(), other.to())
                && near(one.until(), other.until())
                && Objects.equals(one.untilEscalates(), other.untilEscalates())
                && one.disposition() == other.disposition()
                && one.precedence() == other.precedence()
                && one.judged().equals(other.judged())
                && Objects.equals(one.undoes(), other.undoes())
                && Objects.equals(one.story(), other.story());
    }

    private static boolean near(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        return Duration.between(one, other).abs().compareTo(ABOUT) <= 0;
    }
}
