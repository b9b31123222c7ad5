package io.watchfloor.proofs.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedTest {
    private static final YearMonth MAY = YearMonth.of(2023, 5);
    private static final YearMonth SEPTEMBER = YearMonth.of(2023, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2023, 10);
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    @Test
    void aShutMonthIsReadOnlyOnceItIsNoted(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("docs/evaluation"));
        Opened before = Opened.read(root);
        assertThat(before.has(MAY)).isTrue();
        assertThat(before.has(SEPTEMBER)).isFalse();

        Opened after = before.with(SEPTEMBER, root, "abc1234", NOW).with(SEPTEMBER, root, "def5678", NOW);

        assertThat(after.months()).isEqualTo(Set.of(SEPTEMBER));
        assertThat(root.resolve("docs/evaluation/opened.tsv"))
                .hasContent("month\tcommit\topened\n2023-09\tabc1234\t2026-01-02T03:04:05Z\n");
        assertThat(Opened.read(root).has(SEPTEMBER)).isTrue();
        assertThat(Opened.read(root).has(OCTOBER)).isFalse();
    }

    @Test
    void anOpenMonthIsNotNoted(@TempDir Path root) {
        Opened.read(root).with(MAY, root, "abc1234", NOW);

        assertThat(root.resolve("docs/evaluation/opened.tsv")).doesNotExist();
    }
}
