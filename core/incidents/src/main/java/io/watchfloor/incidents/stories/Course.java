package io.watchfloor.incidents.stories;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.watchfloor.incidents.outages.Outages;
import io.watchfloor.model.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What goes on between a pair in one family of subjects. A family that is told of on enough days is a standing matter (a
 * war, a quarrel about trade): what it brings every day is its course, and only what stands out of that is an incident.
 *
 * @param days of event time since 1970 that had reports, of the last {@value #KEPT}
 * @param voices the publishers that told of it last, at most {@value #VOICES}, and the day of it
 * @param since the day since which it is a standing matter, or absent while it is none
 * @param decided the day on which that was decided last
 */
public record Course(SortedMap<Long, Day> days, SortedMap<String, Long> voices, @Nullable Long since, long decided) {
    /** Nothing was told. */
    public static final Course NONE = new Course(new TreeMap<>(), new TreeMap<>(), null, 0);

    /** A matter is over when nothing was told for so long: it was told of on fewer than 4 of 14 days by then. */
    public static final Duration QUIET = Duration.ofDays(10);

    static final int KEPT = 30;
    static final int VOICES = 2;
    /** A matter begins with reports on so many of so many days, by more than one voice. */
    private static final int BEGINS = 15;

    private static final int BEGINS_OF = 21;
    /** It ends with reports on fewer of so many days. */
    private static final int GOES_ON = 4;

    private static final int GOES_ON_OF = 14;
    /** In tenths: no gravity below it stands out, and none that is not so much above nearly all days. */
    private static final int LEAST = 50;

    private static final int ABOVE = 10;
    private static final int USUAL_PERCENT = 90;

    /**
     * What a day brought.
     *
     * @param gravity of the gravest report, in tenths
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Day(int reports, int gravity) {}

    public Course {
        days = new TreeMap<>(days);
        voices = new TreeMap<>(voices);
    }

    /** With one more report; what is told of a day that is not kept any more changes nothing. */
    public Course sees(Instant at, Instant now, int gravity, String publisher) {
        long day = Sums.dayOf(at);
        long today = Sums.dayOf(now);
        if (day <= today - KEPT || day > today) {
            return this;
        }
        TreeMap<Long, Day> more = new TreeMap<>(days);
        more.headMap(today - KEPT + 1).clear();
        more.merge(
                day, new Day(1, gravity), (old, one) -> new Day(old.reports + 1, Math.max(old.gravity, one.gravity)));
        TreeMap<String, Long> told = new TreeMap<>(voices);
        told.merge(publisher, day, Math::max);
        if (told.size() > VOICES) {
            told.entrySet().stream()
                    .min(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .ifPresent(told::remove);
        }
        return new Course(more, told, since, decided);
    }

    /** Decides, once a day, whether it is a standing matter, by the days before on which headlines came. */
    public Course asOf(Instant now, Outages outages) {
        long today = Sums.dayOf(now);
        if (today <= decided) {
            return this;
        }
        if (since != null) {
            return new Course(
                    days, voices, told(today, outages.daysBefore(today, GOES_ON_OF)) < GOES_ON ? null : since, today);
        }
        long begin = outages.daysBefore(today, BEGINS_OF);
        boolean begins = told(today, begin) >= BEGINS
                && voices.values().stream().filter(day -> day > begin).count() >= VOICES;
        return new Course(days, voices, begins ? today : null, today);
    }

    /** On how many days since one there were reports. */
    private int told(long today, long since) {
        return days.subMap(since, today).size();
    }

    public boolean stands() {
        return since != null;
    }

    /** The least gravity, in tenths, that is not daily course: well above nine of ten of the days before. */
    public int standsOut(Instant now) {
        List<Integer> usual = days.headMap(Sums.dayOf(now)).values().stream()
                .map(Day::gravity)
                .sorted()
                .toList();
        int most = usual.isEmpty() ? 0 : usual.get((usual.size() * USUAL_PERCENT - 1) / 100);
        return Math.max(LEAST, most + ABOVE);
    }

    /** How it is told of lately, in words. */
    public String inWords(Instant now) {
        long today = Sums.dayOf(now) + 1;
        int days21 = told(today, today - BEGINS_OF);
        int reports = days.subMap(today - BEGINS_OF, today).values().stream()
                .mapToInt(Day::reports)
                .sum();
        return "told of on " + days21 + " of the last " + BEGINS_OF + " days, in " + Counts.of(reports, "report");
    }
}
