package io.watchfloor.board.view;

import static io.watchfloor.testkit.Samples.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Change;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.EventVariant;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is reminded of what: times are minutes after desk time. */
class OwnerReminderTest {
    private static final String FLASH = "CHN-USA.airspace.1";
    private static final String IMMEDIATE = "GBR-RUS.expulsion.1";

    private final BoardView view = new BoardView();

    @Test
    void remindsTheOwnerOfAFlashAfterFifteenMinutes() {
        owned(FLASH, Precedence.FLASH, "lee");
        did(FLASH, ActKind.OWN, "lee", 0, true);

        assertThat(view.reminders("lee", at(14))).isEmpty();
        assertThat(view.reminders("lee", at(15)))
                .singleElement()
                .returns(FLASH, OwnerReminder::incident)
                .returns(DESK, OwnerReminder::since)
                .returns(900L, OwnerReminder::patience)
                .returns(
                        "P1 CHN-USA airspace is yours, and nothing was done to it since 3 Feb 21:14Z.",
                        OwnerReminder::text);
        assertThat(view.reminders("kim", at(15))).isEmpty();
    }

    @Test
    void waitsAnHourForWhatIsImmediateAndForEverForTheRest() {
        owned(IMMEDIATE, Precedence.IMMEDIATE, "lee");
        did(IMMEDIATE, ActKind.OWN, "lee", 0, true);
        owned("IND-PAK.talks.1", Precedence.PRIORITY, "lee");
        did("IND-PAK.talks.1", ActKind.OWN, "lee", 0, true);

        assertThat(view.reminders("lee", at(59))).isEmpty();
        assertThat(view.reminders("lee", at(60)))
                .extracting(OwnerReminder::incident)
                .containsExactly(IMMEDIATE);
    }

    @Test
    void startsAnewWithEachAcceptedActOfTheOwner() {
        owned(FLASH, Precedence.FLASH, "lee");
        did(FLASH, ActKind.OWN, "lee", 0, true);
        did(FLASH, ActKind.NOTE, "lee", 10, true);

        assertThat(view.reminders("lee", at(24))).isEmpty();
        assertThat(view.reminders("lee", at(25))).hasSize(1);

        did(FLASH, ActKind.RELEASE, "lee", 12, false);
        did(FLASH, ActKind.VERDICT, "kim", 20, true);
        assertThat(view.reminders("lee", at(25))).hasSize(1);
    }

    @Test
    void givesTheNewOwnerTheirFullTime() {
        owned(FLASH, Precedence.FLASH, "kim");
        did(FLASH, ActKind.OWN, "lee", 0, true);
        did(FLASH, ActKind.HAND_OVER, "lee", 14, true);

        assertThat(view.reminders("kim", at(28))).isEmpty();
        assertThat(view.reminders("kim", at(29))).hasSize(1);
    }

    @Test
    void startsAnewWhenItCallsAgain() {
        Incident incident = owned(FLASH, Precedence.FLASH, "lee");
        did(FLASH, ActKind.OWN, "lee", 0, true);
        view.apply(Samples.event(incident, Change.ESCALATED, "more publishers", at(14)));

        assertThat(view.reminders("lee", at(28))).isEmpty();
        assertThat(view.reminders("lee", at(29))).hasSize(1);
    }

    @Test
    void leavesAloneWhatIsShelvedOrClosed() {
        Incident incident = owned(FLASH, Precedence.FLASH, "lee");
        Desk shelved = new Desk(2, "lee", new Desk.Shelf("lee", DESK, at(120), true), null, null, 0, List.of());
        view.apply(Samples.with(incident, shelved, IncidentStatus.OPEN));
        assertThat(view.reminders("lee", at(60))).isEmpty();

        view.apply(Samples.with(view.incident(FLASH), Samples.desk(3, "lee"), IncidentStatus.CLOSED));
        assertThat(view.reminders("lee", at(60))).isEmpty();
    }

    @Test
    void namesTheMostUrgentFirst() {
        owned(IMMEDIATE, Precedence.IMMEDIATE, "lee");
        owned(FLASH, Precedence.FLASH, "lee");

        assertThat(view.reminders("lee", at(60)))
                .extracting(OwnerReminder::incident)
                .containsExactly(FLASH, IMMEDIATE);
    }

    @Test
    void tellsWhomANoteNamesUntilTheyDoSomethingToIt() {
        view.apply(Samples.incident(FLASH, Precedence.FLASH));
        noted("kim", 5, "Call the embassy, @Lee Wong?  They open at eight");

        assertThat(view.reminders("lee wong", at(5)))
                .singleElement()
                .returns(at(5), OwnerReminder::since)
                .returns(
                        "kim names you on P1 CHN-USA airspace: Call the embassy, @Lee Wong? They open at eight",
                        OwnerReminder::text);
        assertThat(view.reminders("lee", at(5)))
                .as("whose whole name that may be, while nobody of a longer one did anything")
                .hasSize(1);
        assertThat(view.reminders("lee w", at(5))).isEmpty();
        assertThat(view.reminders("kim", at(5))).isEmpty();
        assertThat(view.reminders("lee wong", at(5 + 12 * 60)))
                .as("the next day")
                .isEmpty();

        did(FLASH, ActKind.VERDICT, "lee wong", 7, false);
        assertThat(view.reminders("lee wong", at(8)))
                .as("a refused act is none")
                .hasSize(1);
        did(FLASH, ActKind.VERDICT, "lee wong", 9, true);
        assertThat(view.reminders("lee wong", at(10))).isEmpty();
        assertThat(view.reminders("lee", at(10))).isEmpty();

        noted("kim", 12, "@lee wong " + "so ".repeat(60));
        assertThat(view.reminders("lee wong", at(12)))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.text()).endsWith("…").hasSizeLessThan(170));
        assertThat(view.reminders("lee", at(12)))
                .as("the longest name is meant")
                .isEmpty();

        noted("kim", 13, "@lee wong, tell @Lee");
        assertThat(view.reminders("lee", at(13))).hasSize(1);
    }

    @Test
    void saysOneThingOfAnIncidentThatLiesAndNamesItsOwner() {
        owned(FLASH, Precedence.FLASH, "lee");
        did(FLASH, ActKind.OWN, "lee", 0, true);
        noted("kim", 3, "@lee: which height?");

        assertThat(view.reminders("lee", at(20)))
                .extracting(OwnerReminder::text)
                .containsExactly("kim names you on P1 CHN-USA airspace: @lee: which height?");

        view.apply(Samples.with(view.incident(FLASH), Samples.desk(3, "lee"), IncidentStatus.CLOSED));
        assertThat(view.reminders("lee", at(20))).isEmpty();
    }

    private void noted(String who, int minutes, String text) {
        Act act = ActDraft.of("n" + minutes, FLASH, ActKind.NOTE, who, at(minutes))
                .reason(text)
                .act();
        view.apply(event(view.incident(FLASH), at(minutes), new Answer(act, true, "note"), 10 + minutes));
    }

    private static Instant at(int minutes) {
        return DESK.plus(Duration.ofMinutes(minutes));
    }

    private Incident owned(String id, Precedence precedence, String owner) {
        Incident incident = Samples.with(Samples.incident(id, precedence), Samples.desk(1, owner), IncidentStatus.OPEN);
        view.apply(incident);
        return incident;
    }

    private void did(String id, ActKind kind, String who, int minutes, boolean accepted) {
        Instant at = at(minutes);
        Act act = ActDraft.of("c" + minutes, id, kind, who, at).act();
        view.apply(event(view.incident(id), at, new Answer(act, accepted, kind.word()), 10 + minutes));
    }

    private static IncidentEvent event(Incident incident, Instant at, Answer answer, int number) {
        Change type = answer.accepted() ? Change.ACTED : Change.REFUSED;
        return EventVariant.of(incident, type, at).number(number).answer(answer).event();
    }
}
