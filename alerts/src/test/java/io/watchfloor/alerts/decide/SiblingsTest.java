package io.watchfloor.alerts.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.model.Call;
import io.watchfloor.model.CallKind;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.EventVariant;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One thing that happened wakes a receiver once, over a restart too. */
class SiblingsTest {
    private static final String ROUTES =
            """
            route:
              receiver: desk
              routes: [{matchers: ['pair="CHN-JPN"'], receiver: tokyo}]
            receivers: [{name: desk}, {name: tokyo}]
            ---
            channels: {desk: {log: {}}, tokyo: {log: {}}}
            """;

    private final SimulatedDesk desk = new SimulatedDesk(ROUTES);

    private static IncidentEvent call(String incident, String headline, Precedence level) {
        IncidentEvent plain = SampleEvents.event(incident, 1, level, Change.OPENED);
        Call call = new Call(CallKind.OPENED, level, 90, "strike", headline + "/relations/attack", "why");
        return EventVariant.like(plain)
                .report(headline + "/relations/attack")
                .call(call)
                .event();
    }

    @Test
    void theSameHeadlineOnASecondPairComesInADigest() {
        desk.event(call("CHN-USA.war.1", "H1", Precedence.FLASH));
        assertThat(desk.told()).containsExactly("CHN-USA.war.1:1@desk");
        desk.restart();

        desk.event(call("RUS-USA.war.1", "H1", Precedence.FLASH));
        assertThat(desk.told()).isEmpty();

        desk.pass(Duration.ofMinutes(6));
        assertThat(desk.told()).containsExactly("digest:RUS-USA.war.1:1@desk");
    }

    @Test
    void whatIsMoreUrgentThanTheCallItJoinsSoundsAtOnce() {
        desk.event(call("CHN-USA.war.1", "H1", Precedence.IMMEDIATE));
        desk.pass(Duration.ofMinutes(1));
        desk.told();

        desk.event(call("RUS-USA.war.1", "H1", Precedence.FLASH));

        assertThat(desk.told()).contains("RUS-USA.war.1:1@desk");
    }

    @Test
    void whoWasNotCalledForTheFirstIsCalledForTheSecond() {
        desk.event(call("CHN-USA.war.1", "H1", Precedence.FLASH));
        desk.told();

        desk.event(call("CHN-JPN.war.1", "H1", Precedence.FLASH));

        assertThat(desk.told()).containsExactly("CHN-JPN.war.1:1@tokyo");
    }
}
