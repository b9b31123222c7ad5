package io.watchfloor.testkit;

import java.time.Month;
import java.time.YearMonth;
import java.util.Set;

/**
 * Which months of labels may be read. Of a shut one only totals are printed, and nothing that a figure of one rests on is
 * made with any of them.
 */
public final class Calendar {
    private static final Set<YearMonth> SHUT = Set.of(
            YearMonth.of(2023, Month.SEPTEMBER), YearMonth.of(2023, Month.OCTOBER), YearMonth.of(2023, Month.NOVEMBER));

    private Calendar() {}

    public static boolean isShut(YearMonth month) {
        return SHUT.contains(month);
    }
}
