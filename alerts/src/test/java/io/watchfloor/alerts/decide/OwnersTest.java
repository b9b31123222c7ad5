package io.watchfloor.alerts.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What rules in status test made is told to the owners of their packs, and never to officers. */
class OwnersTest {
    private static final String ROUTES =
            """
            route:
              receiver: desk
              routes:
                - {matchers: ['precedence="flash"'], receiver: desk}
                - {matchers: ['owner="indopac-desk"'], receiver: indopac}
            receivers: [{name: desk}, {name: indopac}, {name: boss}]
            inhibit_rules:
              - {source_matchers: ['precedence="flash"'], target_matchers: ['precedence="priority"'], equal: [pair]}
            ---
            channels: {desk: {log: {}}, indopac: {log: {}}, boss: {log: {}}}
            reminders: {indopac: {again: 2m, escalate: 5m, escalate_to: boss}, desk: {again: 2m, escalate: 5m, escalate_to: boss}}
            """;

    private final SimulatedDesk desk = new SimulatedDesk(ROUTES);

    private static IncidentEvent flash(int revision, Change change, String owner) {
        return SampleEvents.forOwner(
                owner, SampleEvents.event("CHN-USA.airspace.1", revision, Precedence.FLASH, change));
    }

    @Test
    void theOwnerIsToldAndNobodyElseHoweverUrgentItIs() {
        desk.event(flash(1, Change.OPENED, "indopac-desk"));
        assertThat(desk.lines())
                .singleElement()
                .asString()
                .startsWith("indopac> FLASH CHN-USA.airspace.1 opened")
                .contains("a rule in test: only indopac-desk is told");
        desk.pass(Duration.ofHours(1));
        assertThat(desk.told()).as("nobody has to own a trial").isEmpty();
    }

    @Test
    void withoutARouteToTheOwnerNobodyIsTold() {
        desk.event(flash(1, Change.OPENED, "baltic-desk"));
        assertThat(desk.told()).isEmpty();
        assertThat(desk.reasons()).containsExactly("unaddressed");
    }

    @Test
    void itIsKnownBeforeWhetherAnOwnerWouldBeTold() {
        Routes routes = RoutesFile.read("routes.yaml", ROUTES, new Findings()).orElseThrow();
        assertThat(routes.leadToOwner("indopac-desk")).isTrue();
        assertThat(routes.leadToOwner("baltic-desk")).isFalse();
    }

    @Test
    void aTrialKeepsNothingFromTheOfficers() {
        desk.event(flash(1, Change.OPENED, "indopac-desk"));
        desk.told();
        desk.event("CHN-USA.talks.1", 1, Precedence.PRIORITY, Change.OPENED);
        assertThat(desk.told()).containsExactly("CHN-USA.talks.1:1@desk");
    }

    @Test
    void whatARuleOnTrialAddsDoesNotStopTheRemindersOfOfficers() {
        desk.event("CHN-USA.airspace.1", 1, Precedence.FLASH, Change.OPENED);
        desk.event(flash(2, Change.DEVELOPED, "indopac-desk"));
        assertThat(desk.told()).containsExactly("CHN-USA.airspace.1:1@desk", "CHN-USA.airspace.1:2@indopac");
        desk.pass(Duration.ofMinutes(3));
        assertThat(desk.told()).containsExactly("CHN-USA.airspace.1:2+again@desk");
    }

    @Test
    void theOwnersRouteMayAlsoAskForTheStatus() {
        SimulatedDesk other = new SimulatedDesk(
                """
                route: {receiver: desk, routes: [{matchers: ['status="test"'], receiver: authors}]}
                receivers: [{name: desk}, {name: authors}]
                ---
                channels: {desk: {log: {}}, authors: {log: {}}}
                """);
        other.event(flash(1, Change.OPENED, "baltic-desk"));
        assertThat(other.told()).containsExactly("CHN-USA.airspace.1:1@authors");
    }

    @Test
    void aRouteThatOnlyLeavesOneOwnerOutDoesNotAskForTheOthers() {
        SimulatedDesk other = new SimulatedDesk(
                """
                route: {receiver: desk, routes: [{matchers: ['owner!="indopac-desk"'], receiver: authors}]}
                receivers: [{name: desk}, {name: authors}]
                ---
                channels: {desk: {log: {}}, authors: {log: {}}}
                """);
        other.event(flash(1, Change.OPENED, "baltic-desk"));
        assertThat(other.told()).isEmpty();
    }
}
