package io.watchfloor.console.web.acts;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.model.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an officer looked at is theirs, on every browser of theirs, and nobody else's. */
@Timeout(30)
class SeenRoutesTest {
    private static final String ID = "CHN-USA.airspace.1";

    private final DeskAtHand desk = DeskAtHand.replay();
    private final Requests requests = new Requests(desk);

    @BeforeEach
    void fill() throws Exception {
        LookAtDesk.fill(desk);
        desk.seat = new Seat("lee", Role.OFFICER);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void keepsWhatWasSeenUnderTheNameOfWhoIsSignedIn() throws Exception {
        String told = desk.view.row(ID).told();
        assertThat(requests.post("/seen", "incident", ID, "told", told, "by", "kim")
                        .status())
                .isEqualTo(200);

        assertThat(requests.page("/")).contains("data-seen=\"" + told + "\"");
        assertThat(desk.pipeline.seen).extracting(Seen::by).containsExactly("lee");
        desk.seat = new Seat("kim", Role.OFFICER);
        assertThat(requests.page("/")).doesNotContain("data-seen=\"" + told + "\"");
    }

    @Test
    void refusesWhatNoRowTellsAndWhatCannotBePaired() throws Exception {
        assertThat(requests.post("/seen", "incident", ID, "told", "<b>P1</b>").status())
                .isEqualTo(400);
        assertThat(requests.post("/seen", "incident", ID).status()).isEqualTo(400);
        assertThat(requests.post("/seen", "incident", "none", "told", "P2 open 1 1")
                        .status())
                .isEqualTo(200);
        assertThat(desk.pipeline.seen).isEmpty();
    }
}
