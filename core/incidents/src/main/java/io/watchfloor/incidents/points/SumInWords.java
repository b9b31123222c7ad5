package io.watchfloor.incidents.points;

import io.watchfloor.model.Counts;
import io.watchfloor.model.Precedence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sum of points as an officer reads it, and as an analyst checks it. */
public final class SumInWords {
    private static final int TEN = 10;
    private static final int WEEK = 7;

    private SumInWords() {}

    /**
     * {@code flash: strike capital, nothing like it for 412 days, 9 publishers within an hour}.
     *
     * @param act that decides, or absent when none of the table was read
     */
    public static String of(Precedence level, Peak peak, @Nullable String act) {
        List<String> parts = new ArrayList<>();
        parts.add(act == null ? "an act that the table does not know" : act.replace('-', ' '));
        int days = peak.worth().days();
        if (days >= WEEK) {
            parts.add("nothing like it for " + Counts.of(days, "day"));
        } else {
            parts.add(days == 0 ? "the like of it today" : "the like of it " + Counts.of(days, "day") + " ago");
        }
        parts.add(Counts.of(peak.voices(), "publisher") + " within an hour");
        if (peak.worth().source() > 0) {
            parts.add("an official of a party says so");
        }
        return level.word() + ": " + String.join(", ", parts);
    }

    /** {@code 8.4 = gravity 5.8 x 120 % + voices 1.5}. */
    public static String sum(Peak peak) {
        StringBuilder sum = new StringBuilder(tenths(peak.points()));
        sum.append(" = gravity ")
                .append(tenths(peak.worth().gravity()))
                .append(" x ")
                .append(peak.worth().novelty())
                .append(" %");
        add(sum, "official", peak.worth().source());
        add(sum, "voices", peak.breadth());
        return sum.toString();
    }

    private static void add(StringBuilder sum, String name, int tenths) {
        if (tenths != 0) {
            sum.append(tenths < 0 ? " - " : " + ").append(name).append(' ').append(tenths(Math.abs(tenths)));
        }
    }

    /** Tenths as {@code 5.8}. */
    public static String tenths(int tenths) {
        return (tenths < 0 ? "-" : "") + Math.abs(tenths) / TEN + "." + Math.abs(tenths) % TEN;
    }
}
