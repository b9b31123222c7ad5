package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.incidents.outages.Counted;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentStatus;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A feed outage neither closes nor splits an incident: time in which headlines do not come is not quiet. */
class OutageStoriesTest {
    private static final int DAY = 24;
    private static final String ID = "CHN-USA.airspace.1";
    private final Story story = new Story();
    private Counted counted = Counted.NONE;

    /** Ten headlines an hour from one hour on to another. */
    private void headlines(int from, int to) {
        for (int minute = from * 60; minute < to * 60; minute += 6) {
            Instant at = Story.hour(minute / 60.0);
            counted.before(at, 0).forEach(story::given);
            counted = counted.with(at);
            story.passes(minute / 60.0);
        }
    }

    private Reporting report(String id, double hours, String told) {
        return Reporting.of(id, hours, "AP").telling(told);
    }

    @Test
    void anIncidentIsNotQuietWhileNoHeadlinesCome() {
        headlines(0, 9 * DAY);
        story.given(report("a", 9 * DAY, "balloon"));
        headlines(9 * DAY, 10 * DAY);
        // Three days of nothing: it would have closed on the twelfth.
        story.passes(13 * DAY - 1);
        headlines(13 * DAY, 15 * DAY);
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.OPEN);
        headlines(15 * DAY, 15 * DAY + 4);
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(story.last().course().closed()).isEqualTo(Story.hour(15 * DAY));
        assertThat(story.event().at()).isEqualTo(Story.hour(15 * DAY));
        assertThat(story.event().knownAt()).isEqualTo(Story.hour(15 * DAY + 3).plusSeconds(600));
    }

    @Test
    void whatIsToldAfterAnOutageJoinsWhatWasToldBefore() {
        headlines(0, 9 * DAY);
        story.given(report("a", 9 * DAY, "balloon"));
        headlines(9 * DAY, 10 * DAY);
        headlines(15 * DAY, 16 * DAY);
        story.given(report("b", 16 * DAY, "balloon"));
        assertThat(story.incident(ID).coverage().reports()).isEqualTo(2);
        assertThat(story.types()).doesNotContain(Change.CLOSED);
    }

    @Test
    void withHeadlinesTheSameWouldBeTwoIncidents() {
        headlines(0, 9 * DAY);
        story.given(report("a", 9 * DAY, "balloon"));
        headlines(9 * DAY, 16 * DAY);
        story.given(report("b", 16 * DAY, "balloon"));
        assertThat(story.incidents).hasSize(2);
        assertThat(story.types()).contains(Change.CLOSED);
    }

    @Test
    void whoHearsHardlyAnythingClosesAsEver() {
        for (int day = 0; day < 9; day++) {
            Instant at = Story.hour(day * DAY);
            counted.before(at, 0).forEach(story::given);
            counted = counted.with(at);
        }
        story.given(report("a", 9 * DAY, "balloon")).passes(12 * DAY + 1);
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.CLOSED);
    }

    /** Whenever it begins and however long it is, within a week: nothing closes that a day more would not have closed. */
    @Property(tries = 40)
    void noIncidentClosesBecauseOfAnOutage(
            @ForAll @IntRange(min = 1, max = 23) int begins, @ForAll @IntRange(min = 3, max = 150) int lasts) {
        OutageStoriesTest here = new OutageStoriesTest();
        here.headlines(0, 9 * DAY);
        for (int hour = 0; hour < 3 * DAY; hour += 2) {
            here.story.given(here.report("r" + hour, 6 * DAY + hour, "thing" + hour));
        }
        here.headlines(9 * DAY, 9 * DAY + begins);
        // Looked at each half hour, and nothing comes.
        for (double hour = 9 * DAY + begins; hour < 9 * DAY + begins + lasts; hour += .5) {
            long closed = closed(here.story);
            here.story.passes(hour);
            // By now the window is over in which they ceased to come.
            if (hour > 9 * DAY + (begins / 3 + 1) * 3 + .2) {
                assertThat(closed(here.story)).isEqualTo(closed);
            }
        }
    }

    private static long closed(Story story) {
        return story.incidents.values().stream()
                .filter(incident -> incident.course().status() == IncidentStatus.CLOSED)
                .count();
    }
}
