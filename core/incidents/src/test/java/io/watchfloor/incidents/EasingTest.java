package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.JournalEntry.Reported;
import io.watchfloor.model.Report;
import org.junit.jupiter.api.Test;

/** What a report does to another subject of its pair that it eases. */
class EasingTest {
    private static final String AIRSPACE = "CHN-USA.airspace.1";
    private final Story story = new Story();

    /** What a report of talks makes beside itself. */
    private static JournalEntry easing(String id, double hours, String told) {
        Report r = Reporting.of(id, hours, "AP").telling(told).report();
        return new Reported(
                Story.hour(hours),
                new Report(r.id(), r.headline(), r.match().easing(), r.parties(), r.booked(), r.gravity(), r.print()));
    }

    @Test
    void itMarksTheNewestIncidentThatItResemblesAndIsNoReportOfIt() {
        story.given(
                Reporting.of("a", 0, "BBC").telling("balloon"),
                Reporting.of("b", 1, "BBC").telling("drone"));
        story.given(easing("c", 2, "balloon"));
        assertThat(story.last().id()).isEqualTo(AIRSPACE);
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.EASED);
        assertThat(story.last().coverage().reports()).isEqualTo(1);
        assertThat(story.last().coverage().publishers()).containsExactly("BBC");
        assertThat(story.last().course().lastReport()).isEqualTo(Story.hour(0));
        assertThat(story.memberships
                        .get(AIRSPACE + "/c/us-china/spy-balloon")
                        .placed()
                        .rule())
                .isEqualTo("eases");
        assertThat(story.incident("CHN-USA.airspace.2").course().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void whatResemblesNothingEasesTheNewestOfTheSubject() {
        story.given(
                Reporting.of("a", 0, "BBC").telling("balloon"),
                Reporting.of("b", 1, "BBC").telling("drone"));
        story.given(easing("c", 2, "grain"));
        assertThat(story.last().id()).isEqualTo("CHN-USA.airspace.2");
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.EASED);
    }

    @Test
    void whatEasesNothingYetOpensNothing() {
        story.given(easing("c", 2, "balloon"));
        assertThat(story.events).isEmpty();
        story.given(Reporting.of("d", 3, "BBC").telling("balloon"));
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(story.last().coverage().reports()).isEqualTo(1);
    }

    @Test
    void aMarkThatIsTakenBackEasesNoMore() {
        story.given(Reporting.of("a", 0, "BBC").telling("balloon")).given(easing("c", 2, "balloon"));
        story.given(Reporting.of("c", 2, "AP").withdrawn(Story.hour(3)));
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(story.last().coverage().withdrawn()).isZero();
    }
}
