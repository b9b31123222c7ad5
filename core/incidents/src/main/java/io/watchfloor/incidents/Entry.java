package io.watchfloor.incidents;

import io.watchfloor.incidents.copies.TextPrint;
import io.watchfloor.incidents.points.Worth;
import io.watchfloor.model.Effect;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.Signal;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One report of an incident while it counts, with what the tally asks of it. */
final class Entry {
    private static final Comparator<Entry> EARLY =
            Comparator.comparing(Entry::at).thenComparing(entry -> entry.key);

    /** Reports that matter most come first: urgent ones, then what says that it happened, then early ones, then by id. */
    static final Comparator<Entry> MATTERS_MOST = Comparator.comparingInt((Entry entry) -> entry.urgency)
            .thenComparingInt(entry -> entry.says() ? 0 : 1)
            .thenComparing(EARLY);

    final Report report;
    /** What it adds to the points of its incident, or absent. */
    final @Nullable Worth worth;

    final String key;
    final TextPrint print;
    /** 0 for the most urgent precedence. */
    final int urgency;

    /** The report that this one was last published as a copy of. */
    @Nullable
    String copyOf;

    Entry(Member member) {
        this.report = member.report();
        this.key = member.key();
        this.worth = member.worth();
        this.print = TextPrint.of(report.headline().title());
        this.urgency = Precedence.FLASH.compareTo(report.booked().precedence());
    }

    Instant at() {
        return report.headline().eventTime();
    }

    /** It says that something happened. */
    boolean says() {
        return report.match().opens();
    }

    boolean eases() {
        return report.match().effect() == Effect.EASES
                || report.match().effect() == Effect.CLOSES
                || (says()
                        && report.parties().signal() == Signal.COOPERATIVE
                        && report.match().effect() == Effect.OPENS);
    }

    /** The pair and both roles stand in the text, and it happened or is officially planned. */
    boolean solid() {
        boolean happened =
                switch (report.match().modality()) {
                    case ASSERTED, REFUSED, REBUTTED -> true;
                    case PLANNED -> report.match().official();
                    default -> false;
                };
        return happened && report.parties().rolesKnown() && !report.parties().implied();
    }

    boolean earlierThan(Entry other) {
        return EARLY.compare(this, other) < 0;
    }
}
