package io.watchfloor.board.view;

import io.watchfloor.model.HourCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A bar chart of counts over time with its scales. Places on the axis of time are in per cent of its width, heights in per
 * cent of its height.
 *
 * @param top what the full height stands for: 1, 2 or 5 times a power of ten
 * @param bars the oldest first
 * @param hours marks of the axis of time, on hours by the clock in UTC
 */
public record Bars(int top, List<Bar> bars, List<Mark> hours) {
    private static final Duration BETWEEN_MARKS = Duration.ofHours(4);
    /** Nearer to an end its words would be cut. */
    private static final double EDGE = 5;

    /** A bar: where it begins, how high it is, and what it says. */
    public record Bar(String from, double height, String words) {}

    /** A mark of the axis of time. */
    public record Mark(String at, String words) {}

    /**
     * The chart.
     *
     * @param counts of spans that follow each other, at least one
     * @param end of the last span
     * @param span of each count
     * @param least what the scale holds at least, such as a limit that is drawn into it
     */
    public static Bars of(List<Integer> counts, Instant end, Duration span, int least) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        int top = top(Math.max(most, least));
        Instant begin = end.minus(span.multipliedBy(counts.size()));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Instant from = begin.plus(span.multipliedBy(i));
            bars.add(new Bar(
                    percent(100.0 * i / counts.size()),
                    100.0 * counts.get(i) / top,
                    clock(from) + "–" + clock(from.plus(span)) + "Z: " + counts.get(i)));
        }
        return new Bars(top, bars, marks(begin, end));
    }

    /** Of the last 24 hours by the clock. */
    public static Bars of(HourCounts hours) {
        return of(hours.counts(), hours.hour().plus(1, ChronoUnit.HOURS), Duration.ofHours(1), 1);
    }

    /** How wide a bar is, with a gap. */
    public String width() {
        return percent(90.0 / bars.size());
    }

    /** How high up a count is. */
    public double height(int count) {
        return 100.0 * count / top;
    }

    private static int top(int most) {
        int power = 1;
        while (true) {
            for (int step : new int[] {1, 2, 5}) {
                if (step * power >= most) {
                    return step * power;
                }
            }
            power *= 10;
        }
    }

    private static List<Mark> marks(Instant begin, Instant end) {
        long step = BETWEEN_MARKS.toSeconds();
        List<Mark> marks = new ArrayList<>();
        double length = Duration.between(begin, end).toSeconds();
        for (long at = -Math.floorDiv(-begin.getEpochSecond(), step) * step; at <= end.getEpochSecond(); at += step) {
            double place = 100 * (at - begin.getEpochSecond()) / length;
            if (place >= EDGE && place <= 100 - EDGE) {
                marks.add(new Mark(percent(place), clock(Instant.ofEpochSecond(at)) + "Z"));
            }
        }
        return marks;
    }

    private static String clock(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalTime().toString().substring(0, 5);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
