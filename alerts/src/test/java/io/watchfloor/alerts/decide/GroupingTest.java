package io.watchfloor.alerts.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Groups, times of day and repetition, on simulated time and over restarts. */
class GroupingTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String BY_PAIR =
            """
            route: {receiver: desk, group_by: [pair], group_wait: 30s, group_interval: 5m}
            receivers: [{name: desk}]
            ---
            channels: {desk: {log: {}}}
            """;
    private static final String NIGHT =
            """
            route:
              receiver: log
              routes:
                - {matchers: ['precedence="flash"'], receiver: pager, continue: true}
                - {receiver: mail, mute_time_intervals: [night]}
            receivers: [{name: log}, {name: pager}, {name: mail}]
            time_intervals:
              - name: night
                time_intervals:
                  - {times: [{start_time: '22:00', end_time: '24:00'}], location: Europe/Berlin}
                  - {times: [{start_time: '00:00', end_time: '07:00'}], location: Europe/Berlin}
            ---
            channels: {log: {log: {}}, pager: {log: {}}, mail: {log: {}}}
            """;

    private SimulatedDesk desk = new SimulatedDesk(BY_PAIR);

    @Test
    void theFirstOfAGroupWaitsForOthersAndTheNextForAnInterval() {
        opened("CHN-USA.airspace.1");
        opened("CHN-TWN.posture.1");
        opened("CHN-USA.talks.1");
        assertThat(desk.told()).isEmpty();
        desk.pass(Duration.ofSeconds(30));
        assertThat(desk.lines())
                .containsExactly(
                        "desk> DIGEST pair=CHN-TWN, 1 event: 1 immediate | IMMEDIATE CHN-TWN.posture.1 opened: "
                                + "Two publishers report a surveillance balloon of China over the United States",
                        "desk> DIGEST pair=CHN-USA, 2 events: 2 immediate | IMMEDIATE CHN-USA.airspace.1 opened: "
                                + "Two publishers report a surveillance balloon of China over the United States"
                                + " | IMMEDIATE CHN-USA.talks.1 opened: "
                                + "Two publishers report a surveillance balloon of China over the United States");
        desk.restart();
        corroborated("CHN-USA.airspace.1", 2);
        desk.pass(Duration.ofMinutes(4));
        assertThat(desk.told()).isEmpty();
        desk.pass(MINUTE);
        assertThat(desk.told()).containsExactly("digest:CHN-USA.airspace.1:2@desk");
    }

    @Test
    void aRestartLosesNothingThatWaits() {
        opened("CHN-USA.airspace.1");
        desk.restart();
        desk.pass(Duration.ofSeconds(30));
        assertThat(desk.told()).containsExactly("digest:CHN-USA.airspace.1:1@desk");
    }

    @Test
    void aGroupHidesNeitherAFlashNorAnEscalation() {
        opened("CHN-USA.airspace.1");
        desk.event("CHN-USA.airspace.2", 1, Precedence.FLASH, Change.OPENED);
        assertThat(desk.told()).containsExactly("CHN-USA.airspace.2:1@desk");
        desk.event("CHN-USA.airspace.1", 2, Precedence.IMMEDIATE, Change.ESCALATED);
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.told()).containsExactly("digest:CHN-USA.airspace.1:1@desk");
    }

    @Test
    void withoutAWaitTheFirstComesAtOnce() {
        desk = new SimulatedDesk(BY_PAIR.replace("group_wait: 30s", "group_wait: 0s"));
        opened("CHN-USA.airspace.1");
        opened("CHN-USA.airspace.2");
        assertThat(desk.told()).containsExactly("CHN-USA.airspace.1:1@desk");
        desk.pass(Duration.ofMinutes(5));
        assertThat(desk.told()).containsExactly("digest:CHN-USA.airspace.2:1@desk");
    }

    @Test
    void aFullGroupThatHasNoRoomJoinsTheOthersInOneDigest() {
        for (int i = 1; i <= 12; i++) {
            opened("CHN-" + (char) ('A' + i) + "AA.airspace.1");
        }
        desk.pass(Duration.ofSeconds(31));
        assertThat(desk.lines()).hasSize(10).last().asString().startsWith("desk> DIGEST of 3 events");
    }

    @Test
    void whatCameInTheNightComesInTheMorningAndAFlashWakesThePager() {
        desk = new SimulatedDesk(NIGHT);
        desk.passTo("2023-02-03T20:59:59Z");
        opened("CHN-USA.airspace.1");
        assertThat(desk.told()).containsExactly("CHN-USA.airspace.1:1@mail");
        desk.passTo("2023-02-03T21:00:00Z");
        opened("CHN-USA.airspace.2");
        desk.event("CHN-USA.airspace.3", 1, Precedence.FLASH, Change.OPENED);
        assertThat(desk.told()).containsExactly("CHN-USA.airspace.3:1@pager");
        desk.restart();
        desk.passTo("2023-02-04T05:59:59Z");
        assertThat(desk.told()).isEmpty();
        desk.passTo("2023-02-04T06:00:00Z");
        assertThat(desk.lines())
                .singleElement()
                .asString()
                .startsWith("mail> DIGEST while muted (night), 2 events: 1 flash, 1 immediate");
    }

    @Test
    void outsideOfItsActiveTimesARouteWaits() {
        desk = new SimulatedDesk(NIGHT.replace("mute_time", "active_time"));
        opened("CHN-USA.airspace.1");
        assertThat(desk.told()).isEmpty();
        desk.passTo("2023-02-03T21:00:00Z");
        assertThat(desk.lines()).singleElement().asString().startsWith("mail> DIGEST while muted (not night), 1 event");
    }

    @Test
    void anOpenIncidentIsRepeatedUntilItIsOwnedOrClosed() {
        desk = new SimulatedDesk(
                """
                route: {receiver: desk, repeat_interval: 4h}
                receivers: [{name: desk}]
                ---
                channels: {desk: {log: {}}}
                """);
        opened("CHN-USA.airspace.1");
        opened("CHN-USA.airspace.2");
        desk.told();
        desk.pass(Duration.ofHours(3));
        desk.restart();
        desk.event("CHN-USA.airspace.2", 2, Precedence.IMMEDIATE, Change.CLOSED);
        assertThat(desk.told()).containsExactly("CHN-USA.airspace.2:2@desk");
        desk.pass(Duration.ofHours(1));
        assertThat(desk.lines())
                .singleElement()
                .asString()
                .startsWith("desk> STILL OPEN: IMMEDIATE CHN-USA.airspace.1");
        desk.pass(Duration.ofHours(4));
        assertThat(desk.told()).containsExactly("CHN-USA.airspace.1:1+repeat-2@desk");
    }

    private void opened(String incident) {
        desk.event(incident, 1, Precedence.IMMEDIATE, Change.OPENED);
    }

    private void corroborated(String incident, int revision) {
        desk.event(incident, revision, Precedence.IMMEDIATE, Change.CORROBORATED);
    }
}
