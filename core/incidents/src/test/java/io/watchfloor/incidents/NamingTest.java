package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.Incident.Link;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody's balloon over Canada, told as stories. */
class NamingTest {
    private static final String NOBODYS = "CAN-?.airspace.1";
    private static final Link IDENTIFIED = new Link(LinkKind.IDENTIFIED_AS, "CAN-CHN.airspace.1");
    private final Story story = new Story();

    private static Reporting unidentified(String id, double hours) {
        return Reporting.of(id, hours, "bbc").about("CAN-?", "airspace").by("CAN");
    }

    private static Reporting named(String id, double hours) {
        return Reporting.of(id, hours, "cnn").about("CAN-CHN", "airspace");
    }

    @Test
    void aReportThatNamesThePartyLinksAndClosesTheIncidentWithoutAName() {
        story.given(unidentified("a", 0), named("b", 10));

        assertThat(story.event().type()).isEqualTo(Change.CLOSED);
        assertThat(story.event().why()).isEqualTo("CAN-? airspace is identified as CAN-CHN.airspace.1");
        assertThat(story.incident(NOBODYS).course().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(story.incident(NOBODYS).ties().links()).containsExactly(IDENTIFIED);
        assertThat(story.incident("CAN-CHN.airspace.1").course().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void theNameMayHaveBeenThereBefore() {
        story.given(named("b", 0), unidentified("a", 10));
        assertThat(story.incident(NOBODYS).ties().links()).containsExactly(IDENTIFIED);
        assertThat(story.incident(NOBODYS).course().closed()).isEqualTo(Story.hour(10));
    }

    @Test
    void howLongTheNameWasOnItsWayDoesNotMatter() {
        Story slow = new Story()
                .given(unidentified("a", 0), unidentified("c", 20))
                .passes(119)
                .given(named("b", 10).arriving(Story.hour(120)));
        Story quick = new Story()
                .given(unidentified("a", 0), named("b", 10), unidentified("c", 20))
                .passes(120);
        for (Story told : List.of(slow, quick)) {
            assertThat(told.incident(NOBODYS).ties().links()).containsExactly(IDENTIFIED);
            assertThat(told.incident(NOBODYS).course().closed()).isEqualTo(Story.hour(10));
            assertThat(told.incident(NOBODYS).coverage().reports()).isEqualTo(2);
        }
    }

    /** As in February 2023, when an object was shot down over Lake Huron a day after the one over Canada. */
    @Test
    void whatIsToldHalfADayAfterTheNameOpensTheIncidentAgain() {
        story.given(unidentified("a", 0), named("b", 10), unidentified("c", 29));
        assertThat(story.event().type()).isEqualTo(Change.REOPENED);
        assertThat(story.last().id()).isEqualTo(NOBODYS);
        assertThat(story.last().course().status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(story.last().coverage().reports()).isEqualTo(2);
        assertThat(story.last().ties().links()).isEmpty();

        story.given(named("d", 30));
        assertThat(story.incident(NOBODYS).course().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void aNameThatWasOnItsWayUntilThenNamesNobodyEither() {
        story.given(unidentified("a", 0), unidentified("c", 29))
                .given(named("b", 10).arriving(Story.hour(30)));
        assertThat(story.incident(NOBODYS).course().status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(story.incident(NOBODYS).ties().links()).isEmpty();
    }

    @Test
    void whatIsOnlySaidOfItLaterOpensNothingAgain() {
        story.given(
                unidentified("a", 0),
                named("b", 10),
                unidentified("c", 29).opinion(),
                unidentified("d", 30).deniedBy("CAN"));
        assertThat(story.incident(NOBODYS).course().closed()).isEqualTo(Story.hour(10));
    }

    @Test
    void whatHappenedAWeekBeforeNamesNobody() {
        story.given(named("b", 0), unidentified("a", 24 * 7));
        assertThat(story.incident(NOBODYS).course().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void anotherSubjectNamesNobody() {
        story.given(unidentified("a", 0), Reporting.of("b", 1, "cnn").about("CAN-CHN", "detention"));
        assertThat(story.incident(NOBODYS).course().status()).isEqualTo(IncidentStatus.OPEN);
    }

    /** As in February 2023, when the objects over Alaska and Lake Huron were not those of the balloon a week before. */
    @Test
    void anIncidentThatHasBeenGoingOnForDaysNamesNobodyWhoTurnsUpNow() {
        story.given(named("b", 0), named("c", 60), named("d", 120), unidentified("a", 150));
        assertThat(story.incident(NOBODYS).course().status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(story.incident(NOBODYS).ties().links()).isEmpty();
    }

    /** As in the same month, when a drone of Iran over Syria seemed to name the objects over America. */
    @Test
    void whatBeginsNowNamesNobodyWhoTurnedUpDaysAgo() {
        story.given(unidentified("a", 0), unidentified("c", 60), unidentified("d", 100), named("b", 110));
        assertThat(story.incident(NOBODYS).course().status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(story.incident(NOBODYS).ties().links()).isEmpty();
    }

    @Test
    void aLateReportThatMakesTheNamingIncidentBeginEarlierIsToldOf() {
        story.given(unidentified("a", 0), named("b", 73));
        assertThat(story.incident(NOBODYS).ties().links()).isEmpty();

        story.given(named("c", 71).arriving(Story.hour(74)));
        assertThat(story.incident(NOBODYS).ties().links()).containsExactly(IDENTIFIED);
    }

    @Test
    void namesThatNobodyAskedForAreForgotten() {
        story.given(named("b", 0)).passes(24 * 30);
        assertThat(story.store.find(Pair.parse("CAN-?"))).isEmpty();
    }
}
