package io.watchfloor.alerts.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.model.Change;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The daily course of wars and postures: one digest a period, and nothing singly but what worsens them. */
class StandingDisputesTest {
    private static final String ROUTES =
            """
            route: {receiver: desk}
            receivers: [{name: desk}]
            ---
            channels: {desk: {log: {}}}
            standing: 6h
            """;

    private final SimulatedDesk desk = new SimulatedDesk(ROUTES);

    private void daily(String incident, int revision, Change change) {
        desk.event(SampleEvents.daily(SampleEvents.event(incident, revision, Precedence.FLASH, change)));
    }

    @Test
    void theDailyCourseIsToldInOneDigestOfItsPeriodAlsoOverARestart() {
        daily("RUS-UKR.war.1", 1, Change.OPENED);
        desk.pass(Duration.ofHours(3));
        daily("RUS-UKR.war.1", 2, Change.CORROBORATED);
        daily("ISR-PSE.war.1", 1, Change.OPENED);
        desk.restart();
        desk.pass(Duration.ofHours(3).minusSeconds(1));
        assertThat(desk.told()).isEmpty();
        desk.pass(Duration.ofSeconds(2));
        assertThat(desk.lines())
                .singleElement()
                .asString()
                .startsWith("desk> DIGEST standing disputes, 3 events: 3 flash");
        desk.pass(Duration.ofHours(7));
        assertThat(desk.told()).as("an empty period says nothing").isEmpty();
        assertThat(desk.reasons()).containsExactly("daily", "daily", "daily");
    }

    @Test
    void whatWorsensItIsToldAtOnceAndDoesNotWaitBehindItsDailyCourse() {
        daily("RUS-UKR.war.1", 1, Change.OPENED);
        desk.event("RUS-UKR.war.1", 2, Precedence.IMMEDIATE, Change.ESCALATED);
        assertThat(desk.told()).containsExactly("RUS-UKR.war.1:2@desk");
    }

    @Test
    void nobodyIsRemindedOfItsDailyCourse() {
        SimulatedDesk reminded = new SimulatedDesk(ROUTES + "reminders: {desk: {again: 2m}}\n");
        reminded.event(SampleEvents.daily(SampleEvents.event("RUS-UKR.war.1", 1, Precedence.FLASH, Change.OPENED)));
        reminded.pass(Duration.ofHours(1));
        assertThat(reminded.told()).isEmpty();
    }

    @Test
    void itsDigestDoesNotComeWhileItsRouteIsMuted() {
        SimulatedDesk muted = new SimulatedDesk(
                """
                route: {receiver: desk, routes: [{receiver: desk, mute_time_intervals: [night]}]}
                receivers: [{name: desk}]
                time_intervals:
                  - {name: night, time_intervals: [{times: [{start_time: '00:00', end_time: '06:00'}]}]}
                ---
                channels: {desk: {log: {}}}
                standing: 6h
                """);
        muted.passTo("2023-02-03T20:00:00Z");
        muted.event(SampleEvents.daily(SampleEvents.event("RUS-UKR.war.1", 1, Precedence.FLASH, Change.OPENED)));
        muted.passTo("2023-02-04T05:59:00Z");
        assertThat(muted.told()).isEmpty();
        muted.passTo("2023-02-04T06:00:01Z");
        assertThat(muted.told()).containsExactly("digest:RUS-UKR.war.1:1@desk");
    }
}
