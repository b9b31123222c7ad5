package io.watchfloor.proofs.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.testkit.Checkout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up news through the house's book and the real logic. */
class SheetProofTest {
    private static final YearMonth MAY = YearMonth.of(2023, 5);
    private static final String NEWS =
            """
            {"id":"a","published":"2023-05-30T22:00:00Z","outlet":"BBC News","title":"US tracks\\tChinese spy balloon over Montana"}
            {"id":"b","published":"2023-05-30T22:30:00Z","outlet":"CNN","title":"Pentagon says Chinese spy balloon is over US"}
            {"id":"c","published":"2023-05-31T01:00:00Z","outlet":"NPR","title":"Garden show opens in the rain"}
            {"id":"d","published":"2023-06-01T01:00:00Z","outlet":"NPR","title":"US tracks Chinese spy balloon over Kansas"}
            {"id":"e","published":"2023-06-01T02:00:00Z","outlet":"BBC News","title":"US tracks Chinese spy balloon over Montana"}
            {"id":"f","published":"2023-06-03T02:00:00Z","outlet":"BBC News","title":"France expels Russian diplomats"}
            """;

    private static final String HEAD =
            "incident\ttitle\tid\tpublished\toutlet\theadline\treports\tpairs\tone\tsubjects";
    private static final String FIRST =
            "1\t1\ta\t2023-05-30T22:00:00Z\tBBC News\tUS tracks Chinese spy balloon over Montana\t";
    private static final String SECOND =
            "1\t2\tb\t2023-05-30T22:30:00Z\tCNN\tPentagon says Chinese spy balloon is over US\t";
    private static final String THIRD =
            "1\t3\td\t2023-06-01T01:00:00Z\tNPR\tUS tracks Chinese spy balloon over Kansas\t";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private SheetProof proof() {
        Year year = new Year(
                new Home(Checkout.root()),
                YearWeights.open(),
                folder.resolve("work"),
                new PrintWriter(new StringWriter()));
        return new SheetProof(year, folder.resolve("out"), new PrintWriter(out));
    }

    private SheetProof drawn(String news) throws IOException {
        SheetProof proof = proof();
        proof.draw(Files.writeString(folder.resolve("news.jsonl"), news), MAY, 60, "21");
        return proof;
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(file));
    }

    @Test
    void theSheetHoldsTitlesAndNothingOfOurOutput() throws IOException {
        drawn(NEWS);

        assertThat(lines("sheet.tsv")).containsExactly(HEAD, FIRST + "\t\t\t", SECOND + "\t\t\t", THIRD + "\t\t\t");
        assertThat(out.toString()).startsWith("1 of 1 incidents opened in 2023-05, seed 21, book ");
    }

    @Test
    void theKeyHoldsOurOutputOfTheSameTitles() throws IOException {
        drawn(NEWS);

        List<String> key = lines("key.tsv");
        assertThat(key.get(0)).startsWith("# 1 of 1 incidents opened in 2023-05, seed 21, book ");
        assertThat(key.subList(2, key.size())).hasSize(3).allMatch(line -> line.contains("CHN-USA\tairspace\t"));
        assertThat(key.get(2)).startsWith("1\t1\ta\tCHN-USA.airspace.1\t3\t").contains("\thostile\tUSA\tCHN\t");
    }

    @Test
    void aFilledSheetIsHeldAgainstTheKey() throws IOException {
        SheetProof proof = drawn(NEWS);
        String right = "yes\tCHN>USA:-";
        Path good = Files.write(
                folder.resolve("good.tsv"),
                List.of(HEAD, FIRST + right + "\tyes\tairspace", SECOND + right + "\t\t", THIRD + right + "\t\t"));
        Path bad = Files.write(
                folder.resolve("bad.tsv"),
                List.of(HEAD, FIRST + right + "\tyes\tairspace", SECOND + "no\t-\t\t", THIRD + right + "\t\t"));

        proof.score(good);
        assertThat(out.toString()).containsPattern("all right \\(bar 0.75\\) +1.000 .*\\(1 of 1\\)");

        proof.score(bad);
        assertThat(out.toString().lines().filter(line -> line.startsWith("all right (")))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("(0 of 1)");
        assertThat(out.toString()).doesNotContain("balloon").doesNotContain("CHN-USA");
    }

    @Test
    void ofALargeIncidentTheEarliestTitlesAreShown() throws IOException {
        String news = IntStream.range(10, 30)
                .mapToObj(minute -> "{\"id\":\"h" + minute + "\",\"published\":\"2023-05-02T10:" + minute
                        + ":00Z\",\"outlet\":\"CNN\",\"title\":\"US tracks Chinese spy balloon over Montana, sighting "
                        + minute + "\"}\n")
                .reduce("", String::concat);

        drawn(news);

        Stream<String> ids = lines("sheet.tsv").stream().skip(1).map(line -> line.split("\t", -1)[2]);
        assertThat(ids)
                .containsExactlyElementsOf(
                        IntStream.range(10, 22).mapToObj(i -> "h" + i).toList());
        assertThat(lines("key.tsv").get(2)).startsWith("1\t1\th10\tCHN-USA.airspace.1\t20\t");
    }

    @Test
    void aSheetThatMayBeFilledIsNotWrittenOver() throws IOException {
        drawn(NEWS);

        assertThatThrownBy(() -> drawn(NEWS))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("is there already, and may be filled");
    }

    @Test
    void aMonthWithoutIncidentsHasNothingToDraw() {
        assertThatThrownBy(() -> drawn(NEWS.replace("2023-05-3", "2023-06-0")))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("no incident was opened in 2023-05");
    }
}
