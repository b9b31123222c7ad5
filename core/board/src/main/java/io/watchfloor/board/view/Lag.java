package io.watchfloor.board.view;

import java.time.Duration;
import java.util.List;

/**
 * How far the pipeline is behind the headlines that were published to it.
 *
 * @param known false while the broker has not been asked, or did not answer
 * @param waiting headlines and journal entries not yet decided
 * @param oldest how long the oldest of them has been waiting, in real time
 * @param stages the same for each stage by itself, in desk time, which is the time of the news
 */
public record Lag(boolean known, long waiting, Duration oldest, List<Stage> stages) {
    public static final Lag NONE = new Lag(true, 0, Duration.ZERO);
    public static final Lag UNKNOWN = new Lag(false, 0, Duration.ZERO);

    /**
     * One stage of the pipeline.
     *
     * @param name what it makes of what
     * @param waiting records that it has not yet worked on
     * @param behindSeconds of event time: how much later than what it works on the newest is that waits
     */
    public record Stage(String name, long waiting, long behindSeconds) {}

    public Lag(boolean known, long waiting, Duration oldest) {
        this(known, waiting, oldest, List.of());
    }

    private static final Duration BEARABLE = Duration.ofSeconds(15);

    public boolean behind() {
        return oldest.compareTo(BEARABLE) > 0;
    }
}
