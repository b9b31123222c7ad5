package io.watchfloor.console.web.acts;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.console.web.acts.Requests.Said;
import io.watchfloor.model.HandoverNote;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From one watch to the next. */
@Timeout(30)
class HandoverRoutesTest {
    private static final Seat LEE = new Seat("lee", Role.OFFICER);
    private static final Seat KIM = new Seat("kim", Role.OFFICER);

    private final DeskAtHand desk = DeskAtHand.replay();
    private final Requests requests = new Requests(desk);

    @BeforeEach
    void ownTwo() throws Exception {
        LookAtDesk.fill(desk);
        desk.seat = LEE;
        requests.post("/i/CHN-USA.airspace.1/acts", "kind", "own", "version", "0");
        requests.post("/i/IND-PAK.talks.2/acts", "kind", "own", "version", "0");
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void saysFirstWhichFlashWentQuietAndNobodySigned() throws Exception {
        assertThat(requests.page("/handover")).doesNotContain("nobody signed");

        desk.view.apply(Samples.incident(
                "CHN-TWN.airspace.9", 1, IncidentStatus.CLOSED, Precedence.FLASH, Precedence.FLASH, "Balloon is gone"));

        assertThat(requests.page("/handover"))
                .containsSubsequence(
                        "<ul class=\"summary\">",
                        "href=\"#unsigned-title\"",
                        "1 flash incident went quiet, and nobody signed",
                        "owned by nobody",
                        "id=\"unsigned-title\"",
                        "Balloon is gone");
    }

    @Test
    void movesOwnershipOnlyWhenTheNextOfficerAccepts() throws Exception {
        Said prepared = requests.post("/handover", "note", "Ring the <b>embassy</b> at six.");
        assertThat(prepared.message()).isEqualTo("Prepared. 2 incidents stay yours until the next officer accepts.");
        assertThat(owner("CHN-USA.airspace.1")).isEqualTo("lee");
        String id = newest().id();
        assertThat(requests.post("/handover/" + id + "/accept").message()).contains("you prepared it");

        desk.seat = KIM;
        assertThat(requests.page("/handover")).contains("Ring the &lt;b&gt;embassy&lt;/b&gt; at six.");
        Said accepted = requests.post("/handover/" + id + "/accept");

        assertThat(accepted.message()).isEqualTo("Accepted from lee: 2 incidents now yours.");
        assertThat(owner("CHN-USA.airspace.1")).isEqualTo("kim");
        assertThat(owner("IND-PAK.talks.2")).isEqualTo("kim");
        assertThat(newest().acceptedBy()).isEqualTo("kim");
        assertThat(requests.page("/i/CHN-USA.airspace.1")).contains("accepted at the handover from lee");
        assertThat(requests.post("/handover/" + id + "/accept").message())
                .isEqualTo("Not accepted: kim did so 0 s ago.");
    }

    @Test
    void saysWhatDidNotMove() throws Exception {
        requests.post("/handover", "note", "all quiet");
        desk.seat = KIM;
        desk.pipeline.deaf = true;

        Said accepted = requests.post("/handover/" + newest().id() + "/accept");

        assertThat(accepted.message())
                .startsWith("Accepted from lee: 0 incidents now yours. Not moved: CHN-USA.airspace.1 (")
                .contains("sent, not confirmed");
    }

    @Test
    void sortsWhatIsOpenByWhoHasIt() throws Exception {
        assertThat(requests.page("/handover"))
                .contains("3 owned by nobody, 2 owned, 0 shelved.")
                .contains("1 silence in force, 0 events kept back by now.");
    }

    private HandoverNote newest() {
        return desk.view.notes().get(0);
    }

    private String owner(String incident) {
        return Objects.requireNonNull(desk.view.incident(incident)).desk().owner();
    }
}
