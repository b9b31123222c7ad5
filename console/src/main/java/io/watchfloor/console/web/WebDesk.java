package io.watchfloor.console.web;

import io.watchfloor.board.tuning.Tuning;
import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.OwnerReminder;
import io.watchfloor.board.view.Pulse;
import io.watchfloor.board.view.Situation;
import io.watchfloor.console.acts.Doing;
import io.watchfloor.console.routing.Telling;
import io.watchfloor.console.web.access.Grants;
import io.watchfloor.kafka.Health;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the web side is given to show.
 *
 * @param view what is known
 * @param tuning what analysts work on
 * @param grants keys that are not persons
 * @param telling who is told what
 * @param situation what the console knows beside it, now
 * @param live health of the console
 * @param ready whether it has read everything there is
 * @param metrics text of /metrics
 * @param doing what it can do
 */
public record WebDesk(
        BoardView view,
        Tuning tuning,
        Grants grants,
        Telling telling,
        Supplier<Situation> situation,
        Supplier<Health> live,
        Supplier<Health> ready,
        Supplier<String> metrics,
        Doing doing) {

    List<OwnerReminder> reminders(String owner) {
        return view.reminders(owner, situation.get().now());
    }

    /** As somebody is told it; what they saw is quiet for them. */
    public Pulse pulse(String who) {
        Situation now = situation.get();
        return Pulse.of(view.numbers(), view.load(now.now()), view.silencesInForce(now.now()), now, view.band(who));
    }
}
