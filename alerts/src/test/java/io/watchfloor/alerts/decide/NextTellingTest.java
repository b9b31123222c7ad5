package io.watchfloor.alerts.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.decide.NextTelling.Next;
import io.watchfloor.model.Change;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.DeliveryOutcome;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the deliveries foretell is what is told then. */
class NextTellingTest {
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
    private Instant since = desk.now();
    private boolean released;

    @Test
    void foretellsEachStepUntilThereIsNone() {
        desk.event(flash());
        List<String> steps = new ArrayList<>();
        for (Optional<Next> next = next(); next.isPresent(); next = next()) {
            int before = desk.notifications().size();
            desk.pass(Duration.between(desk.now(), next.get().at()).minusSeconds(1));
            assertThat(desk.notifications()).hasSize(before);
            desk.pass(Duration.ofSeconds(1));
            Notification told = desk.notifications().get(before);
            assertThat(told.receiver()).isEqualTo(next.get().receiver());
            assertThat(told.id()).contains("+" + next.get().kind() + "@");
            steps.add(next.get().kind() + " " + told.receiver());
        }
        assertThat(steps).containsExactly("again desk", "escalated duty", "again duty", "escalated chief");
    }

    @Test
    void beginsAnewAfterARelease() {
        desk.event(flash());
        desk.pass(Duration.ofMinutes(3));
        desk.event(SampleEvents.ownedBy("lee", SampleEvents.event(BALLOON, 2, Precedence.FLASH, Change.ACTED)));
        desk.pass(Duration.ofMinutes(30));
        desk.event(BALLOON, 3, Precedence.FLASH, Change.UPDATED);
        since = desk.now();
        released = true;

        assertThat(next()).contains(new Next("desk", since.plusSeconds(120), "again"));
        desk.pass(Duration.ofMinutes(2));
        assertThat(next()).contains(new Next("duty", since.plusSeconds(300), "escalated"));
    }

    @Test
    void foretellsNothingOfWhatSomebodyOwnsOrIsNoFlashOrNobodyWasTold() {
        desk.event(flash());

        assertThat(next(SampleEvents.ownedBy("lee", flash()))).isEmpty();
        assertThat(next(SampleEvents.event(BALLOON, 2, Precedence.IMMEDIATE, Change.UPDATED)))
                .isEmpty();
        desk.told();
        assertThat(next()).isEmpty();
    }

    @Test
    void whoWasToldBeforeItWasAFlashIsNotRemindedOfOne() {
        desk.event(BALLOON, 1, Precedence.IMMEDIATE, Change.OPENED);
        desk.pass(Duration.ofMinutes(1));
        since = desk.now();

        assertThat(next()).isEmpty();
    }

    private static IncidentEvent flash() {
        return SampleEvents.event(BALLOON, 1, Precedence.FLASH, Change.OPENED);
    }

    private Optional<Next> next() {
        return next(flash());
    }

    private Optional<Next> next(IncidentEvent event) {
        List<Delivery> deliveries =
                desk.notifications().stream().map(NextTellingTest::delivered).toList();
        return new NextTelling(desk.routes(), since, released).after(deliveries, event);
    }

    private static Delivery delivered(Notification one) {
        return new Delivery(
                one.id(),
                one.receiver(),
                1,
                one.decidedAt(),
                DeliveryOutcome.DELIVERED,
                null,
                null,
                null,
                null,
                Map.of());
    }
}
