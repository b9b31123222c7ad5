package io.watchfloor.alerts.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.model.Change;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A flash that nobody owns: told again, then one step up; over restarts and changes of owner. */
class RemindersTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ROUTES =
            """
            route: {receiver: desk}
            receivers: [{name: desk}, {name: duty}, {name: chief}]
            ---
            channels: {desk: {log: {}}, duty: {log: {}}, chief: {log: {}}}
            reminders:
              desk: {escalate_to: duty}
              duty: {again: 10m, escalate: 20m, escalate_to: chief}
            """;
    private static final String BALLOON = "CHN-USA.airspace.1";

    private final SimulatedDesk desk = new SimulatedDesk(ROUTES);

    @Test
    void itIsToldAgainAfterTwoMinutesAndOneStepUpAfterFive() {
        flash(1, Change.OPENED);
        desk.told();
        desk.pass(MINUTE);
        desk.restart();
        desk.pass(Duration.ofSeconds(59));
        assertThat(desk.told()).isEmpty();
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.lines())
                .singleElement()
                .asString()
                .startsWith("desk> NOBODY OWNS IT AFTER 2M: FLASH CHN-USA.airspace.1 opened: ");
        desk.restart();
        desk.pass(Duration.ofMinutes(3));
        assertThat(desk.told()).containsExactly(BALLOON + ":1+escalated@duty");
        desk.pass(Duration.ofMinutes(10));
        assertThat(desk.told()).containsExactly(BALLOON + ":1+again@duty");
        desk.pass(Duration.ofMinutes(10));
        assertThat(desk.told()).containsExactly(BALLOON + ":1+escalated@chief");
        desk.pass(Duration.ofHours(3));
        assertThat(desk.told()).isEmpty();
    }

    @Test
    void whatAPersonOwnsIsNotToldAgainNotEvenAfterAHandover() {
        flash(1, Change.OPENED);
        owned(2, "lee");
        desk.told();
        desk.pass(Duration.ofMinutes(4));
        desk.restart();
        owned(3, "kim");
        desk.pass(Duration.ofHours(1));
        assertThat(desk.told()).isEmpty();
    }

    @Test
    void whoeverWasCalledHearsThatSomebodyHasTakenIt() {
        flash(1, Change.OPENED);
        desk.pass(Duration.ofMinutes(5));
        desk.told();
        owned(2, "lee");
        assertThat(desk.lines())
                .hasSize(2)
                .allMatch(line -> line.contains("> OWNED BY LEE: FLASH CHN-USA.airspace.1 acted: "));
        owned(3, "kim");
        assertThat(desk.told()).isEmpty();
    }

    @Test
    void whoeverReleasesItStartsTheClocksAnew() {
        flash(1, Change.OPENED);
        desk.told();
        desk.pass(Duration.ofMinutes(3));
        assertThat(desk.told()).containsExactly(BALLOON + ":1+again@desk");
        owned(2, "lee");
        desk.told();
        desk.pass(Duration.ofMinutes(30));
        desk.restart();
        flash(3, Change.UPDATED);
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.told())
                .as("a receiver drops what has a key that it knows")
                .containsExactly(BALLOON + ":3+again@desk");
        desk.pass(Duration.ofMinutes(3));
        assertThat(desk.told()).containsExactly(BALLOON + ":3+escalated@duty");
    }

    @Test
    void whatIsNoFlashOrIsClosedIsNotToldAgain() {
        desk.event("CHN-USA.talks.1", 1, Precedence.IMMEDIATE, Change.OPENED);
        flash(1, Change.OPENED);
        desk.event(BALLOON, 2, Precedence.FLASH, Change.CLOSED);
        desk.told();
        desk.pass(Duration.ofHours(1));
        assertThat(desk.told()).isEmpty();
    }

    @Test
    void aFlashThatASilenceHidesIsNotToldAgain() {
        desk.silence("s1", "pair=\"CHN-USA\"", Duration.ofHours(1));
        flash(1, Change.OPENED);
        desk.pass(Duration.ofMinutes(30));
        assertThat(desk.told()).isEmpty();
    }

    private void flash(int revision, Change change) {
        desk.event(BALLOON, revision, Precedence.FLASH, change);
    }

    private void owned(int revision, String owner) {
        desk.event(SampleEvents.ownedBy(owner, SampleEvents.event(BALLOON, revision, Precedence.FLASH, Change.ACTED)));
    }
}
