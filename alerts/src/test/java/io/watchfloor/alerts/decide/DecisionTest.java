package io.watchfloor.alerts.decide;

import static io.watchfloor.alerts.SampleEvents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.TestRoutes;
import io.watchfloor.alerts.decide.Decision.Reason;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTest {
    private static final Routes TO_LOG = TestRoutes.only(Route.to("log"));
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @ParameterizedTest
    @EnumSource(
            value = Change.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UPDATED", "REFUSED", "ACTED", "WITHDRAWN"})
    void everyTellingChangeNotifies(Change change) {
        Decision decision = decide(SampleEvents.event(Precedence.PRIORITY, change), NOW);
        assertThat(decision.reason()).isEqualTo(Reason.ROUTED);
        assertThat(decision.routes()).extracting(Route::receiver).containsExactly("log");
    }

    @ParameterizedTest
    @EnumSource(
            value = Change.class,
            names = {"UPDATED", "REFUSED", "ACTED", "WITHDRAWN"})
    void anUpdateNotifiesNobody(Change change) {
        assertThat(decide(SampleEvents.event(Precedence.FLASH, change), NOW))
                .isEqualTo(new Decision(Reason.QUIET, "", List.of()));
    }

    @Test
    void whatDoesNotAnnunciateNotifiesNobody() {
        IncidentEvent backfill = SampleEvents.event(
                SampleEvents.incident("CHN-USA.airspace.7", 1, Precedence.FLASH, SampleEvents.report("Old")),
                Change.OPENED,
                false);
        assertThat(decide(backfill, NOW)).isEqualTo(new Decision(Reason.NOT_ANNUNCIATED, "", List.of()));
    }

    @Test
    void oldNewsIsDelayed() {
        IncidentEvent event = SampleEvents.event(Precedence.PRIORITY, Change.OPENED);
        assertThat(decide(event, NOW.plus(QUARTER)).reason()).isEqualTo(Reason.ROUTED);
        assertThat(decide(event, NOW.plus(QUARTER).plusMillis(1)).reason()).isEqualTo(Reason.DELAYED);
    }

    @Test
    void anOldCallIsACallWhileItsIncidentIsOpen() {
        Instant late = NOW.plus(QUARTER).plusMillis(1);
        assertThat(decide(SampleEvents.event(Precedence.IMMEDIATE, Change.OPENED), late)
                        .reason())
                .isEqualTo(Reason.DELAYED_CALL);
        assertThat(decide(SampleEvents.event(Precedence.FLASH, Change.CLOSED), late)
                        .reason())
                .isEqualTo(Reason.DELAYED);
    }

    @Test
    void aClustersPastIsNotTold() {
        IncidentEvent event = SampleEvents.event(Precedence.FLASH, Change.OPENED);
        assertThat(decide(event, NOW.plus(Duration.ofDays(2)))).isEqualTo(new Decision(Reason.HISTORY, "", List.of()));
    }

    private static Decision decide(IncidentEvent event, Instant now) {
        return Decision.of(event, TO_LOG, List.of(), Map.of(), now, QUARTER);
    }
}
