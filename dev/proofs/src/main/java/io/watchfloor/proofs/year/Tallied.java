package io.watchfloor.proofs.year;

import io.watchfloor.proofs.year.Happened.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many events were called in time.
 *
 * @param events that an officer must be woken for
 * @param within2 of these, called within two hours of the first headline
 * @param within6 within six hours
 * @param both events that both readers would wake an officer for
 * @param second events with a second independent publisher within two hours
 * @param after60 of these, called within an hour of it
 * @param board events for the top of the board
 * @param onTop of these, those that were there in time
 */
record Tallied(
        int events,
        int within2,
        int within6,
        int both,
        int both2,
        int both6,
        int second,
        int after60,
        int board,
        int onTop) {
    static final Duration SOON = Duration.ofHours(2);
    private static final Duration HOUR = Duration.ofHours(1);

    static Tallied of(List<Outcome> outcomes) {
        List<Outcome> wake = filter(outcomes, outcome -> outcome.event().level() == Level.WAKE);
        List<Outcome> both = filter(wake, outcome -> outcome.event().byBoth());
        List<Outcome> second = filter(
                wake, outcome -> outcome.second() != null && outcome.second().compareTo(SOON) <= 0);
        List<Outcome> board = filter(outcomes, outcome -> outcome.event().level() == Level.BOARD);
        return new Tallied(
                wake.size(),
                count(wake, outcome -> outcome.calledWithin(SOON)),
                count(wake, outcome -> outcome.calledWithin(Outcomes.LATE)),
                both.size(),
                count(both, outcome -> outcome.calledWithin(SOON)),
                count(both, outcome -> outcome.calledWithin(Outcomes.LATE)),
                second.size(),
                count(second, outcome -> outcome.calledAfterSecond(HOUR)),
                board.size(),
                count(board, Outcome::onTop));
    }

    static List<Outcome> filter(List<Outcome> outcomes, Predicate<Outcome> which) {
        return outcomes.stream().filter(which).toList();
    }

    private static int count(List<Outcome> outcomes, Predicate<Outcome> which) {
        return filter(outcomes, which).size();
    }
}
