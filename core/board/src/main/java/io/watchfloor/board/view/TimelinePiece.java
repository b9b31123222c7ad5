package io.watchfloor.board.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a timeline: one event that tells something, or a run of mere updates that would bury it.
 *
 * @param moments newest first, never empty
 */
public record TimelinePiece(List<Moment> moments) {
    /** Cuts a timeline, newest first. */
    static List<TimelinePiece> of(List<Moment> timeline) {
        List<TimelinePiece> pieces = new ArrayList<>();
        List<Moment> run = new ArrayList<>();
        for (Moment moment : timeline) {
            if (moment.tells() || (!run.isEmpty() && run.get(0).tells())) {
                close(run, pieces);
            }
            run.add(moment);
        }
        close(run, pieces);
        return List.copyOf(pieces);
    }

    private static void close(List<Moment> run, List<TimelinePiece> pieces) {
        if (!run.isEmpty()) {
            pieces.add(new TimelinePiece(List.copyOf(run)));
            run.clear();
        }
    }

    public boolean folded() {
        return moments.size() > 1;
    }

    public Moment newest() {
        return moments.get(0);
    }

    public Moment oldest() {
        return moments.get(moments.size() - 1);
    }
}
