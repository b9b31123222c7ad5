package io.watchfloor.board.view;

import static io.watchfloor.testkit.Samples.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.IncidentVariant;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BoardViewTest {
    private final BoardView view = new BoardView();

    @Test
    void sortsByUrgencyAndThenTheLatestOpenedFirst() {
        view.apply(Samples.incident("IND-PAK.talks.1", Precedence.ROUTINE));
        view.apply(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH));
        view.apply(Samples.incident("GBR-RUS.expulsion.1", Precedence.PRIORITY));
        view.apply(Samples.incident("CHN-USA.official-visit.1", Precedence.IMMEDIATE));

        assertThat(view.board().open())
                .extracting(row -> row.incident().id())
                .containsExactly(
                        "CHN-USA.airspace.1", "CHN-USA.official-visit.1", "GBR-RUS.expulsion.1", "IND-PAK.talks.1");
    }

    @Test
    void keepsTheNewerRevisionWhicheverComesFirst() {
        Incident first = revision(1, "first");
        Incident second = revision(2, "second");

        view.apply(second);
        view.apply(first);

        assertThat(view.incident(first.id())).isEqualTo(second);
    }

    @Test
    void movesAClosedIncidentBelowTheOpenOnes() {
        view.apply(closed("CHN-USA.airspace.1"));

        Board board = view.board();

        assertThat(board.open()).isEmpty();
        assertThat(board.closed()).hasSize(1);
        assertThat(view.numbers().open()).isZero();
    }

    @Test
    void showsTheLastTwentyClosedAndCountsThemAll() {
        for (int i = 1; i <= 30; i++) {
            view.apply(closed("CHN-USA.airspace." + i));
        }

        assertThat(view.board().closed()).hasSize(20);
        assertThat(view.board().closedInAll()).isEqualTo(30);
    }

    @Test
    void aFlashThatWentQuietStaysForThirtyDaysUntilSomebodySignsIt() {
        Incident flash = flashClosedAt("CHN-USA.airspace.1", 1);
        view.apply(Samples.event(flash, Change.CLOSED, "closed", DESK));
        assertThat(view.board().unsigned()).extracting(Row::incident).containsExactly(flash);
        assertThat(view.board().closed()).as("a row stands once").isEmpty();
        assertThat(view.handover(DESK, DESK).unsigned()).hasSize(1);

        Desk.Signature low = new Desk.Signature("lee", DESK, Precedence.IMMEDIATE);
        view.apply(IncidentVariant.of(flash).next().desk(signed(low)).incident());
        assertThat(view.board().unsigned()).hasSize(1);
        Desk.Signature high = new Desk.Signature("lee", DESK, Precedence.FLASH);
        view.apply(IncidentVariant.of(flash).next().next().desk(signed(high)).incident());
        assertThat(view.board().unsigned()).isEmpty();

        view.apply(flashClosedAt("CHN-USA.airspace.2", 1));
        Incident later = flashClosedAt("CHN-USA.airspace.3", 1);
        view.apply(Samples.event(later, Change.CLOSED, "closed", DESK.plus(Duration.ofDays(32))));
        assertThat(view.board().unsigned()).isEmpty();
    }

    private static Desk signed(Desk.Signature by) {
        return new Desk(1, null, null, null, null, 0, by, List.of());
    }

    @Test
    void keepsARowAloneOfWhatClosedLongAgoAndLooksTheRestUp() {
        Incident first = closedAt("CHN-USA.airspace.1", 1);
        Moment opened = Moment.of(Samples.event(first, Change.OPENED, "opened", DESK));
        view.apply(Samples.event(first, Change.CLOSED, "closed", DESK));
        view.apply(first.id() + "/r", Samples.report(first.id(), "r", "A balloon", null, null));
        assertThat(view.dossier(first.id()).timeline()).hasSize(1);

        for (int i = 2; i <= IncidentHeaders.WHOLE + 1; i++) {
            view.apply(closedAt("CHN-USA.airspace." + i, i));
        }
        assertThat(view.dossier(first.id()).timeline()).isEmpty();
        assertThat(view.incident(first.id()).level().arithmetic()).isEmpty();
        assertThat(view.members().named(Set.of("r"))).isEmpty();
        assertThat(view.closed(ClosedQuery.page(null, null)).next()).isNotNull();

        view.lookUpIn(new Past() {
            @Override
            public Incident header(String id) {
                return id.equals(first.id()) ? first : null;
            }

            @Override
            public List<Moment> timeline(String id) {
                return List.of(opened);
            }
        });
        assertThat(view.incident(first.id())).isEqualTo(first);
        assertThat(view.dossier(first.id()).timeline()).containsExactly(opened);
    }

    @Test
    void theHeaderOfAnEarlierEventDoesNotStandForALaterOne() {
        Incident now = revision(3, "now");
        view.apply(now);
        view.remember(Samples.event(revision(1, "before"), Change.OPENED, "opened", DESK));
        view.apply(Samples.event(revision(2, "before"), Change.UPDATED, "more", DESK));

        assertThat(view.incident(now.id())).isEqualTo(now);
        assertThat(view.dossier(now.id()).timeline()).hasSize(2);
    }

    private static Incident closedAt(String id, int seconds) {
        return IncidentVariant.of(closed(id)).closed(DESK.plusSeconds(seconds)).incident();
    }

    @Test
    void listsEventsNewestFirstWithoutMereUpdates() {
        Incident incident = revision(1, "title");
        view.apply(Samples.event(incident, Change.OPENED, "opened", DESK.minusSeconds(60)));
        view.apply(Samples.event(revision(2, "title"), Change.UPDATED, "one more", DESK.minusSeconds(30)));
        view.apply(Samples.event(revision(3, "title"), Change.ESCALATED, "escalated", DESK));

        assertThat(view.board().recent()).extracting(Moment::why).containsExactly("escalated", "opened");
    }

    @Test
    void keepsOnlyTheNewestFiftyRecentEvents() {
        for (int i = 1; i <= 70; i++) {
            view.apply(Samples.event(revision(i, "title"), Change.DEVELOPED, "step " + i, DESK.plusSeconds(i)));
        }

        assertThat(view.board().recent()).hasSize(50);
        assertThat(view.board().recent().get(0).why()).isEqualTo("step 70");
    }

    @Test
    void gathersReportsAndTimelineOfAnIncident() {
        Incident incident = revision(1, "title");
        view.apply(incident);
        view.apply(Samples.event(incident, Change.OPENED, "opened", DESK));
        view.apply("a", Samples.report(incident.id(), "a", "A spy balloon", "https://a.example/1", null));
        view.apply("b", Samples.report(incident.id(), "b", "B spy balloon", "https://a.example/2", "corrected"));

        Dossier dossier = view.dossier(incident.id());

        assertThat(dossier.reports()).extracting(Evidence::id).containsExactly("a", "b");
        assertThat(dossier.reports()).extracting(Evidence::withdrawn).containsExactly(null, "corrected");
        assertThat(dossier.timeline()).extracting(Moment::why).containsExactly("opened");
    }

    @Test
    void handsOverOnlyWhatHappenedSinceTheShiftBegan() {
        Instant from = DESK.minusSeconds(3600);
        view.apply(Samples.event(revision(1, "title"), Change.OPENED, "before", from.minusSeconds(1)));
        view.apply(Samples.event(revision(2, "title"), Change.DEVELOPED, "at its start", from));
        view.apply(Samples.event(revision(3, "title"), Change.UPDATED, "a mere update", DESK));
        view.apply(closed("GBR-RUS.expulsion.1"));

        Handover handover = view.handover(from, DESK);

        assertThat(handover.events()).extracting(Moment::why).containsExactly("at its start");
        assertThat(handover.closed()).hasSize(1);
        assertThat(handover.opened()).isZero();
        assertThat(handover.sounded()).isZero();
    }

    @Test
    void sortsSilencesByWhetherTheyAreInForce() {
        view.apply(Samples.silence("long", -1, 20));
        view.apply(Samples.silence("short", -1, 1));
        view.apply(Samples.silence("coming", 1, 2));
        view.apply(Samples.silence("ended", -2, 0));
        view.apply(Samples.silence("removed", -1, 5));
        view.removeSilence("removed");

        SilenceList silences = view.silences(DESK);

        assertThat(silences.inForce()).extracting(entry -> entry.silence().id()).containsExactly("short", "long");
        assertThat(silences.coming()).extracting(entry -> entry.silence().id()).containsExactly("coming");
        assertThat(silences.ended()).extracting(entry -> entry.silence().id()).containsExactly("ended");
    }

    @Test
    void foldsRunsOfMereUpdatesInATimeline() {
        view.apply(revision(1, "title"));
        Change[] changes = {Change.OPENED, Change.UPDATED, Change.UPDATED, Change.ESCALATED, Change.UPDATED};
        for (int i = 0; i < changes.length; i++) {
            view.apply(Samples.event(revision(i + 1, "title"), changes[i], "step", DESK.plusSeconds(i)));
        }

        assertThat(view.dossier("CHN-USA.airspace.1").pieces())
                .extracting(stretch -> stretch.moments().size())
                .containsExactly(1, 1, 2, 1);
    }

    @Test
    void forgetsAReportWhoseRecordWasRemoved() {
        Incident incident = revision(1, "title");
        view.apply(incident);
        view.apply("a", Samples.report(incident.id(), "a", "A", null, null));
        view.apply("b", Samples.report(incident.id(), "b", "B", null, null));

        view.apply("a", null);

        assertThat(view.dossier(incident.id()).reports())
                .extracting(Evidence::id)
                .containsExactly("b");
    }

    @Test
    void showsTheReportsOfTheHeaderUntilTheOthersArrive() {
        view.apply(revision(1, "Only in the header"));

        assertThat(view.dossier("CHN-USA.airspace.1").reports())
                .extracting(report -> report.title().get(0).text())
                .containsExactly("Only in the header");
    }

    @Test
    void knowsNoDossierOfAnUnknownIncident() {
        assertThat(view.dossier("CHN-USA.airspace.9")).isNull();
    }

    @Test
    void keepsShadowIncidentsOffTheBoard() {
        Incident incident = revision(1, "title");
        Incident shadow = withShadow(incident);

        view.apply(shadow);
        view.apply(Samples.event(shadow, Change.OPENED, "opened", DESK));

        assertThat(view.board().open()).isEmpty();
        assertThat(view.board().recent()).isEmpty();
    }

    @Test
    void countsWhichFeedsReport() {
        view.apply(Samples.feed("bbc", "ok", null));
        view.apply(Samples.feed("xinhua", "failing", "HTTP 503"));

        assertThat(view.numbers().reporting()).isEqualTo(1);
        assertThat(view.numbers().troubled()).containsExactly("xinhua");
    }

    /** The place a page gives a pushed row is the place a fresh page shows it at. */
    @Property(tries = 200)
    void sortKeysSortAsTheBoardDoes(@ForAll List<Precedence> precedences) {
        BoardView filled = new BoardView();
        for (int i = 0; i < precedences.size(); i++) {
            filled.apply(Samples.incident("CHN-USA.airspace." + (i + 1), precedences.get(i)));
        }

        assertThat(filled.board().open()).extracting(Row::sort).isSorted();
        assertThat(filled.board().open())
                .extracting(row -> row.incident().level().computed())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    private static Incident revision(int revision, String title) {
        return Samples.incident(
                "CHN-USA.airspace.1", revision, IncidentStatus.OPEN, Precedence.FLASH, Precedence.FLASH, title);
    }

    private static Incident closed(String id) {
        return Samples.incident(id, 2, IncidentStatus.CLOSED, Precedence.PRIORITY, Precedence.PRIORITY, "title");
    }

    private static Incident flashClosedAt(String id, int seconds) {
        Incident flash = Samples.incident(id, 2, IncidentStatus.CLOSED, Precedence.FLASH, Precedence.FLASH, "title");
        return IncidentVariant.of(flash).closed(DESK.plusSeconds(seconds)).incident();
    }

    private static Incident withShadow(Incident of) {
        return IncidentVariant.of(of).shadow().incident();
    }
}
