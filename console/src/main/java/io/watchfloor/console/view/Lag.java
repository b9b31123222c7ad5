package io.watchfloor.console.view;

import java.time.Duration;

/**
 * How far the pipeline is behind the headlines that were published to it.
 *
 * @param known false while the broker has not been asked, or did not answer
 * @param waiting headlines and journal entries not yet decided
 * @param oldest how long the oldest of them has been waiting, in real time
 */
public record Lag(boolean known, long waiting, Duration oldest) {
    public static final Lag NONE = new Lag(true, 0, Duration.ZERO);
    public static final Lag UNKNOWN = new Lag(false, 0, Duration.ZERO);

    private static final Duration BEARABLE = Duration.ofSeconds(15);

    public boolean behind() {
        return oldest.compareTo(BEARABLE) > 0;
    }
}
