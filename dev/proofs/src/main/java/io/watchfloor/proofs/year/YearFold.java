package io.watchfloor.proofs.year;

import io.watchfloor.authoring.backtest.Fold;
import io.watchfloor.cli.replay.Arrival;
import io.watchfloor.model.JournalEntry;
import java.util.List;
import java.util.function.Consumer;

/** Takes arrivals through the incident logic in the order of the file. */
final class YearFold implements Consumer<Arrival> {
    private final List<? extends Watcher> watchers;
    private final Fold fold;

    YearFold(List<? extends Watcher> watchers) {
        this.watchers = watchers;
        this.fold = new Fold("prove", (entry, outputs) -> watchers.forEach(watcher -> watcher.applied(entry, outputs)));
    }

    @Override
    public void accept(Arrival arrival) {
        fold.hear(arrival.at());
        fold.reach(arrival.at());
        watchers.forEach(watcher -> watcher.arrived(arrival));
        arrival.reports().forEach(report -> fold.apply(new JournalEntry.Reported(arrival.at(), report)));
    }
}
