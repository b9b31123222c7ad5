package io.watchfloor.incidents;

import io.watchfloor.model.Precedence;
import io.watchfloor.model.Scoring;
import java.util.List;

/** How points are made in tests. */
final class Scorings {
    private Scorings() {}

    static final Scoring USUAL = new Scoring(
            0,
            List.of(30),
            List.of(2, 14),
            List.of(50, 90, 110),
            6,
            100,
            List.of(0, 13, 21, 26, 30),
            null,
            List.of(15, 30),
            5,
            List.of(40, 56, 80),
            Precedence.PRIORITY,
            60,
            List.of(24, 90, 25));

    /** Without a loss for a voice alone. */
    static final Scoring NO_LOSS = new Scoring(
            0,
            USUAL.prior(),
            USUAL.days(),
            USUAL.percents(),
            6,
            100,
            USUAL.voices(),
            USUAL.elsewhere(),
            List.of(0, 0),
            5,
            USUAL.levels(),
            USUAL.rules(),
            60,
            USUAL.again());

    /** What is as grave weighs as much as the same act. */
    static final Scoring HALF = new Scoring(
            0,
            USUAL.prior(),
            USUAL.days(),
            USUAL.percents(),
            6,
            50,
            USUAL.voices(),
            USUAL.elsewhere(),
            USUAL.alone(),
            5,
            USUAL.levels(),
            USUAL.rules(),
            60,
            USUAL.again());
}
