package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Disposition;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch.Bounds;
import org.junit.jupiter.api.Test;

/** What goes on between a pair every day, and what stands out of it. */
class MattersTest {
    private static final String MATTER = "CHN-USA.airspace.16";
    private final Story story = new Story();

    private static Reporting report(int day, double hour, String publisher, String told) {
        return Reporting.of(told + day, day * 24 + hour, publisher).telling(told);
    }

    /** Every day one report that tells something of its own: what comes after is daily course. */
    private Story afterWeeks() {
        for (int day = 0; day < 15; day++) {
            story.given(
                    report(day, 1, day % 2 == 0 ? "AP" : "BBC", "story" + day).gravity("drill", 30));
        }
        return story;
    }

    @Test
    void whatIsToldOfEveryDayGoesIntoOneIncidentThatCallsNobody() {
        afterWeeks();
        assertThat(story.incidents).hasSize(15);

        for (int day = 15; day < 30; day++) {
            story.given(report(day, 1, "AP", "story" + day)
                    .precedence(Precedence.FLASH)
                    .byOfficial());
        }
        assertThat(story.incidents).hasSize(16);
        Incident matter = story.incident(MATTER);
        assertThat(matter.booked().standing()).isEqualTo("force, told of on 21 of the last 21 days, in 21 reports");
        assertThat(matter.coverage().reports()).isEqualTo(15);
        assertThat(matter.level().announced()).isEqualTo(Precedence.PRIORITY);
        assertThat(matter.level().arithmetic()).contains("held at priority: daily course of a standing matter");
        assertThat(story.events)
                .filteredOn(event -> event.incident().id().equals(MATTER))
                .noneMatch(IncidentEvent::annunciates)
                .noneMatch(IncidentEvent::calls);
    }

    @Test
    void aGraveReportStandsOut() {
        afterWeeks().given(report(17, 1, "AP", "shells").gravity("drill", 45));
        assertThat(story.last().id()).isEqualTo(MATTER);
        story.given(report(17, 2, "AP", "rocket").gravity("strike", 50));
        assertThat(story.last().id()).isEqualTo("CHN-USA.airspace.17");
        assertThat(story.memberships
                        .get("CHN-USA.airspace.17/"
                                + report(17, 2, "AP", "rocket").id())
                        .placed()
                        .rule())
                .isEqualTo("stands-out");
    }

    @Test
    void aRuleThatSaysSoStandsOut() {
        afterWeeks().given(report(17, 1, "AP", "shells").worsens());
        assertThat(story.last().booked().standing()).isNull();
        story.given(report(17, 2, "AP", "mines").bounds(new Bounds(Precedence.PRIORITY, null, "the first ever")));
        assertThat(story.last().booked().standing()).isNull();
        story.given(report(17, 3, "AP", "trenches"));
        assertThat(story.last().booked().standing()).isNotNull();
    }

    @Test
    void whatTwoVoicesTellLeavesTheMatterForAnIncidentOfItsOwn() {
        afterWeeks()
                .given(
                        report(17, 1, "AP", "shells"),
                        Reporting.of("b", 17 * 24 + 9, "AP").telling("rocket"));
        assertThat(story.last().id()).isEqualTo(MATTER);
        assertThat(story.last().coverage().reports()).isEqualTo(2);

        story.given(Reporting.of("c", 17 * 24 + 20, "BBC").telling("rocket"));
        assertThat(story.incident("CHN-USA.airspace.17").coverage().publishers())
                .containsExactly("AP", "BBC");
        assertThat(story.incident(MATTER).coverage().reports()).isEqualTo(1);
        String moved = Reporting.of("b", 0, "AP").id();
        assertThat(story.memberships.get(MATTER + "/" + moved).withdrawn()).isEqualTo("moved to CHN-USA.airspace.17");
        assertThat(story.memberships.get("CHN-USA.airspace.17/" + moved).withdrawn())
                .isNull();
        assertThat(story.memberships
                        .get("CHN-USA.airspace.17/" + moved)
                        .placed()
                        .rule())
                .isEqualTo("voices");

        story.given(report(18, 1, "CNN", "rocket"));
        assertThat(story.last().id()).as("more of it joins by what it tells").isEqualTo("CHN-USA.airspace.17");
    }

    @Test
    void aMatterNamedByTheBookTakesTheDailyCourseFromTheFirstReport() {
        story.given(Reporting.of("a", 0, "AP").standing("War in Ukraine"));
        assertThat(story.last().booked().standing())
                .isEqualTo("War in Ukraine, told of on 1 of the last 21 days, in 1 report");
    }

    @Test
    void aMatterThatGoesOnIsTakenUpAgainAfterWeeksInWhichAllStoodOut() {
        afterWeeks().given(report(17, 1, "AP", "shells"));
        for (int day = 18; day < 30; day++) {
            story.given(report(day, 1, "AP", "attack" + day).worsens());
        }
        assertThat(story.incident(MATTER).course().status()).isEqualTo(IncidentStatus.CLOSED);
        story.given(report(30, 1, "AP", "mines"));
        assertThat(story.last().id()).isEqualTo(MATTER);
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void aMatterThatEndedAndBeginsAgainIsTakenUpAgainWithinHalfAYear() {
        afterWeeks().given(report(17, 1, "AP", "shells"));
        story.passes(27 * 24 + 2);
        assertThat(story.incident(MATTER).course().status()).isEqualTo(IncidentStatus.CLOSED);
        beginsAgain(150);
        assertThat(story.last().id()).isEqualTo(MATTER);
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(story.last().coverage().reports()).isEqualTo(3);

        beginsAgain(166 + 200);
        assertThat(story.last().booked().standing()).isNotNull();
        assertThat(story.last().id()).as("the old one has left the store").isNotEqualTo(MATTER);
    }

    private void beginsAgain(int from) {
        for (int day = from; day < from + 16; day++) {
            story.given(report(day, 1, day % 2 == 0 ? "AP" : "BBC", "later" + day));
        }
        story.given(report(from + 16, 1, "AP", "mines" + from));
    }

    @Test
    void aMatterThatAPersonClosedIsContinuedByAnother() {
        afterWeeks().given(report(17, 1, "AP", "shells"));
        story.does(Acts.close("c", "Ito", Disposition.RESOLVED).on(MATTER), 17 * 24 + 3);
        story.given(report(18, 1, "AP", "mines"));
        assertThat(story.last().id()).isNotEqualTo(MATTER);
        assertThat(story.last().ties().continues()).containsExactly(MATTER);
    }
}
