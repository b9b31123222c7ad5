package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.board.view.Dossier.Unattended;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.testkit.EventVariant;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is worked out of all that is known of an incident. */
class DossierTest {
    private static final Instant TEN = Instant.parse("2023-02-03T10:00:00Z");

    private final BoardView view = new BoardView();
    private int revision;

    @Test
    void aFlashIsUnattendedSinceItBecameOne() {
        happened(Precedence.IMMEDIATE, Change.OPENED, null, true);
        assertThat(dossier().unattended()).isNull();
        Instant rose = happened(Precedence.FLASH, Change.ESCALATED, null, true);
        happened(Precedence.FLASH, Change.UPDATED, null, true);
        happened(Precedence.FLASH, Change.REFUSED, ActKind.OWN, false);

        assertThat(dossier().unattended()).isEqualTo(new Unattended(rose, false));
    }

    @Test
    void itIsNotWhileSomebodyHasIt() {
        happened(Precedence.FLASH, Change.OPENED, null, true);
        happened(Precedence.FLASH, Change.ACTED, ActKind.OWN, true);

        assertThat(dossier().unattended()).isNull();
    }

    @Test
    void itIsAgainSinceItWasGivenBack() {
        happened(Precedence.FLASH, Change.OPENED, null, true);
        happened(Precedence.FLASH, Change.ACTED, ActKind.OWN, true);
        Instant released = happened(Precedence.FLASH, Change.ACTED, ActKind.RELEASE, true);
        happened(Precedence.FLASH, Change.UPDATED, null, true);

        assertThat(dossier().unattended()).isEqualTo(new Unattended(released, true));
    }

    @Test
    void saysThatMessagesOfNinetyDaysAgoAreForgotten() {
        happened(Precedence.FLASH, Change.OPENED, null, true);
        Instant opened = dossier().incident().course().opened();

        assertThat(dossier().forgets(opened.plus(Duration.ofDays(90)))).isFalse();
        assertThat(dossier().forgets(opened.plus(Duration.ofDays(90)).plusSeconds(1)))
                .isTrue();
    }

    @Test
    void saysByOurClockWhoWasSeenFirstInEachLanguage() {
        happened(Precedence.FLASH, Change.OPENED, null, true);
        assertThat(dossier().firstSeen()).as("only the header is known").isEmpty();

        read("en-2", "Balloon shot down off Carolina", "AP", 50, 51, null);
        read("zh-2", "中国抗议气球被击落", "CNA", 45, 46, null);
        read("zh", "美國擊落中國氣球", "Zaobao", 40, 41, null);
        read("withdrawn", "Balloon shot down", "Tabloid", 10, 11, "the feed took it back");
        // Corrected in the 70th minute; it has been there since the 43rd.
        read("en", "US shoots down Chinese balloon", "Reuters", 70, 43, null);

        assertThat(dossier().firstSeen())
                .containsExactly(
                        new FirstSeen("Chinese", TEN.plus(Duration.ofMinutes(40)), "Zaobao"),
                        new FirstSeen("English", TEN.plus(Duration.ofMinutes(43)), "Reuters"));
    }

    @Test
    void wasSeenWhenItWasFirstToldOfAlsoAfterACorrectionThatJoinedAnew() {
        Incident incident = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        view.apply(incident);
        view.apply(EventVariant.of(incident, Change.OPENED, TEN).report("en").event());
        read("en", "CORRECTED: Balloon seen over Montana", "Reuters", 50, 50, null);

        assertThat(dossier().firstSeen()).containsExactly(new FirstSeen("English", TEN, "Reuters"));
    }

    private void read(String id, String title, String outlet, int fetched, int joined, @Nullable String withdrawn) {
        Report some = Samples.report("CHN-USA.airspace.1", id, title, "https://news.example/" + id, withdrawn)
                .report();
        Report.HeadlineRef of = some.headline();
        Report.HeadlineRef headline = new Report.HeadlineRef(
                of.id(),
                of.revision(),
                of.eventTime(),
                TEN.plus(Duration.ofMinutes(fetched)),
                outlet,
                outlet,
                null,
                of.reliability(),
                title,
                of.link(),
                false,
                null);
        view.apply(
                "CHN-USA.airspace.1|" + id,
                new IncidentReport(
                        "CHN-USA.airspace.1",
                        TEN.plus(Duration.ofMinutes(joined)),
                        withdrawn,
                        null,
                        new Report(id, headline, some.match(), some.parties(), some.booked(), some.gravity())));
    }

    private Dossier dossier() {
        return Objects.requireNonNull(view.dossier("CHN-USA.airspace.1"));
    }

    /** When it happened: a minute after what happened before. */
    private Instant happened(Precedence precedence, Change type, @Nullable ActKind kind, boolean accepted) {
        revision++;
        Incident incident = Samples.incident(
                "CHN-USA.airspace.1", revision, IncidentStatus.OPEN, precedence, precedence, "a title");
        Instant at = TEN.plus(Duration.ofMinutes(revision));
        EventVariant event = EventVariant.of(incident, type, at);
        if (kind != null) {
            Act act = new Act(
                    "c-" + revision,
                    incident.id(),
                    null,
                    kind,
                    0,
                    "ada",
                    at,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    new Act.Judged(null, null),
                    null,
                    Map.of());
            event.answer(new Answer(act, accepted, "why"));
        }
        view.apply(incident);
        view.apply(event.event());
        return at;
    }
}
