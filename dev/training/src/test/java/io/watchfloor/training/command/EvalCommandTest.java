package io.watchfloor.training.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.InProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
    private static final String LABELLED =
            """
            id\tdate\toutlet\theadline\trelation_incident\tpolarity\ttype\tactors\tambiguous
            1\t2023-02-02\tDesk\tUS tracks Chinese spy balloon over Montana\tyes\thostile\tsurveillance\tCHN,USA\t0
            2\t2023-02-02\tDesk\tBakers meet to taste bread\tno\t-\t-\t-\t0
            3\t2023-02-02\tDesk\tBakers of two unnamed states quarrel\tyes\thostile\tother\tCHN,USA\t1
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("labelled.tsv"), LABELLED);
    }

    @Test
    void printsTheScores() {
        InProcess run = InProcess.run(Main.line(), "eval", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("3 rows", "(1 of 2)", "recall, surveillance", "3? Bakers of two unnamed states quarrel");
    }

    @Test
    void mistakesOfShutMonthsStayUnread() throws Exception {
        Files.writeString(file, LABELLED.replace("2023-02-02", "2023-10-02"));

        InProcess run = InProcess.run(Main.line(), "eval", file.toString());

        assertThat(run.out()).contains("3 rows").doesNotContain("quarrel");
    }

    @Test
    void scoresHalfOfTheRowsAsJson() throws Exception {
        JsonNode odd = json("odd");
        JsonNode even = json("even");
        assertThat(odd.path("rows").asInt()).isEqualTo(2);
        assertThat(odd.path("detection").path("recall").path("hits").asInt()).isEqualTo(1);
        assertThat(odd.path("missed").get(0).path("id").asText()).isEqualTo("3");
        assertThat(even.path("rows").asInt()).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithRowsOrFile() throws Exception {
        InProcess rows = InProcess.run(Main.line(), "eval", file.toString(), "--rows", "some");
        assertThat(rows.exitCode()).isEqualTo(2);
        assertThat(rows.err()).contains("'some' is none of all, odd, even");
        Files.writeString(file, LABELLED.replace("\tno\t", "\tmaybe\t"));
        InProcess bad = InProcess.run(Main.line(), "eval", file.toString());
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.err()).contains("labelled.tsv: line 3: 'maybe'").hasLineCount(1);
    }

    private JsonNode json(String rows) throws Exception {
        return Json.mapper()
                .readTree(InProcess.run(Main.line(), "eval", file.toString(), "--json", "--rows", rows)
                        .out());
    }
}
