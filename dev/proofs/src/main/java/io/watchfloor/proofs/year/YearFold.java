package io.watchfloor.proofs.year;

import io.watchfloor.authoring.backtest.Fold;
import io.watchfloor.model.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes arrivals through the incident logic in the order of the file, with the ticks that time gives a journal. */
final class YearFold implements Consumer<Arrival> {
    private static final Duration TICK = Duration.ofSeconds(30);

    private final List<? extends Watcher> watchers;
    private final Fold fold;
    private @Nullable Instant ticked;

    YearFold(List<? extends Watcher> watchers) {
        this.watchers = watchers;
        this.fold = new Fold("prove", (entry, outputs) -> watchers.forEach(watcher -> watcher.applied(entry, outputs)));
    }

    @Override
    public void accept(Arrival arrival) {
        tick(arrival.at());
        watchers.forEach(watcher -> watcher.arrived(arrival));
        arrival.reports().forEach(report -> fold.apply(new JournalEntry.Reported(arrival.at(), report)));
    }

    private void tick(Instant now) {
        if (ticked == null || !now.isBefore(ticked.plus(TICK))) {
            ticked = now;
            fold.apply(new JournalEntry.Tick(now));
        }
    }
}
