package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.incidents.happenings.Happening;
import io.watchfloor.incidents.happenings.Happenings;
import io.watchfloor.incidents.happenings.Happenings.Kind;
import io.watchfloor.incidents.happenings.Happenings.Told;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.JournalEntry.Reported;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** One thing that happened calls once, whichever pairs and partitions tell of it. */
class HappeningsTest {
    private final IncidentLogic logic = new IncidentLogic(new MemoryIncidentStore(), "test");
    private final List<IncidentEvent> calls = new ArrayList<>();
    private long offset;

    private void report(String headline, double hours, String pair, String act) {
        Report report = Reporting.of(headline, hours, "AP")
                .about(pair, "airspace")
                .by(pair.substring(0, 3))
                .precedence(Precedence.ROUTINE)
                .gravity(act, 75)
                .report();
        take(report);
    }

    private void take(Report report) {
        logic.apply(new Reported(report.headline().fetched(), report), new Cause(0, offset++)).events().stream()
                .filter(IncidentEvent::calls)
                .forEach(calls::add);
    }

    private List<Kind> told() {
        return Happenings.of(calls).stream().map(Told::kind).toList();
    }

    @Property(tries = 20)
    void oneHeadlineOnThreePairsIsOneCallInAnyOrderOfPartitions(@ForAll long seed) {
        HappeningsTest desk = new HappeningsTest();
        desk.report("A", 0, "FRA-ITA", "strike");
        desk.report("A", 0, "DEU-FRA", "threat");
        desk.report("A", 0, "FRA-GBR", "recall");
        Collections.shuffle(desk.calls, new Random(seed));

        List<Happening> open = new ArrayList<>();
        List<Kind> kinds = new ArrayList<>();
        desk.calls.forEach(event -> {
            Told told = Happenings.tell(open, event);
            open.removeIf(one -> one.id().equals(told.happening().id()));
            open.add(told.happening());
            kinds.add(told.kind());
        });

        assertThat(kinds).containsExactly(Kind.CALL, Kind.JOINED, Kind.JOINED);
        assertThat(open).hasSize(1);
        assertThat(open.get(0).pairs()).hasSize(3);
    }

    @Test
    void twoHeadlinesOfOneAttackOnTwoPairsAreOneCallAndOneThatJoins() {
        report("A", 0, "FRA-ITA", "strike");
        report("B", 0.1, "DEU-FRA", "strike");
        report("C", 0.3, "FRA-ITA", "strike");

        assertThat(told()).containsExactly(Kind.CALL, Kind.JOINED);
    }

    @Test
    void aSecondAttackOnTheNextDayIsASecondCall() {
        report("A", 0, "FRA-ITA", "strike");
        report("B", 26, "DEU-FRA", "strike");

        assertThat(told()).containsExactly(Kind.CALL, Kind.CALL);
    }

    @Test
    void whatJoinsDrawsNeitherTheNextDayNorAThirdPairIn() {
        report("A", 0, "FRA-ITA", "strike");
        report("B", 10, "DEU-FRA", "strike");
        report("C", 11, "DEU-GBR", "strike");
        report("D", 20, "ESP-FRA", "strike");

        assertThat(told()).containsExactly(Kind.CALL, Kind.JOINED, Kind.CALL, Kind.CALL);
    }

    @Test
    void otherActsOfOtherPairsAreCallsOfTheirOwn() {
        report("A", 0, "FRA-ITA", "strike");
        report("B", 0.1, "CHN-JPN", "strike");
        report("C", 0.2, "FRA-GBR", "recall");

        assertThat(told()).containsExactly(Kind.CALL, Kind.CALL, Kind.CALL);
    }

    @Test
    void anotherActOfThePairOnTheSameMorningIsACallOfItsOwn() {
        told("A", 0, "a bridge in the strait is hit", "strike");
        told("B", 0.5, "an agreement on grain ends", "treaty-left");

        assertThat(told()).containsExactly(Kind.CALL, Kind.CALL);
        assertThat(calls).extracting(event -> event.incident().id()).doesNotHaveDuplicates();
    }

    private void told(String headline, double hours, String title, String act) {
        Report report = Reporting.of(headline, hours, "AP")
                .title(title)
                .about("FRA-ITA", act)
                .by("FRA")
                .precedence(Precedence.ROUTINE)
                .gravity(act, 75)
                .report();
        take(report);
    }

    @Test
    void whatRisesSoundsAgainAsADevelopment() {
        report("A", 0, "FRA-ITA", "strike");
        Report flash = Reporting.of("B", 0.1, "BBC")
                .about("FRA-ITA", "airspace")
                .by("FRA")
                .precedence(Precedence.ROUTINE)
                .gravity("invasion", 90)
                .report();
        take(flash);

        assertThat(told()).containsExactly(Kind.CALL, Kind.DEVELOPMENT);
    }
}
