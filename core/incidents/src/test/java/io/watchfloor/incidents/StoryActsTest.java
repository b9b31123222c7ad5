package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Change;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Disposition;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Incident.Link;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Precedence;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people do to stories: sign, join, split, move, and take it back. */
class StoryActsTest {
    private static final String ONE = "CHN-USA.airspace.1";
    private static final String TWO = "CHN-USA.airspace.2";
    private static final String THREE = "CHN-USA.airspace.3";

    private final Reporting first = Reporting.of("a", 0, "bbc").telling("balloon");
    private final Reporting second = Reporting.of("b", 1, "cnn").telling("submarine");
    private final Reporting third = Reporting.of("c", 2, "afp").telling("submarine");
    private final Story story = new Story().given(first, second, third);

    private Answer answer() {
        return Objects.requireNonNull(story.event().answer());
    }

    private int version(String id) {
        return story.incident(id).desk().version();
    }

    private StoryActsTest joins(String command, double hours, String incident, String into) {
        story.given(Regroups.join(command, hours, incident, version(incident), into, version(into)));
        return this;
    }

    private StoryActsTest splits(String command, double hours, String incident, List<String> reports) {
        story.given(Regroups.split(command, hours, incident, version(incident), reports));
        return this;
    }

    private StoryActsTest moves(String command, double hours, String incident, String report, String to) {
        story.given(Regroups.move(
                command, hours, incident, version(incident), report, to, to == null ? null : version(to)));
        return this;
    }

    private String membership(String incident, Reporting report) {
        return story.memberships.get(incident + "/" + report.id()).withdrawn();
    }

    private List<String> members(int number) {
        return story.store.members(Reporting.PAIR).stream()
                .filter(member -> member.incident() == number)
                .map(member -> member.report().headline().id())
                .sorted()
                .toList();
    }

    @Test
    void theTwoStoriesOfTheTestsAreTwoIncidents() {
        assertThat(members(1)).containsExactly("a");
        assertThat(members(2)).containsExactly("b", "c");
    }

    @Test
    void whoSignsStandsForWhatIsAnnounced() {
        story.does(Acts.of("c1", ActKind.SIGN, "Ito"), 3);
        assertThat(answer().reason()).isEqualTo("signed by Ito as priority");
        Desk desk = story.last().desk();
        assertThat(desk.signed().by()).isEqualTo("Ito");
        assertThat(desk.answersFor(Precedence.PRIORITY)).isTrue();
        assertThat(desk.answersFor(Precedence.FLASH)).isFalse();

        story.does(Acts.of("c2", ActKind.SIGN, "Osei"), 4);
        assertThat(answer().reason()).isEqualTo("Ito signed it already");
        story.does(Acts.undo("c3", "Ito", "c1"), 5);
        assertThat(story.last().desk().signed()).isNull();
    }

    @Test
    void theYoungerJoinsTheOlderWhicheverIsNamedFirst() {
        joins("c1", 3, ONE, TWO);
        List<IncidentEvent> told = story.events.subList(story.events.size() - 2, story.events.size());

        assertThat(told).extracting(event -> event.incident().id()).containsExactly(TWO, ONE);
        assertThat(told).allSatisfy(event -> {
            assertThat(event.answer().act().command()).isEqualTo("c1");
            assertThat(event.why()).isEqualTo(TWO + " joined into " + ONE + " by Ito: 2 reports");
            assertThat(event.annunciates()).isFalse();
            assertThat(event.calls()).isFalse();
        });
        Incident two = story.incident(TWO);
        assertThat(two.course().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(two.ties().links()).containsExactly(new Link(LinkKind.JOINED_INTO, ONE));
        assertThat(two.desk().closure().disposition()).isEqualTo(Disposition.DUPLICATE);
        assertThat(story.incident(ONE).coverage().publishers()).containsExactly("bbc", "cnn", "afp");
        assertThat(membership(TWO, second)).isEqualTo("joined into " + ONE);
        assertThat(membership(ONE, second)).isNull();
        assertThat(story.memberships.get(ONE + "/" + second.id()).placed().rule())
                .isEqualTo("person");
    }

    @Test
    void whatTookItInKeepsTheOwnerAndWhatComesLater() {
        story.does(Acts.own("o", "Ito").on(TWO), 3);
        joins("c1", 4, TWO, ONE);
        assertThat(story.incident(ONE).desk().owner()).isEqualTo("Ito");

        story.given(Reporting.of("d", 5, "dpa").telling("submarine"));
        assertThat(story.last().id()).isEqualTo(ONE);
        assertThat(members(1)).containsExactly("a", "b", "c", "d");
        assertThat(story.incident(TWO).course().status()).isEqualTo(IncidentStatus.CLOSED);
    }

    @Test
    void anUndoneJoinPutsBackWhatItMovedAndNothingElse() {
        story.does(Acts.own("o", "Ito").on(TWO), 3);
        String before = members();
        joins("c1", 4, TWO, ONE);
        story.given(Reporting.of("d", 5, "dpa").telling("submarine"))
                .does(Acts.undo("c2", "Osei", "c1").on(ONE), 6);

        assertThat(answer().reason()).isEqualTo("undone by Osei: 2 reports back in " + TWO);
        assertThat(members(1)).containsExactly("a", "d");
        assertThat(members(2)).containsExactly("b", "c");
        assertThat(members().replaceAll("(?m)^.*\"headline\":\"d\".*\n", "")).isEqualTo(before);
        assertThat(story.incident(TWO).course().status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(story.incident(TWO).ties().links()).isEmpty();
        assertThat(story.incident(TWO).desk().owner()).isEqualTo("Ito");
        assertThat(story.incident(ONE).desk().owner()).isNull();
        assertThat(membership(ONE, second)).isEqualTo("back in " + TWO);
        assertThat(membership(TWO, second)).isNull();
    }

    private String members() {
        return story.store.members(Reporting.PAIR).stream()
                .map(Json::text)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void splitReportsMakeAnIncidentOfTheirOwnAndStayInItWhenTheyAreCorrected() {
        splits("c1", 3, TWO, List.of(third.id()));
        assertThat(answer().reason()).isEqualTo("1 report split off by Ito: " + THREE);
        assertThat(story.event().type()).isEqualTo(Change.OPENED);
        assertThat(story.event().annunciates()).isFalse();
        assertThat(members(2)).containsExactly("b");
        assertThat(members(3)).containsExactly("c");
        assertThat(membership(TWO, third)).isEqualTo("moved to " + THREE);

        story.given(Reporting.of("c", 2, "afp").telling("balloon").revision(2));
        assertThat(members(3)).containsExactly("c");

        story.does(Acts.undo("c2", "Ito", "c1").on(TWO), 5);
        assertThat(members(2)).containsExactly("b", "c");
        assertThat(story.incident(THREE).course().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(story.incident(THREE).ties().links()).containsExactly(new Link(LinkKind.JOINED_INTO, TWO));
    }

    @Test
    void aReportIsMovedToWhereItBelongs() {
        moves("c1", 3, TWO, second.id(), ONE);
        assertThat(answer().reason()).isEqualTo("a report moved from " + TWO + " to " + ONE + " by Ito");
        assertThat(members(1)).containsExactly("a", "b");

        story.does(Acts.undo("c2", "Ito", "c1").on(ONE), 4);
        assertThat(members(2)).containsExactly("b", "c");
    }

    @Test
    void aReportThatBelongsNowhereStaysListedCountsForNothingAndDrawsNothing() {
        moves("c1", 3, ONE, first.id(), null);
        assertThat(story.last().coverage().reports()).isZero();
        assertThat(story.last().coverage().withdrawn()).isEqualTo(1);
        assertThat(membership(ONE, first)).isEqualTo("does not belong here, says Ito");

        story.given(Reporting.of("d", 4, "dpa").telling("balloon"));
        assertThat(story.last().id()).isEqualTo(THREE);

        story.does(Acts.undo("c2", "Ito", "c1").on(ONE), 5);
        assertThat(story.last().coverage().reports()).isEqualTo(1);
    }

    @Test
    void whatALaterActMovedIsNotPutBackByTheUndoOfAnEarlierOne() {
        joins("c1", 3, TWO, ONE);
        splits("c2", 4, ONE, List.of(second.id()));
        story.does(Acts.undo("c3", "Ito", "c1").on(ONE), 5);
        assertThat(members(2)).containsExactly("c");
        assertThat(members(3)).containsExactly("b");
    }

    @Test
    void anUndoneSplitOfAJoinedReportGoesBackWithTheJoin() {
        String before = members();
        joins("c1", 3, TWO, ONE);
        splits("c2", 4, ONE, List.of(second.id()));
        story.does(Acts.undo("c3", "Ito", "c2").on(ONE), 5)
                .does(Acts.undo("c4", "Ito", "c1").on(TWO), 6);
        assertThat(members()).isEqualTo(before);
    }

    @Test
    void whatCannotBeDoneIsRefusedWithAReason() {
        refused(Regroups.join("r1", 3, TWO, 0, "CAN-CHN.airspace.1", 0), "about another pair; link them instead");
        refused(Regroups.join("r2", 3, TWO, 0, "CHN-USA.airspace.9", 0), "there is no incident CHN-USA.airspace.9");
        refused(Regroups.join("r3", 3, TWO, 0, ONE, 7), "the desk of " + ONE + " has moved on: version 0");
        refused(Regroups.join("r4", 3, TWO, 0, TWO, 0), "cannot be joined into itself");
        refused(Regroups.join("r5", 3, TWO, 0, "nothing", 0), "not an incident: nothing");
        refused(Regroups.split("r6", 3, TWO, 0, List.of(second.id(), third.id())), "nothing would be left");
        refused(Regroups.split("r7", 3, TWO, 0, List.of("x", "y", third.id())), "it has no report x and 1 more");
        refused(Regroups.move("r8", 3, TWO, 0, first.id(), ONE, 0), "it has no report " + first.id());
        refused(Regroups.move("r9", 3, TWO, 0, second.id(), TWO, 0), "it is there already");
        story.does(Acts.own("o", "Osei").on(TWO), 4);
        refused(Regroups.join("r10", 4, TWO, 1, ONE, 0), "Osei owns " + TWO);
        story.does(Acts.close("c", "Ito", Disposition.RESOLVED).on(ONE), 5);
        refused(Regroups.move("r11", 5, TWO, 1, second.id(), ONE, version(ONE)), "Ito closed " + ONE);
    }

    private void refused(JournalEntry act, String why) {
        String before = members();
        story.given(act);
        assertThat(story.event().type()).isEqualTo(Change.REFUSED);
        assertThat(answer().reason()).contains(why);
        assertThat(members()).isEqualTo(before);
    }

    @Test
    void anActThatNamesTooManyReportsIsRefusedAndLosesNothing() {
        List<String> ids = IntStream.range(0, 5_000).mapToObj(n -> "h" + n).toList();
        refused(Regroups.split("r1", 3, TWO, 0, ids), "it names 5000 reports; at most 2000");
    }

    @Test
    void whatWasJoinedCannotBeJoinedAgainAndItsUndoWaitsForALaterJoin() {
        Reporting other = Reporting.of("e", 2, "dpa").telling("spies");
        story.given(other);
        joins("c1", 3, THREE, TWO);
        refused(Regroups.join("r1", 4, THREE, version(THREE), ONE, version(ONE)), THREE + " was joined");
        joins("c2", 5, TWO, ONE);
        refused(Acts.undo("r2", "Ito", "c1").on(THREE).at(6, version(THREE)), TWO + " was joined into another since");
        story.does(Acts.undo("c3", "Ito", "c2").on(ONE), 7)
                .does(Acts.undo("c4", "Ito", "c1").on(TWO), 8);
        assertThat(members(1)).containsExactly("a");
        assertThat(members(2)).containsExactly("b", "c");
        assertThat(members(3)).containsExactly("e");
    }

    @Test
    void anIncidentIsLinkedWithOneOfAnotherPairAndTheLinkIsTakenBack() {
        Link link = new Link(LinkKind.RELATED, "CAN-CHN.airspace.1");
        story.given(Regroups.link("c1", 3, ONE, 0, "CAN-CHN.airspace.1"));
        assertThat(answer().reason()).isEqualTo("linked with CAN-CHN.airspace.1 by Ito");
        assertThat(story.last().ties().links()).containsExactly(link);
        refused(
                Regroups.link("r1", 4, ONE, version(ONE), "CAN-CHN.airspace.1"),
                "linked with CAN-CHN.airspace.1 already");
        refused(Regroups.link("r2", 4, ONE, version(ONE), ONE), "already");
        refused(Regroups.link("r3", 4, ONE, version(ONE), "somewhere"), "not an incident: somewhere");
        story.does(Acts.undo("c2", "Ito", "c1"), 5);
        assertThat(story.last().ties().links()).isEmpty();
    }
}
