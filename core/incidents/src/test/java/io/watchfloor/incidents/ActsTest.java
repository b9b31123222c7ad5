package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Answer;
import io.watchfloor.model.Change;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Disposition;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What people do to an incident, told as stories. */
class ActsTest {
    private final Story story = new Story().given(Reporting.of("a", 0, "bbc"));

    private Answer answer() {
        return Objects.requireNonNull(story.event().answer());
    }

    private Desk desk() {
        return story.incident("CHN-USA.airspace.1").desk();
    }

    @Test
    void whoOwnsAnIncidentIsAnsweredAndTheDeskMovesOn() {
        story.does(Acts.own("c1", "Ito"), 1);

        assertThat(story.event().type()).isEqualTo(Change.ACTED);
        assertThat(answer().accepted()).isTrue();
        assertThat(answer().act().command()).isEqualTo("c1");
        assertThat(answer().reason()).isEqualTo("owned by Ito");
        assertThat(desk().owner()).isEqualTo("Ito");
        assertThat(desk().version()).isEqualTo(1);
    }

    @Test
    void anActOnAnOldDeskIsRefusedAndChangesNothing() {
        story.does(Acts.own("c1", "Ito"), 1).given(Acts.release("c2", "Ito").at(2, 0));

        assertThat(story.event().type()).isEqualTo(Change.REFUSED);
        assertThat(answer().reason())
                .isEqualTo("the desk has moved on: version 1, and this act was decided on version 0");
        assertThat(desk().owner()).isEqualTo("Ito");
        assertThat(desk().version()).isEqualTo(1);
    }

    @Test
    void reportsAloneDoNotMoveTheDesk() {
        story.given(Reporting.of("b", 1, "cnn")).does(Acts.own("c1", "Ito"), 2);
        assertThat(answer().accepted()).isTrue();
        assertThat(desk().version()).isEqualTo(1);
    }

    @Test
    void aRepeatedCommandHasNoEffectWhetherItWasAcceptedOrRefused() {
        story.does(Acts.own("c1", "Ito"), 1).given(Acts.own("c2", "Osei").at(2, 0));
        int events = story.events.size();

        story.given(Acts.own("c1", "Ito").at(3, 0), Acts.own("c2", "Osei").at(3, 1));
        assertThat(story.events).hasSize(events);
    }

    @Test
    void anotherOwnersIncidentIsHandedOverAndNotTaken() {
        story.does(Acts.own("c1", "Ito"), 1).does(Acts.own("c2", "Osei"), 2);
        assertThat(answer().reason()).isEqualTo("Ito owns it; ask for a hand-over");

        story.does(Acts.handOver("c3", "Lind", "Osei", null), 3);
        assertThat(answer().reason()).startsWith("Ito owns it; to hand over for another");

        story.does(Acts.handOver("c4", "Ito", "Osei", null), 4);
        assertThat(desk().owner()).isEqualTo("Osei");
    }

    @Test
    void whatAPersonOwnsDoesNotCloseByQuietAndTakesWhatComesLater() {
        story.does(Acts.own("c1", "Ito"), 1).passes(100).does(Acts.note("n1", "Ito", "still watching"), 101);
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.OPEN);

        story.given(Reporting.of("b", 120, "cnn"));
        assertThat(story.last().id()).isEqualTo("CHN-USA.airspace.1");

        story.does(Acts.release("c2", "Ito"), 240).passes(241);
        assertThat(story.event().type()).isEqualTo(Change.CLOSED);
        assertThat(story.last().course().closed()).isEqualTo(Story.hour(240));
    }

    @Test
    void afterAPersonsCloseReportsAreListedAndOnlyAHigherPrecedenceReopens() {
        story.does(Acts.close("c1", "Ito", Disposition.RESOLVED), 1);
        assertThat(story.event().changes()).containsExactly(Change.ACTED, Change.CLOSED);
        assertThat(answer().reason()).isEqualTo("closed by Ito: resolved");

        story.given(Reporting.of("b", 2, "cnn"));
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(story.last().coverage().reports()).isEqualTo(2);

        story.given(Reporting.of("c", 3, "afp").precedence(Precedence.IMMEDIATE));
        assertThat(story.event().changes()).containsExactly(Change.REOPENED, Change.ESCALATED);
        assertThat(desk().closure()).isNull();
        assertThat(desk().version()).isEqualTo(2);
    }

    @Test
    void onlyItsOwnerClosesAnOwnedIncident() {
        story.does(Acts.own("c1", "Ito"), 1).does(Acts.close("c2", "Osei", Disposition.DUPLICATE), 2);
        assertThat(answer().accepted()).isFalse();
        story.does(Acts.close("c3", "Ito", Disposition.DUPLICATE), 3);
        assertThat(answer().accepted()).isTrue();
        assertThat(desk().owner()).isNull();
    }

    @Test
    void aClosedIncidentTakesNotesAndNothingElse() {
        story.passes(80).does(Acts.own("c1", "Ito"), 81);
        assertThat(answer().reason()).isEqualTo("it is closed");
        story.does(Acts.note("c2", "Ito", "told the attaché"), 82);
        assertThat(answer().accepted()).isTrue();
        assertThat(desk().notes()).isEqualTo(1);
        assertThat(answer().act().reason()).isEqualTo("told the attaché");
    }

    @Test
    void aShelvedIncidentIsSilentUntilItsTime() {
        story.does(Acts.shelve("c1", "Ito", Story.hour(5), null), 1).given(Reporting.of("b", 2, "cnn"));
        assertThat(story.event().type()).isEqualTo(Change.CORROBORATED);
        assertThat(story.event().annunciates()).isFalse();

        story.passes(6);
        assertThat(story.event().at()).isEqualTo(Story.hour(5));
        assertThat(desk().shelf()).isNull();
        story.given(Reporting.of("c", 7, "afp").facet("debris"));
        assertThat(story.event().annunciates()).isTrue();
    }

    @Test
    void aShelfUntilItEscalatesEndsWhenItDoes() {
        story.does(Acts.shelve("c1", "Ito", null, true), 1)
                .given(Reporting.of("b", 2, "cnn").precedence(Precedence.IMMEDIATE));
        assertThat(story.event().type()).isEqualTo(Change.ESCALATED);
        assertThat(story.event().annunciates()).isTrue();
        assertThat(desk().shelf()).isNull();
    }

    @Test
    void aShelfInThePastIsRefused() {
        story.does(Acts.shelve("c1", "Ito", Story.hour(0.5), null), 1);
        assertThat(answer().reason()).startsWith("the shelf would have ended");
    }

    @Test
    void thePrecedenceThatAPersonSetsStaysUntilTheComputedOneRisesAboveBoth() {
        story.does(Acts.precedence("c1", "Ito", Precedence.ROUTINE), 1).given(Reporting.of("b", 2, "cnn"));
        assertThat(story.last().level().announced()).isEqualTo(Precedence.ROUTINE);
        assertThat(story.last().level().computed()).isEqualTo(Precedence.PRIORITY);
        assertThat(story.last().level().arithmetic()).contains("announced routine: set by a person");

        story.given(Reporting.of("c", 3, "afp").precedence(Precedence.FLASH));
        assertThat(story.last().level().announced())
                .isEqualTo(
                        Precedence.IMMEDIATE.compareTo(story.last().level().computed()) > 0
                                ? Precedence.IMMEDIATE
                                : story.last().level().computed());
        assertThat(story.event().type()).isEqualTo(Change.ESCALATED);
        assertThat(desk().precedence()).isNull();
    }

    @Test
    void aReportThatIsJudgedFalseStaysListedAndCountsForNothing() {
        Reporting second = Reporting.of("b", 2, "cnn");
        story.given(second).does(Acts.verdict("c1", "Ito", second.id(), false), 3);

        assertThat(story.last().coverage().publishers()).containsExactly("bbc");
        assertThat(story.last().coverage().withdrawn()).isEqualTo(1);
        assertThat(story.memberships.get("CHN-USA.airspace.1/" + second.id()).withdrawn())
                .isEqualTo("judged false by Ito: read it twice");
        assertThat(desk().verdicts()).containsExactly(new Desk.Verdict(second.id(), false, "Ito"));

        story.does(Acts.undo("c2", "Osei", "c1"), 4);
        assertThat(story.last().coverage().publishers()).containsExactly("bbc", "cnn");
        assertThat(desk().verdicts()).isEmpty();
        assertThat(answer().reason()).isEqualTo("undone by Osei: c1");
    }

    @Test
    void aVerdictOnAReportThatIsNotThereIsRefused() {
        story.does(Acts.verdict("c1", "Ito", "other/rule", false), 1);
        assertThat(answer().reason()).isEqualTo("it has no report other/rule");
    }

    @Test
    void anEarlierActIsUndoneWhileNobodyChangedTheSameSince() {
        story.does(Acts.shelve("c1", "Ito", null, true), 1)
                .does(Acts.note("c2", "Ito", "exercise announced"), 2)
                .does(Acts.undo("c3", "Osei", "c1"), 3);
        assertThat(desk().shelf()).isNull();
        assertThat(desk().notes()).isEqualTo(1);

        story.does(Acts.own("c4", "Ito"), 4).does(Acts.release("c5", "Ito"), 5).does(Acts.undo("c6", "Ito", "c4"), 6);
        assertThat(answer().reason()).isEqualTo("somebody has changed the same since; undo that first");
        story.does(Acts.undo("c7", "Ito", "nothing"), 7);
        assertThat(answer().reason()).isEqualTo("there is no act nothing to undo here");
    }

    @Test
    void anUndoneCloseOpensAgain() {
        story.does(Acts.close("c1", "Ito", Disposition.FALSE_ALARM), 1).does(Acts.undo("c2", "Ito", "c1"), 2);
        assertThat(story.event().type()).isEqualTo(Change.REOPENED);
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void aCloseIsUndoneWhileAnotherIsOpen() {
        story.does(Acts.close("c1", "Ito", Disposition.RESOLVED), 1)
                .given(Reporting.of("b", 100, "cnn"))
                .does(Acts.undo("c2", "Ito", "c1"), 101);
        assertThat(answer().accepted()).isTrue();
        assertThat(story.incident("CHN-USA.airspace.2").course().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void anUndoneVerdictOpensItsIncidentAgainBesideANewerOne() {
        Reporting second = Reporting.of("b", 60, "cnn");
        story.given(second)
                .does(Acts.verdict("c1", "Ito", second.id(), false), 61)
                .passes(80)
                .given(Reporting.of("c", 100, "afp"))
                .does(Acts.undo("c2", "Ito", "c1"), 101);
        assertThat(story.incident("CHN-USA.airspace.1").coverage().reports()).isEqualTo(2);
        assertThat(story.incident("CHN-USA.airspace.1").course().status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(story.incident("CHN-USA.airspace.2").course().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void anActOnWhatIsNotThereHasNoAnswer() {
        int events = story.events.size();
        story.does(Acts.own("c1", "Ito").on("CHN-USA.airspace.9"), 1)
                .does(Acts.own("c2", "Ito").on("no incident"), 1);
        assertThat(story.events).hasSize(events);
        assertThat(story.unanswered).extracting("command").containsExactly("c1", "c2");
    }
}
