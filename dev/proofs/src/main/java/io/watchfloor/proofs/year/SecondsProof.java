package io.watchfloor.proofs.year;

import io.watchfloor.authoring.backtest.Fold;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.proofs.year.Happened.Level;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/** Prints what the first rows of the board say two hours after events that an officer must be woken for. */
public final class SecondsProof {
    private final PrintWriter out;

    public SecondsProof(PrintWriter out) {
        this.out = out;
    }

    /** Of what the pairs are told of the sample fortnight. */
    public void samples(List<JournalEntry> journal) {
        FirstRows rows = new FirstRows(
                List.of(
                        sample("2023-02-02T22:30:00Z", "CHN-USA", "Chinese balloon over Montana"),
                        sample("2023-02-03T18:00:00Z", "CHN-USA", "visit to Beijing put off"),
                        sample("2023-02-04T18:30:00Z", "CHN-USA", "the balloon is shot down"),
                        sample("2023-02-12T21:00:00Z", "USA-?", "an unknown object is shot down over Lake Huron")),
                out);
        Fold fold = new Fold("prove", rows::applied);
        for (JournalEntry entry : journal) {
            rows.reach(entry.at());
            fold.reach(entry.at());
            fold.apply(entry);
        }
    }

    private static Happened sample(String first, String pair, String what) {
        return new Happened(Instant.parse(first), Level.WAKE, Level.WAKE, List.of(pair), "samples", what, List.of());
    }

    /** Of open months of the year, and of these moments only; of all that both readers would wake for when none is named. */
    public void year(YearData data, Year year, Opened opened, List<Instant> moments) {
        List<Happened> events = Happened.read(data.yardstick()).stream()
                .filter(event -> opened.has(event.month()))
                .filter(event -> moments.isEmpty() ? event.byBoth() : moments.contains(event.first()))
                .toList();
        year.each(data.headlines(), new YearFold(List.of(new FirstRows(events, out))));
    }
}
