package io.watchfloor.cli.replay;

import io.watchfloor.authoring.backtest.Fold;
import io.watchfloor.board.view.IncidentFold;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.incidents.happenings.CallLine;
import io.watchfloor.incidents.happenings.CallLog;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.streams.StreamsService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A replay without a broker: the same tagging and the same incident logic, one after the other in one process. It prints
 * what a replay through the pipeline prints, sooner, and shows nothing of brokers.
 */
public final class DirectReplay implements Consumer<Arrival> {
    private final IncidentFold<ReplayResult.Line, Optional<ReplayResult.ReportLine>> incidents;
    private final CallLog calls = new CallLog();
    private final Fold fold;
    private int headlines;
    private int events;
    private Instant last = Instant.EPOCH;

    /**
     * Nothing has arrived yet.
     *
     * @param producer what headers name as their maker
     * @param asOf incidents are told as they were known then; absent for the end
     */
    public DirectReplay(String producer, @Nullable Instant asOf) {
        this.incidents = new IncidentFold<>(asOf, ReplayResult::bare, ReplayResult::told);
        this.fold = new Fold(producer, this::applied);
    }

    @Override
    public void accept(Arrival arrival) {
        headlines++;
        last = arrival.at().isAfter(last) ? arrival.at() : last;
        fold.hear(arrival.at());
        fold.reach(arrival.at());
        arrival.reports().forEach(report -> fold.apply(new JournalEntry.Reported(arrival.at(), report)));
    }

    private void applied(JournalEntry entry, Outputs outputs) {
        for (IncidentEvent event : outputs.events()) {
            events++;
            incidents.take(event);
            calls.take(event);
        }
        outputs.reports().forEach(member -> incidents.take(member, entry.at()));
    }

    /** What it came to, once everything has arrived; what falls due until the end has happened. */
    public ReplayResult result(int unreadable, double seconds, String name) {
        fold.apply(new JournalEntry.Tick(last.plus(StreamsService.TICK)));
        List<CallLine> lines = calls.lines();
        return new ReplayResult(
                new ReplayResult.Summary(
                        headlines,
                        unreadable,
                        headlines,
                        incidents.headers().size(),
                        events,
                        incidents.members().values().stream()
                                .mapToInt(Map::size)
                                .sum(),
                        seconds,
                        name),
                ReplayResult.lines(incidents, lines),
                lines);
    }
}
