package io.watchfloor.proofs.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.cli.replay.ReplayResult.Line;
import io.watchfloor.cli.replay.ReplayResult.ReportLine;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Json;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Signal;
import io.watchfloor.testkit.InProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveFortnightTest {
    private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

    @TempDir
    private Path folder;

    @Test
    void holdsWhenBothIncidentsOpenedOnTheirDays() throws Exception {
        InProcess run = prove(
                incident("airspace", 1, "2023-02-02T21:00:00Z", FIVE),
                incident("official-visit", 1, "2023-01-30T08:00:00Z", List.of("a")),
                incident("official-visit", 2, "2023-02-03T14:00:00Z", FIVE));
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("3 incidents, 0 expectations broken")
                .contains("3 annunciations")
                .contains("at most 1")
                .contains("recall of the expected incidents 0.071")
                .contains(
                        "CHN-USA.airspace.1: Chinese surveillance balloon over the United States - never showed regret");
    }

    @Test
    void saysWhatIsThereInstead() throws Exception {
        InProcess run = prove(
                incident("airspace", 1, "2023-02-04T00:00:00Z", FIVE),
                incident("official-visit", 1, "2023-02-03T14:00:00Z", List.of("a", "b")));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("2 expectations broken")
                .contains("but found [CHN-USA.airspace.1 of 2023-02-04 with 5]")
                .contains("but found [CHN-USA.official-visit.1 of 2023-02-03 with 2]");
    }

    @Test
    void saysWhatWasClosedWhileItWasStillReported() throws Exception {
        Line open = incident("airspace", 1, "2023-02-02T21:00:00Z", FIVE);
        Line closed = Json.read(Json.text(open).replace("\"status\":\"open\"", "\"status\":\"closed\""), Line.class);
        assertThat(prove(closed).out()).contains("was closed while it was still reported");
        assertThat(prove(open).out()).doesNotContain("was closed while it was still reported");
    }

    @Test
    void anotherFileIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("other"), "hello\n");
        InProcess run = InProcess.run(Main.line(), "prove", "fortnight", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("is not what replay prints");
    }

    private InProcess prove(Line... incidents) throws Exception {
        List<String> lines = Stream.of(incidents).map(Json::text).toList();
        Path file = Files.write(folder.resolve("replayed.jsonl"), lines);
        return InProcess.run(Main.line(), "prove", "fortnight", file.toString());
    }

    private static Line incident(String subject, int number, String opened, List<String> publishers) {
        Instant at = Instant.parse(opened);
        ReportLine report = new ReportLine("1", "Desk", at, "Title", "pack/rule", Modality.ASSERTED);
        return new Line(
                "CHN-USA." + subject + "." + number,
                "CHN-USA",
                subject,
                Precedence.ROUTINE,
                Precedence.ROUTINE,
                null,
                Signal.HOSTILE,
                2,
                IncidentStatus.OPEN,
                at,
                at,
                null,
                publishers,
                List.of(subject.equals("official-visit") ? "called-off" : "sighting"),
                List.of(at),
                List.of(report));
    }
}
