package io.watchfloor.console.web.acts;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.board.view.Lag;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.console.web.acts.Requests.Said;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import io.watchfloor.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What waits for an operator, over HTTP. */
@Timeout(30)
class LetterRoutesTest {
    private static final String ORIGIN = "watchfloor.headlines/3/17";

    private final DeskAtHand desk = DeskAtHand.replay();
    private final Requests requests = new Requests(desk);

    @BeforeEach
    void fill() {
        LookAtDesk.fill(desk);
        byte[] body = "{".getBytes(StandardCharsets.UTF_8);
        desk.view.apply(DeadLetter.of(ORIGIN, "not-json", "ends at column 1", body, Samples.DESK, "test"));
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void listsBoth() throws Exception {
        assertThat(requests.page("/ops"))
                .contains("unreadable-feed")
                .contains("line 4, column 12: the document ends inside &lt;item&gt;")
                .contains("HTTP 410: the receiver wants no more");
    }

    @Test
    void saysHowFarEachStageIsBehind() throws Exception {
        assertThat(requests.page("/ops")).contains("Not known: the broker has not answered yet.");

        desk.lag = new Lag(true, 7, Duration.ofSeconds(3), List.of(new Lag.Stage("headlines to tags", 7, 42)));

        assertThat(requests.page("/ops")).contains("headlines to tags").contains("<td class=\"number\">42</td>");
    }

    @Test
    void saysWhatRedrivingWouldDoAndThenDoesJustThat() throws Exception {
        Said dry = requests.post("/ops/dead-letters", "do", "redrive", "all", "true", "dryRun", "true");
        assertThat(dry.message()).isEqualTo("1 dead letter would be redriven.");
        assertThat(desk.pipeline.redriven).isEmpty();
        assertThat(desk.pipeline.written).isEmpty();

        Said real = requests.post("/ops/dead-letters", "do", "redrive", "all", "true");

        assertThat(real.facts().at("/lines")).isEqualTo(dry.facts().at("/lines"));
        assertThat(desk.pipeline.redriven).extracting(each -> each.origin()).containsExactly(ORIGIN);
        // The one that came from no topic still waits.
        assertThat(desk.view.deadLetters()).extracting(DeadLetter::origin).containsExactly("feed bbc-world");
    }

    @Test
    void discardsWithAReasonAndKeepsWhoDidIt() throws Exception {
        assertThat(requests.post("/ops/dead-letters", "do", "discard", "id", ORIGIN)
                        .message())
                .contains("reason is missing");

        Said said = requests.post("/ops/dead-letters", "do", "discard", "id", ORIGIN, "reason", "the feed is gone");

        assertThat(said.message()).isEqualTo("1 dead letter discarded.");
        DeadLetter settled = (DeadLetter) desk.pipeline.written.get(0);
        assertThat(settled.settled())
                .isEqualTo(new DeadLetter.Settled("discarded", "demo officer", Samples.DESK, "the feed is gone"));
        assertThat(settled.body()).isEmpty();
        assertThat(desk.view.deadLetters()).hasSize(1);
    }

    @Test
    void hasANotificationTriedAgain() throws Exception {
        String id = "CHN-USA.airspace.1:1@pager";

        assertThat(requests.post("/ops/undelivered", "do", "redrive", "id", id).message())
                .isEqualTo("1 notification redriven.");

        Delivery said = (Delivery) desk.pipeline.written.get(0);
        assertThat(said.outcome()).isEqualTo(DeliveryOutcome.REDRIVEN);
        assertThat(said.by()).isEqualTo("demo officer");
        assertThat(desk.view.undelivered()).isEmpty();
    }

    @Test
    void isTheOperatorsWork() throws Exception {
        desk.seat = new Seat("lee", Role.OFFICER);

        assertThat(requests.post("/ops/undelivered", "do", "redrive", "all", "true")
                        .status())
                .isEqualTo(403);
        assertThat(requests.page("/ops")).doesNotContain("Do it");
    }
}
