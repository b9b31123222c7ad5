package io.watchfloor.incidents.points;

import io.watchfloor.model.Counts;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Scoring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The sum of points as an officer reads it, and as an analyst checks it. */
public final class SumInWords {
    private static final int TEN = 10;
    private static final int WEEK = 7;
    private static final int WHOLE = 100;

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

    /**
     * What alone would make it call: {@code 1.2 short of a call: 3 publishers within an hour would do, or gravity 6.9}.
     *
     * @param scoring how points are made
     */
    public static String missing(Peak peak, Scoring scoring) {
        int call = scoring.levels().get(1);
        int others = peak.points() - peak.breadth();
        List<String> ways = new ArrayList<>();
        IntStream.rangeClosed(Math.max(2, peak.voices() + 1), scoring.voices().size())
                .filter(voices -> others + scoring.breadth(voices) >= call)
                .findFirst()
                .ifPresent(voices -> ways.add(voices + " publishers within an hour"));
        Worth worth = peak.worth();
        int needed = call - peak.breadth() - worth.source();
        int gravity = (needed * WHOLE + worth.novelty() - 1) / Math.max(1, worth.novelty());
        if (worth.novelty() > 0 && gravity <= WHOLE) {
            ways.add("gravity " + tenths(gravity));
        }
        if (worth.gravity() * Collections.max(scoring.percents()) / WHOLE >= needed) {
            ways.add("the same act when it is new");
        }
        return tenths(call - peak.points()) + " short of a call: "
                + (ways.isEmpty() ? "nothing alone would do" : String.join(", or ", ways) + " would do");
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
