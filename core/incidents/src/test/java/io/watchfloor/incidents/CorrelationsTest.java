package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.CorrelationRule;
import io.watchfloor.model.CorrelationType;
import io.watchfloor.model.Incident.Link;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What makes an incident only together, told as stories. */
class CorrelationsTest {
    private static final String CRISIS = "CHN-USA.balloon-crisis.1";
    private static final String AIRSPACE = "CHN-USA.airspace.1";
    private final Story story = new Story();

    private static CorrelationRule rule(CorrelationType type, int atLeast) {
        return new CorrelationRule(
                "p/balloon-crisis",
                "Balloon and a cancelled visit",
                type,
                List.of("p/balloon", "p/cancelled"),
                Duration.ofDays(3),
                atLeast,
                Precedence.FLASH);
    }

    private static Reporting balloon(String id, double hours, CorrelationRule rule) {
        return Reporting.of(id, hours, "publisher-" + id).rule("p/balloon").correlated(rule);
    }

    private static Reporting cancelled(String id, double hours, CorrelationRule rule) {
        return Reporting.of(id, hours, "publisher-" + id)
                .about("CHN-USA", "official-visit")
                .rule("p/cancelled")
                .gather(Duration.ofDays(14))
                .correlated(rule);
    }

    @Test
    void aBalloonAndACancelledVisitRaiseACrisisThatIsLinkedToBoth() {
        CorrelationRule rule = rule(CorrelationType.TEMPORAL, 1);
        story.given(balloon("a", 0, rule), cancelled("b", 40, rule));

        assertThat(story.incident(CRISIS).coverage().reports()).isEqualTo(2);
        assertThat(story.incident(CRISIS).level().announced()).isEqualTo(Precedence.FLASH);
        assertThat(story.incident(CRISIS).ties().links())
                .containsExactlyInAnyOrder(
                        new Link(LinkKind.MADE_OF, "CHN-USA.airspace.1"),
                        new Link(LinkKind.MADE_OF, "CHN-USA.official-visit.1"));
        assertThat(story.incident("CHN-USA.airspace.1").ties().links())
                .containsExactly(new Link(LinkKind.PART_OF, CRISIS));
    }

    @Test
    void whatComesTooLateRaisesNothing() {
        CorrelationRule rule = rule(CorrelationType.TEMPORAL, 1);
        story.given(balloon("a", 0, rule), cancelled("b", 73, rule));
        assertThat(story.incident(CRISIS)).isNull();
    }

    @Test
    void inOrderMeansByTheTimeOfTheReportsAndNotOfTheirArrival() {
        CorrelationRule rule = rule(CorrelationType.TEMPORAL_ORDERED, 1);
        story.given(cancelled("b", 1, rule), balloon("a", 2, rule));
        assertThat(story.incident(CRISIS)).isNull();

        Story late = new Story()
                .given(cancelled("b", 5, rule))
                .given(balloon("a", 1, rule).arriving(Story.hour(6)));
        assertThat(late.incident(CRISIS).coverage().reports()).isEqualTo(2);
    }

    @Test
    void whatLiesInOneIncidentMarksItAndCopiesNoReport() {
        CorrelationRule events = rule(CorrelationType.EVENT_COUNT, 3);
        story.given(balloon("a", 0, events).title("A spy balloon drifts over Montana"));
        story.given(balloon("b", 1, events).title("A spy balloon drifts over Montana"));
        story.given(balloon("c", 2, events).title("Fighters shoot at an airship off Carolina"));
        assertThat(story.last().level().announced()).isEqualTo(Precedence.PRIORITY);
        story.given(balloon("d", 3, events).title("Beijing protests against the use of force"));
        assertThat(story.incidents).containsOnlyKeys(AIRSPACE);
        assertThat(story.last().level().announced()).isEqualTo(Precedence.FLASH);
        assertThat(story.last().coverage().reports()).isEqualTo(3);
        assertThat(story.memberships
                        .get(AIRSPACE + "/d/p/balloon")
                        .report()
                        .booked()
                        .subject())
                .isEqualTo("airspace");

        CorrelationRule publishers = rule(CorrelationType.VALUE_COUNT, 2);
        Story other = new Story()
                .given(
                        Reporting.of("x", 0, "bbc").rule("p/balloon").correlated(publishers),
                        Reporting.of("y", 1, "bbc").rule("p/balloon").correlated(publishers));
        assertThat(other.last().level().announced()).isEqualTo(Precedence.PRIORITY);
        Reporting third = Reporting.of("z", 2, "cnn").rule("p/balloon").correlated(publishers);
        other.given(third);
        assertThat(other.last().level().computed()).isEqualTo(Precedence.FLASH);
        other.given(third.withdrawn(Story.hour(3)));
        assertThat(other.last().level().computed()).isEqualTo(Precedence.PRIORITY);
        assertThat(other.last().coverage().withdrawn()).isEqualTo(1);
    }

    @Test
    void marksBecomeAnIncidentOfTheirOwnWhenAReportLiesElsewhere() {
        CorrelationRule rule = rule(CorrelationType.EVENT_COUNT, 2);
        story.given(balloon("a", 0, rule).title("One"), balloon("b", 1, rule).title("Two"));
        assertThat(story.incidents).containsOnlyKeys(AIRSPACE);
        story.given(cancelled("c", 2, rule).title("Three"));
        assertThat(story.incident(CRISIS).coverage().reports()).isEqualTo(3);
        assertThat(story.incident(AIRSPACE).level().computed()).isEqualTo(Precedence.PRIORITY);
    }

    @Test
    void theOrderOfArrivalChangesNoMember() {
        CorrelationRule rule = rule(CorrelationType.TEMPORAL, 1);
        List<Reporting> all = List.of(
                balloon("a", 0, rule), balloon("b", 30, rule), cancelled("c", 71, rule), balloon("d", 100, rule));
        for (List<Integer> order : List.of(List.of(0, 1, 2, 3), List.of(3, 2, 1, 0), List.of(2, 0, 3, 1))) {
            JournalEntry[] entries = order.stream()
                    .map(i -> all.get(i).arriving(Story.hour(101)))
                    .toArray(JournalEntry[]::new);
            assertThat(new Story().given(entries).incident(CRISIS).coverage().reports())
                    .isEqualTo(4);
        }
    }

    @Test
    void aWithdrawnReportTakesTheCrisisApart() {
        CorrelationRule rule = rule(CorrelationType.TEMPORAL, 1);
        Reporting cancelled = cancelled("b", 40, rule);
        story.given(balloon("a", 0, rule), cancelled).given(cancelled.withdrawn(Story.hour(41)));
        assertThat(story.incident(CRISIS).coverage().reports()).isZero();
        assertThat(story.incident(CRISIS).coverage().withdrawn()).isEqualTo(2);
    }
}
