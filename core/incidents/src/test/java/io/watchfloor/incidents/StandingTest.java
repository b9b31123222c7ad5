package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import org.junit.jupiter.api.Test;

/** A war that goes on, told as stories. */
class StandingTest {
    private final Story story = new Story();

    private static Reporting shelling(String id, double hours, String publisher) {
        return Reporting.of(id, hours, publisher).about("RUS-UKR", "war").standing("War in Ukraine");
    }

    @Test
    void itsDailyCourseCallsNobody() {
        story.given(shelling("a", 0, "bbc"), shelling("b", 1, "cnn"), shelling("c", 2, "afp"));
        assertThat(story.types()).containsExactly(Change.OPENED, Change.CORROBORATED, Change.UPDATED);
        assertThat(story.events).extracting(IncidentEvent::annunciates).containsOnly(false);
        assertThat(story.last().booked().standing()).isEqualTo("War in Ukraine");
    }

    @Test
    void whatWorsensItCalls() {
        story.given(
                shelling("a", 0, "bbc"),
                shelling("b", 1, "cnn").worsens().precedence(io.watchfloor.model.Precedence.IMMEDIATE));
        assertThat(story.event().changes()).contains(Change.ESCALATED);
        assertThat(story.event().annunciates()).isTrue();
    }

    @Test
    void morePublishersAtOnceThanInNearlyAllOfItsLastThirtyDaysCall() {
        for (int day = 0; day < 20; day++) {
            story.given(shelling("d" + day, day * 24, "bbc"));
        }
        story.given(
                shelling("x1", 480.1, "bbc"),
                shelling("x2", 480.2, "cnn"),
                shelling("x3", 480.3, "afp").facet("dam"));
        assertThat(story.event().type()).isEqualTo(Change.DEVELOPED);
        assertThat(story.event().annunciates()).isTrue();
    }

    @Test
    void withoutADayOfHistoryNothingIsUnusual() {
        story.given(
                shelling("a", 0, "bbc"),
                shelling("b", 0.2, "cnn"),
                shelling("c", 0.3, "afp").facet("dam"));
        assertThat(story.events).extracting(IncidentEvent::annunciates).containsOnly(false);
    }
}
