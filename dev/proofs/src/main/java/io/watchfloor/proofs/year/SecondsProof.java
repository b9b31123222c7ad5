package io.watchfloor.proofs.year;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/** Prints what the first rows of the board say two hours after the events that both readers would wake an officer for. */
public final class SecondsProof {
    private final YearData data;
    private final Year year;
    private final Opened opened;
    private final PrintWriter out;

    public SecondsProof(YearData data, Year year, Opened opened, PrintWriter out) {
        this.data = data;
        this.year = year;
        this.opened = opened;
        this.out = out;
    }

    /** Of months that may be read, and of these moments only; of all when none is named. */
    public void run(List<Instant> moments) {
        List<Happened> events = Happened.read(data.yardstick()).stream()
                .filter(event -> opened.has(event.month()))
                .filter(event -> moments.isEmpty() ? event.byBoth() : moments.contains(event.first()))
                .toList();
        year.each(data.headlines(), new YearFold(List.of(new FirstRows(events, out))));
    }
}
