package io.watchfloor.board.tuning;

import io.watchfloor.authoring.backtest.HeadlineChange;
import java.util.List;

/**
 * What a draft makes of the headlines of the last day, beside the book that it changes.
 *
 * @param headlines how many were tried
 * @param millis how long it took
 * @param same headlines that the edited rule reports in both, the same way
 * @param changes what differs, newest first, at most {@value #SHOWN}
 */
public record Tried(
        int headlines, long millis, int gained, int lost, int changed, int same, List<HeadlineChange> changes) {
    static final int SHOWN = 50;
}
