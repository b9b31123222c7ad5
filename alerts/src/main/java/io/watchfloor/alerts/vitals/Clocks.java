package io.watchfloor.alerts.vitals;

import io.watchfloor.alerts.decide.Vitals.About;
import io.watchfloor.alerts.decide.Vitals.Sign;
import io.watchfloor.kafka.beat.BeatWriter;
import io.watchfloor.model.Beat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whose clock is off, as each instance of a service says in its beats. What has not beaten for a while says nothing any more:
 * nobody is there whose clock could be off. Ages are by the broker's clock.
 */
final class Clocks {
    static final String KIND = "clock-off";
    private static final Duration GONE = Duration.ofMinutes(1);

    private final Map<String, Beat> beats = new TreeMap<>();
    private final Map<String, Instant> appended = new TreeMap<>();
    private Instant brokerTime = Instant.EPOCH;

    /** Takes in a beat and when the broker wrote it down. */
    synchronized void seen(Beat beat, Instant when) {
        beats.put(beat.key(), beat);
        appended.put(beat.key(), when);
        brokerTime = when.isAfter(brokerTime) ? when : brokerTime;
    }

    /** One for each instance that was ever heard of. */
    synchronized List<Sign> signs(Instant now) {
        return beats.values().stream().map(beat -> sign(beat, now)).toList();
    }

    private Sign sign(Beat beat, Instant now) {
        boolean isThere =
                appended.getOrDefault(beat.key(), Instant.EPOCH).plus(GONE).isAfter(brokerTime);
        Duration skew = beat.skew();
        return skew != null && isThere && beat.isOffBy(BeatWriter.CLOCK_BOUND)
                ? new Sign(About.SERVICE, KIND, beat.key(), false, text(skew), now)
                : new Sign(About.SERVICE, KIND, beat.key(), true, "", now);
    }

    /** {@code its clock is 1200 s ahead of the broker's: ...}. */
    static String text(Duration skew) {
        return "its clock is " + skew.abs().toSeconds() + " s " + (skew.isNegative() ? "ahead of" : "behind")
                + " the broker's: set both by NTP; until then news is told late or not at all";
    }
}
