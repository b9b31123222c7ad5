package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Incident.Link;
import io.watchfloor.model.LinkKind;
import org.junit.jupiter.api.Test;

/** Lesser incidents of a pair while it holds something of the highest gravity. */
class CrisisTest {
    private static final Link PART = new Link(LinkKind.PART_OF, "CHN-USA.airspace.1");
    private final Story story = new Story();

    private static Reporting report(String id, double hours, int gravity) {
        return Reporting.of(id, hours, "AP").telling(id).gravity("act-" + id, gravity);
    }

    @Test
    void whatOpensAfterItAndIsLessGraveIsPartOfIt() {
        story.given(report("strike", 0, 80), report("warning", 5, 59));
        assertThat(story.last().id()).isEqualTo("CHN-USA.airspace.2");
        assertThat(story.last().ties().links()).containsExactly(PART);
    }

    @Test
    void neitherWhatIsGraveNorWhatCameBeforeOrLongAfterIsPartOfIt() {
        story.given(report("drill", -5, 30), report("strike", 0, 80));
        story.given(report("raid", 5, 60), report("warning", 73, 30));
        assertThat(story.incidents.values())
                .hasSize(4)
                .allSatisfy(incident -> assertThat(incident.ties().links()).isEmpty());
    }

    @Test
    void whatIsOfNoGravestActIsPartOfNothing() {
        story.given(report("strike", 0, 79), report("warning", 5, 30));
        assertThat(story.last().ties().links()).isEmpty();
    }
}
