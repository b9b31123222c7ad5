package io.watchfloor.console.web.acts;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.console.web.acts.Requests.Said;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts over HTTP: who, what, and what is answered. */
@Timeout(30)
class ActRoutesTest {
    private static final String P2 = "/i/CHN-USA.official-visit.1/acts";
    private static final String P1 = "/i/CHN-USA.airspace.1/acts";

    private final DeskAtHand desk = DeskAtHand.replay();
    private final Requests requests = new Requests(desk);

    @BeforeEach
    void fill() {
        LookAtDesk.fill(desk);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void recordsAnActUnderTheNameOfTheSeat() throws Exception {
        Said said = requests.post(P2, "kind", "own", "version", "0", "actor", "somebody else");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.facts().at("/outcome").asText()).isEqualTo("accepted");
        assertThat(said.facts().at("/deskVersion").asInt()).isEqualTo(1);
        Act act = (Act) desk.pipeline.written.get(0);
        assertThat(act.actor()).isEqualTo("demo officer");
        assertThat(act.at()).isEqualTo(Samples.DESK);
        assertThat(requests.page("/")).contains("owned by demo officer");
    }

    @Test
    void onlyAnalystsGiveTheRightToCallBack() throws Exception {
        String[] note = {"kind", "note", "version", "0", "mayCall", "near-miss", "reason", "retuned"};
        desk.seat = new Seat("lee", Role.OFFICER);
        assertThat(requests.post(P2, note).status()).isEqualTo(403);
        assertThat(desk.pipeline.written).isEmpty();

        desk.seat = new Seat("ana", Role.ANALYST);
        assertThat(requests.post(P2, note).status()).isEqualTo(200);
        Act act = (Act) desk.pipeline.written.get(0);
        assertThat(act.mayCall()).isEqualTo("near-miss");
        assertThat(act.actor()).isEqualTo("ana");
    }

    @Test
    void tellsTheLoserWhoWasFirst() throws Exception {
        desk.seat = new Seat("lee", Role.OFFICER);
        requests.post(P2, "kind", "own", "version", "0");
        desk.seat = new Seat("kim", Role.OFFICER);

        Said said = requests.post(P2, "kind", "own", "version", "0");

        assertThat(said.status()).isEqualTo(409);
        assertThat(said.message()).isEqualTo("Not owned: lee did so 0 s ago.");
    }

    @Test
    void undoesWithinTheVersionThatTheAnswerGave() throws Exception {
        Said closed = requests.json(
                P2, "{\"kind\":\"close\",\"version\":0,\"command\":\"c-1\",\"disposition\":\"not-ours\"}");
        assertThat(closed.message()).isEqualTo("Closed: not ours.");

        Said undone = requests.post(P2, "kind", "undo", "version", "1", "undoes", "c-1");

        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.message()).isEqualTo("Undone.");
        assertThat(undone.facts().at("/undoable").asBoolean()).isFalse();
    }

    @Test
    void shelvesForAWhileOfDeskTime() throws Exception {
        Said said = requests.post(P2, "kind", "shelve", "version", "0", "for", "15m", "untilEscalates", "true");

        assertThat(said.message()).isEqualTo("Shelved until 3 Feb 21:29Z, or until it escalates.");
        assertThat(((Act) desk.pipeline.written.get(0)).until()).isEqualTo(Samples.DESK.plus(Duration.ofMinutes(15)));
        assertThat(requests.page("/")).contains("shelved by demo officer until 3 Feb 21:29Z");
    }

    @Test
    void repeatsTheAnswerOfACommandThatComesTwice() throws Exception {
        for (int i = 0; i < 2; i++) {
            Said said = requests.post(P2, "kind", "own", "version", "0", "command", "same");
            assertThat(said.message()).isEqualTo("Owned.");
        }
        assertThat(desk.pipeline.written).hasSize(1);
    }

    @Test
    void decidesAFlashByItselfOnly() throws Exception {
        Said said = requests.post(P1, "kind", "own", "version", "0", "batch", "true");

        assertThat(said.status()).isEqualTo(409);
        assertThat(said.message()).contains("is P1");
        assertThat(requests.post(P1, "kind", "own", "version", "0").status()).isEqualTo(200);
    }

    @Test
    void saysSentNotConfirmedAndThenNothingHappened() throws Exception {
        desk.pipeline.deaf = true;
        Said unsure = requests.post(P2, "kind", "own", "version", "0");
        desk.pipeline.broken = true;
        Said failed = requests.post(P2, "kind", "own", "version", "0");

        assertThat(unsure.status()).isEqualTo(202);
        assertThat(unsure.message()).startsWith("Owned: sent, not confirmed.");
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.message()).contains("Nothing was done");
    }

    @Test
    void refusesAndQueuesNothingWhileTheBoardIsNotComplete() throws Exception {
        desk.trouble = "Still reading what happened so far.";

        Said said = requests.post(P2, "kind", "own", "version", "0");

        assertThat(said.status()).isEqualTo(503);
        assertThat(said.message()).isEqualTo("Not done: Still reading what happened so far.");
        assertThat(desk.pipeline.written).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\":0}|kind is missing",
                "{\"kind\":\"burn\",\"version\":0}|kind: ",
                "{\"kind\":\"own\"}|version is missing",
                "{\"kind\":\"own\",\"version\":\"x\"}|version must be a whole number",
                "{\"kind\":\"close\",\"version\":0}|needs disposition",
                "{\"kind\":\"shelve\",\"version\":0}|no shelf is for ever",
                "{\"kind\":\"shelve\",\"version\":0,\"for\":\"8d\"}|at most 7 days",
                "{\"kind\":\"verdict\",\"version\":0,\"report\":\"r\"}|needs report and verdict",
                "{\"kind\":\"join\",\"version\":0,\"other\":\"CHN-USA.airspace.1\"}|needs the other incident and its"
                        + " desk",
                "{\"kind\":\"split\",\"version\":0}|needs reports",
                "{\"kind\":\"move\",\"version\":0}|needs report",
                "{\"kind\":\"link\",\"version\":0}|needs the other incident",
                "[1]|send a JSON object",
                "{|no JSON"
            })
    void namesWhatIsWrong(String body, String why) throws Exception {
        Said said = requests.json(P2, body);

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.message()).contains(why);
        assertThat(desk.pipeline.written).isEmpty();
    }

    @Test
    void sendsWhatAnActOnStoriesIsAboutAndTakesNotTooMuch() throws Exception {
        Said joined =
                requests.post(P2, "kind", "join", "version", "0", "other", "CHN-USA.airspace.1", "otherVersion", "3");
        assertThat(joined.message()).isEqualTo("Joined with CHN-USA.airspace.1.");
        assertThat(((Act) desk.pipeline.written.get(0)).story())
                .isEqualTo(new Act.Story("CHN-USA.airspace.1", 3, List.of()));

        String ids = IntStream.range(0, 5_000).mapToObj(n -> "\"h" + n + "\"").collect(Collectors.joining(","));
        Said many = requests.json(P2, "{\"kind\":\"split\",\"version\":1,\"reports\":[" + ids + "]}");
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.message()).isEqualTo("it names 5000 reports; at most 2000");
        assertThat(desk.pipeline.written).hasSize(1);
    }

    @Test
    void asksBeforeItRegroupsAndRefusesOnAPageOfOurs() throws Exception {
        String page = requests.form(P1, "kind", "split", "version", "0", "reports", "report-1 report-2");
        assertThat(page)
                .contains("Split 2 reports off CHN-USA.airspace.1 into an incident of its own?")
                .contains("name=\"reports\" value=\"report-1 report-2\"")
                .contains("name=\"sure\" value=\"true\"");
        assertThat(requests.form(P1, "kind", "split", "version", "0"))
                .contains("<h1>Not understood</h1>")
                .contains("Tick the reports that are to be split off first.")
                .contains("href=\"/i/CHN-USA.airspace.1\">Back to the incident");
        assertThat(desk.pipeline.written).isEmpty();

        requests.form(
                P1,
                "kind",
                "join",
                "version",
                "0",
                "other",
                "CHN-USA.official-visit.1@3",
                "sure",
                "true",
                "command",
                "c");
        assertThat(((Act) desk.pipeline.written.get(0)).story())
                .isEqualTo(new Act.Story("CHN-USA.official-visit.1", 3, List.of()));
        assertThat(requests.page("/i/CHN-USA.airspace.1")).contains("data-undoes=\"c\"");
        assertThat(requests.form(P1, "kind", "own", "version", "0"))
                .contains("<h1>Not done</h1>")
                .contains("Not owned:");
        requests.form(P1, "kind", "undo", "version", "1", "undoes", "c");
        assertThat(requests.page("/i/CHN-USA.airspace.1")).doesNotContain("data-undoes=\"c\"");
    }

    @Test
    void offersNoActThatAnInstanceOfStreamsCannotRead() throws Exception {
        desk.logic = 1;
        assertThat(requests.post(P2, "kind", "sign", "version", "0").message())
                .startsWith("Not done: not every instance of streams knows this act yet.");
        assertThat(requests.post(P2, "kind", "own", "version", "0").status()).isEqualTo(200);
        assertThat(desk.pipeline.written).hasSize(1);
    }

    @Test
    void knowsNoOtherIncident() throws Exception {
        assertThat(requests.post("/i/CHN-USA.airspace.99/acts", "kind", "own", "version", "0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void letsAViewerDoNothing() throws Exception {
        desk.seat = new Seat("guest", Role.VIEWER);

        assertThat(requests.post(P2, "kind", "own", "version", "0").status()).isEqualTo(403);
        assertThat(requests.page("/")).contains("data-officer=\"no\"");
    }

    @Test
    void offersToReopenWhatAPersonClosed() throws Exception {
        requests.post(P2, "kind", "close", "version", "0", "disposition", "resolved", "command", "c-7");

        assertThat(requests.page("/i/CHN-USA.official-visit.1"))
                .contains("data-undoes=\"c-7\"")
                .contains("closed by demo officer: resolved");
    }

    @Test
    void showsTheTextOfANoteInTheTimeline() throws Exception {
        String hostile = "<script>alert(1)</script> call back";

        requests.post(P2, "kind", "note", "version", "0", "reason", hostile);

        assertThat(requests.page("/i/CHN-USA.official-visit.1"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; call back")
                .doesNotContain(hostile);
        assertThat(desk.pipeline.written)
                .extracting(each -> ((Act) each).kind())
                .isEqualTo(List.of(ActKind.NOTE));
    }
}
