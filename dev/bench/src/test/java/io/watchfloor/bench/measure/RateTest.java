package io.watchfloor.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void theMedianStandsBeforeTheSpread() {
        assertThat(Rate.of(new double[] {1_234_567, 1_000, 900_000})).hasToString("900,000 (1,000-1,230,000)");
        assertThat(Rate.of(new double[] {4, 2})).hasToString("3 (2-4)");
    }

    @Test
    void aSubjectThatDoesMoreForTheSameWorkIsFaster() throws Exception {
        Map<String, Rate> rates = new Contest(0, 3, Duration.ofMillis(5))
                .run(List.of(
                        new Contest.Subject("one", 1, RateTest::work), new Contest.Subject("ten", 10, RateTest::work)));

        assertThat(rates.get("ten").over(rates.get("one"))).isBetween(3.0, 30.0);
    }

    private static long work() {
        long sum = 0;
        for (int i = 0; i < 20_000; i++) {
            sum = sum * 31 + i;
        }
        return sum;
    }

    @Test
    void aReportIsASectionOfMarkdown() {
        Report report = new Report("T", List.of("how"), List.of("a", "b"), List.of(List.of("1", "2")), List.of("so"));

        assertThat(report.markdown()).isEqualTo("## T\n\n* how\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n* so\n\n");
    }
}
