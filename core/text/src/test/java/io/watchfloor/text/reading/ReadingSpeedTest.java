package io.watchfloor.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading is linear and fast; times are processor time of this thread, so that other work does not count. */
class ReadingSpeedTest {
    private static final HeadlineReader READER = Readers.house();
    private static final LocalDate DAY = LocalDate.of(2023, 2, 10);
    private static final int HUNDRED_KILOBYTES = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "China's ",
                "US, ",
                "<a",
                "&amp;",
                "'",
                "\"x\" ",
                "Kim ",
                "U.",
                "as over after ",
                "says, ",
                "denies not no ",
                "and Japan ",
                "China ",
                "球",
                "....",
                "-",
                "to be ",
                "former ex "
            })
    void takesFourTimesTheTextInNotMuchMoreThanFourTimesTheTime(String part) {
        String small = part.repeat(HUNDRED_KILOBYTES / 4 / part.length());
        String large = part.repeat(HUNDRED_KILOBYTES / part.length());
        seconds(small);
        double once = Math.max(seconds(small), 0.005);
        assertThat(seconds(large)).isLessThan(once * 4 * 3);
    }

    @Test
    void readsTwentyThousandHeadlinesASecond() {
        List<String> headlines = Lines.of("roles.txt").stream()
                .map(line -> line.substring(0, line.indexOf('|')))
                .toList();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long start = cpu();
            for (int i = 0; i < 10; i++) {
                headlines.forEach(headline -> READER.read("title", headline, DAY));
            }
            best = Math.min(best, (cpu() - start) / 1e9 / (headlines.size() * 10.0));
        }
        System.out.printf("%.0f headlines per processor second%n", 1 / best);
        assertThat(1 / best).isGreaterThan(20_000);
    }

    private static double seconds(String text) {
        long start = cpu();
        READER.read("title", text, DAY);
        return (cpu() - start) / 1e9;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
