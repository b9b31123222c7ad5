package io.watchfloor.training.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedMonthsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @TempDir
    private Path folder;

    @Test
    void aShutMonthThatIsOpenedIsWrittenDownOnce() throws Exception {
        Path file = folder.resolve("opened.tsv");

        assertThat(OpenedMonths.with(file, YearMonth.of(2023, 10), DAY)).containsExactly(YearMonth.of(2023, 10));
        assertThat(OpenedMonths.with(file, YearMonth.of(2023, 9), DAY.plusDays(1)))
                .containsExactly(YearMonth.of(2023, 9), YearMonth.of(2023, 10));
        OpenedMonths.with(file, YearMonth.of(2023, 10), DAY.plusDays(2));

        assertThat(file).hasContent("month\topened\n2023-10\t2026-12-01\n2023-09\t2026-12-02\n");
    }

    @Test
    void anOpenMonthNeedsNoLine() throws Exception {
        Path file = folder.resolve("opened.tsv");

        OpenedMonths.with(file, YearMonth.of(2023, 1), DAY);

        assertThat(Files.exists(file)).isFalse();
    }
}
