package io.watchfloor.proofs.year;

import io.watchfloor.cli.replay.Arrival;
import io.watchfloor.incidents.outages.Counted;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the journal of the pairs of the open windows holds, up to the end of July. */
final class OpenJournal implements Watcher {
    private static final Instant SHUT = Instant.parse("2023-08-01T00:00:00Z");

    private final Set<String> pairs;
    private final List<JournalEntry> entries = new ArrayList<>();
    private Counted counted = Counted.NONE;

    OpenJournal(List<StoryWindow> windows) {
        this.pairs = windows.stream()
                .filter(StoryWindow::open)
                .map(StoryWindow::pair)
                .collect(Collectors.toSet());
    }

    @Override
    public void arrived(Arrival arrival) {
        if (arrival.at().isBefore(SHUT)) {
            entries.addAll(counted.before(arrival.at(), 0));
            counted = counted.with(arrival.at());
            for (Report report : arrival.reports()) {
                if (pairs.contains(report.parties().pair().toString())) {
                    entries.add(new JournalEntry.Reported(arrival.at(), report));
                }
            }
        }
    }

    /** In the order in which they came; grows while headlines are read. */
    List<JournalEntry> entries() {
        return Collections.unmodifiableList(entries);
    }
}
