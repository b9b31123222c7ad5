package io.watchfloor.alerts.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Calls that were decided late, by a clock that is ahead and after an outage. */
class DelayedCallsTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final Duration DIGEST = Duration.ofMinutes(5);
    private static final String ROUTES =
            """
            route: {receiver: desk}
            receivers: [{name: desk}, {name: duty}]
            ---
            channels: {desk: {log: {}}, duty: {log: {}}}
            reminders:
              desk: {again: 2m, escalate: 5m, escalate_to: duty}
            """;

    private final SimulatedDesk desk = new SimulatedDesk(ROUTES);

    @Test
    void byAClockTwentyMinutesAheadEveryCallComesAtOnceMarkedDelayed() {
        desk.setClockAhead(Duration.ofMinutes(20));
        desk.event("CHN-USA.airspace.1", 1, Precedence.IMMEDIATE, Change.OPENED);
        desk.pass(AT_ONCE);
        desk.event("CHN-USA.airspace.1", 2, Precedence.FLASH, Change.ESCALATED);
        desk.pass(AT_ONCE);
        assertThat(desk.lines())
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith("desk> DELAYED 20M: IMMEDIATE CHN-USA.airspace.1 opened: Two publishers"),
                        two -> assertThat(two).startsWith("desk> DELAYED 20M: FLASH CHN-USA.airspace.1 escalated"));
        assertThat(desk.reasons()).containsExactly("delayed-call", "delayed-call");
    }

    @Test
    void afterAnOutageOfSixteenMinutesWhatIsOpenComesByGravityAndWhatClosedInTheDigest() {
        Instant outage = desk.now();
        desk.pass(Duration.ofMinutes(16));
        desk.eventOf(outage.plusSeconds(1), opened(1, Precedence.IMMEDIATE));
        desk.eventOf(outage.plusSeconds(2), opened(2, Precedence.FLASH));
        desk.eventOf(outage.plusSeconds(3), opened(3, Precedence.FLASH));
        desk.eventOf(outage.plusSeconds(4), opened(4, Precedence.PRIORITY));
        desk.eventOf(outage.plusSeconds(9), event(3, 2, Precedence.FLASH, Change.CLOSED));
        desk.pass(AT_ONCE);
        assertThat(desk.told()).containsExactly("CHN-USA.airspace.2:1@desk", "CHN-USA.airspace.1:1@desk");
        desk.eventOf(outage.plus(Duration.ofMinutes(15)), event(1, 2, Precedence.IMMEDIATE, Change.CORROBORATED));
        assertThat(desk.told()).as("is not held back").containsExactly("CHN-USA.airspace.1:2@desk");
        desk.event(SampleEvents.ownedBy("lee", event(2, 2, Precedence.FLASH, Change.ACTED)));
        desk.pass(DIGEST);
        assertThat(desk.lines())
                .containsExactly("desk> DIGEST of 3 events: 2 flash, 1 priority"
                        + " | FLASH CHN-USA.airspace.3 opened (delayed): " + WHY
                        + " | FLASH CHN-USA.airspace.3 closed (delayed): " + WHY
                        + " | PRIORITY CHN-USA.airspace.4 opened (delayed): " + WHY);
    }

    private static final String WHY = "Two publishers report a surveillance balloon of China over the United States";

    @Test
    void moreThanFiveComeAsOneMessageAndAFlashAmongThemIsRememberedIfNobodyOwnsIt() {
        Instant outage = desk.now();
        desk.pass(Duration.ofMinutes(16));
        for (int i = 1; i <= 5; i++) {
            desk.eventOf(outage, opened(i, Precedence.IMMEDIATE));
        }
        desk.eventOf(outage, opened(6, Precedence.FLASH));
        desk.restart();
        desk.pass(AT_ONCE);
        assertThat(desk.lines())
                .singleElement()
                .asString()
                .startsWith(
                        "desk> FLASH 6 delayed calls: 1 flash, 5 immediate | FLASH CHN-USA.airspace.6 opened (delayed)");
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.told()).containsExactly("CHN-USA.airspace.6:1+again@desk");
        desk.pass(Duration.ofMinutes(3));
        assertThat(desk.told()).containsExactly("CHN-USA.airspace.6:1+escalated@duty");
    }

    @Test
    void fiveComeEachByItself() {
        Instant outage = desk.now();
        desk.pass(Duration.ofMinutes(16));
        for (int i = 1; i <= 5; i++) {
            desk.eventOf(outage, opened(i, Precedence.FLASH));
        }
        desk.pass(AT_ONCE);
        assertThat(desk.told()).hasSize(5).allMatch(id -> id.endsWith(":1@desk"));
    }

    @Test
    void isDecidedWhenTheBacklogHasBeenReadAndWithinFiveSeconds() {
        Instant outage = desk.now();
        desk.pass(Duration.ofMinutes(16));
        desk.eventOf(outage, opened(1, Precedence.FLASH));
        for (int i = 0; i < 4; i++) {
            desk.eventOf(outage, opened(10 + i, Precedence.ROUTINE));
            desk.pass(Duration.ofSeconds(1));
            assertThat(desk.told()).isEmpty();
        }
        desk.eventOf(outage, event(1, 2, Precedence.FLASH, Change.CLOSED));
        desk.pass(AT_ONCE);
        assertThat(desk.told()).as("it closed before the backlog was read").isEmpty();

        desk.eventOf(outage, opened(2, Precedence.FLASH));
        for (int i = 0; i < 6; i++) {
            desk.eventOf(outage, opened(20 + i, Precedence.ROUTINE));
            desk.pass(Duration.ofSeconds(1));
        }
        assertThat(desk.told()).contains("CHN-USA.airspace.2:1@desk");
    }

    @Test
    void immediateCallsStayWithinTheBoundOfAReceiver() {
        desk.setClockAhead(Duration.ofMinutes(20));
        for (int i = 1; i <= 12; i++) {
            desk.event("CHN-USA.airspace." + i, 1, Precedence.IMMEDIATE, Change.OPENED);
            desk.pass(AT_ONCE);
        }
        assertThat(desk.told()).hasSize(9);
        desk.pass(DIGEST);
        assertThat(desk.lines()).singleElement().asString().startsWith("desk> DIGEST of 3 events: 3 immediate");
    }

    private static IncidentEvent opened(int number, Precedence precedence) {
        return event(number, 1, precedence, Change.OPENED);
    }

    private static IncidentEvent event(int number, int revision, Precedence precedence, Change change) {
        return SampleEvents.event("CHN-USA.airspace." + number, revision, precedence, change);
    }
}
