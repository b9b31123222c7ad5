package io.watchfloor.alerts.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What silences and open incidents hide: never told later as new, over restarts too. */
class HiddenTest {
    private static final String ROUTES =
            """
            route: {receiver: desk}
            receivers: [{name: desk}]
            inhibit_rules:
              - {source_matchers: ['precedence="flash"'], target_matchers: ['precedence=~"routine|priority"'], equal: [pair]}
            ---
            channels: {desk: {log: {}}}
            """;

    private final SimulatedDesk desk = new SimulatedDesk(ROUTES);

    @Test
    void whatASilenceHidIsToldWhenItEnds() {
        desk.silence("s1", "pair=\"CHN-USA\"", Duration.ofHours(2));
        desk.event("CHN-USA.airspace.1", 1, Precedence.IMMEDIATE, Change.OPENED);
        desk.restart();
        desk.pass(Duration.ofMinutes(119));
        assertThat(desk.told()).isEmpty();
        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.lines())
                .singleElement()
                .asString()
                .startsWith("desk> DIGEST hidden by silence s1 (lee: exercise), 1 event: 1 immediate");
        desk.event("CHN-USA.airspace.1", 2, Precedence.IMMEDIATE, Change.CORROBORATED);
        assertThat(desk.told()).containsExactly("CHN-USA.airspace.1:2@desk");
    }

    @Test
    void whatASilenceHidIsToldWhenItIsTakenBack() {
        desk.silence("s1", "pair=\"CHN-USA\"", Duration.ofHours(2));
        desk.event("CHN-USA.airspace.1", 1, Precedence.IMMEDIATE, Change.OPENED);
        desk.takeBackSilence("s1");
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.told()).containsExactly("digest:CHN-USA.airspace.1:1@desk");
    }

    @Test
    void ofVeryMuchThatASilenceHidTheMostUrgentAreToldAndTheRestIsCounted() {
        desk.silence("s1", "pair=\"CHN-USA\"", Duration.ofHours(1));
        for (int i = 1; i <= 250; i++) {
            desk.event("CHN-USA.airspace." + i, 1, Precedence.PRIORITY, Change.OPENED);
        }
        desk.event("CHN-USA.airspace.251", 1, Precedence.FLASH, Change.OPENED);
        desk.pass(Duration.ofHours(2));
        assertThat(desk.lines())
                .singleElement()
                .asString()
                .startsWith(
                        "desk> DIGEST hidden by silence s1 (lee: exercise), 100 of 251, 100 events: 1 flash, 99 priority");
    }

    @Test
    void aFlashKeepsLesserNewsOfItsPairQuietWhileItIsOpen() {
        desk.event("CHN-USA.airspace.1", 1, Precedence.FLASH, Change.OPENED);
        desk.told();
        desk.restart();
        desk.event("CHN-USA.talks.1", 1, Precedence.PRIORITY, Change.OPENED);
        desk.event("CHN-TWN.talks.1", 1, Precedence.PRIORITY, Change.OPENED);
        desk.event("CHN-USA.talks.2", 1, Precedence.IMMEDIATE, Change.OPENED);
        assertThat(desk.told()).containsExactly("CHN-TWN.talks.1:1@desk", "CHN-USA.talks.2:1@desk");
        assertThat(desk.reasons()).containsExactly("routed", "inhibited", "routed", "routed");
        desk.event("CHN-USA.airspace.1", 2, Precedence.FLASH, Change.CLOSED);
        desk.pass(Duration.ofHours(1));
        assertThat(desk.told()).as("never told later as new").containsExactly("CHN-USA.airspace.1:2@desk");
        desk.event("CHN-USA.talks.1", 2, Precedence.PRIORITY, Change.CORROBORATED);
        assertThat(desk.told()).containsExactly("CHN-USA.talks.1:2@desk");
    }

    @Test
    void anIncidentDoesNotInhibitItself() {
        desk.event("CHN-USA.airspace.1", 1, Precedence.PRIORITY, Change.OPENED);
        desk.event("CHN-USA.airspace.1", 2, Precedence.FLASH, Change.ESCALATED);
        desk.event("CHN-USA.airspace.1", 3, Precedence.PRIORITY, Change.DEVELOPED);
        assertThat(desk.told()).hasSize(3);
    }
}
