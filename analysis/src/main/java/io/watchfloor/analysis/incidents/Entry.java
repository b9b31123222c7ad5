package io.watchfloor.analysis.incidents;

import io.watchfloor.analysis.copies.TextPrint;
import io.watchfloor.model.Effect;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.Signal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One report of an incident while it counts, with what the tally asks of it. */
final class Entry {
    final Report report;
    final TextPrint print;
    /** Its place among the reports that matter: urgent first, then what says that it happened, then early, then by id. */
    final String place;

    /** The report that this one was last published as a copy of. */
    @Nullable
    String copyOf;

    Entry(Report report) {
        this.report = report;
        this.print = TextPrint.of(report.title());
        int urgency = Precedence.FLASH.compareTo(report.precedence());
        this.place = urgency + "|" + (report.opens() ? 0 : 1) + "|" + report.eventTime() + "|" + report.id();
    }

    Instant at() {
        return report.eventTime();
    }

    /** It says that something happened. */
    boolean says() {
        return report.opens();
    }

    boolean eases() {
        return report.effect() == Effect.EASES
                || report.effect() == Effect.CLOSES
                || (says() && report.signal() == Signal.COOPERATIVE && report.effect() == Effect.OPENS);
    }

    /** The pair and both roles stand in the text, and it happened or is officially planned. */
    boolean solid() {
        boolean happened =
                switch (report.modality()) {
                    case ASSERTED, REFUSED, REBUTTED -> true;
                    case PLANNED -> report.official();
                    default -> false;
                };
        return happened && report.rolesKnown() && !report.implied();
    }

    boolean earlierThan(Entry other) {
        int order = at().compareTo(other.at());
        return order < 0 || (order == 0 && report.id().compareTo(other.report.id()) < 0);
    }
}
