package io.watchfloor.console.web;

import io.watchfloor.console.view.BoardView;
import io.watchfloor.console.view.Pulse;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Health;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the web side is given to show.
 *
 * @param view what is known
 * @param clock the desk clock
 * @param trouble says what keeps the board from being complete, or gives null
 * @param live health of the console
 * @param ready whether it has read everything there is
 * @param metrics text of /metrics
 */
public record Desk(
        BoardView view,
        DeskClock clock,
        Supplier<@Nullable String> trouble,
        Supplier<Health> live,
        Supplier<Health> ready,
        Supplier<String> metrics) {

    Pulse pulse() {
        return Pulse.of(view.tally(), clock.instant(), clock.replay(), trouble.get());
    }
}
