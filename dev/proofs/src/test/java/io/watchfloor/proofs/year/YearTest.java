package io.watchfloor.proofs.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.cli.base.Home;
import io.watchfloor.model.Report;
import io.watchfloor.proofs.year.Happened.Level;
import io.watchfloor.testkit.Checkout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up news through the house's book and the real logic. */
class YearTest {
    private static final String NEWS =
            """
            {"id":"a","published":"2023-05-02T22:00:00Z","outlet":"BBC News","title":"US tracks Chinese spy balloon over Montana"}
            {"id":"b","published":"2023-05-02T22:30:00Z","outlet":"CNN","title":"Pentagon says Chinese spy balloon is over US"}
            {"id":"c","published":"2023-05-03T01:00:00Z","outlet":"NPR","title":"Garden show opens in the rain"}
            """;

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private Year year(YearWeights weights) {
        return new Year(new Home(Checkout.root()), weights, folder.resolve("work"), new PrintWriter(err));
    }

    @Test
    void anEventIsCalledOnItsOwnIncidentAndSeenOnTheBoard() throws IOException {
        Path file = Files.writeString(folder.resolve("news.jsonl"), NEWS);
        Happened event = new Happened(
                Instant.parse("2023-05-02T22:00:00Z"),
                Level.WAKE,
                Level.WAKE,
                List.of("CHN-USA"),
                "balloon",
                "a balloon is tracked",
                List.of("a", "b"));
        Cabinet cabinet = new Cabinet();
        Calls calls = new Calls();
        TopOfBoard top = new TopOfBoard(List.of(event));
        Listed listed = Listed.of(List.of(event));
        Costs costs = new Costs();

        year(YearWeights.open()).each(file, new YearFold(List.of(cabinet, calls, top, listed, costs)));

        assertThat(cabinet.holding("a")).containsExactly("CHN-USA.airspace.1");
        assertThat(cabinet.holding("c")).isEmpty();
        assertThat(top.events()).isEqualTo(Set.of(event));
        Outcome outcome = new Outcomes(cabinet, listed.arrivals(), calls.all(), top.events()).of(event);
        assertThat(outcome.incident()).isEqualTo("CHN-USA.airspace.1");
        assertThat(outcome.second()).isEqualTo(Duration.ofMinutes(30));
        assertThat(costs.lines()).hasSize(6).element(1).asString().contains("report in the journal", " 2 ");
    }

    @Test
    void theBookIsTheShippedOneButForTheWeightsThatHaveSeenEverything() {
        assertThat(year(YearWeights.open()).book())
                .isNotEqualTo(year(YearWeights.SHIPPED).book());
    }

    @Test
    void aMonthIsReadWithTheWeightsThatNeverSawIt() throws IOException {
        Path file = Files.writeString(folder.resolve("news.jsonl"), NEWS);
        Path folds = Files.createDirectory(folder.resolve("folds"));
        String none = "start: 990\nslope: 0\nnews: [1, 0, 0, 0, 0]\nclues: {}\n";
        Files.writeString(folds.resolve("open.yaml"), none.replace("990", "0"));
        Files.writeString(folds.resolve("2023-05.yaml"), none);
        List<Integer> tenths = new ArrayList<>();

        year(YearWeights.folds(folds)).each(file, arrival -> arrival.reports().stream()
                .map(Report::gravity)
                .filter(Objects::nonNull)
                .forEach(gravity -> tenths.add(gravity.tenths())));

        assertThat(tenths).isNotEmpty().containsOnly(100);
    }
}
