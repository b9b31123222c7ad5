package io.watchfloor.board.view;

import static io.watchfloor.testkit.Samples.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.Desk;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void countsWhatSoundsInWindowsOfTenMinutes() {
        Load load = Load.of(
                List.of(
                        opened(1, Precedence.FLASH, DESK.minusSeconds(30)),
                        opened(2, Precedence.IMMEDIATE, DESK.minusSeconds(590)),
                        opened(3, Precedence.FLASH, DESK.minusSeconds(601)),
                        opened(4, Precedence.FLASH, DESK.minus(Duration.ofHours(25)))),
                DESK.minus(Duration.ofDays(2)),
                DESK);

        assertThat(load.lastTenMinutes()).isEqualTo(2);
        assertThat(load.windows().get(142)).isEqualTo(1);
        assertThat(load.today()).isEqualTo(3);
        assertThat(load.peak()).isEqualTo(2);
        assertThat(load.observed()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void hearsNoRoutineButCountsItAsOpened() {
        Load load = Load.of(List.of(opened(1, Precedence.ROUTINE, DESK)), DESK, DESK);

        assertThat(load.today()).isZero();
        assertThat(load.share(DeskUrgency.P3)).isEqualTo("1 (100 %)");
        assertThat(load.share(DeskUrgency.P1)).isEqualTo("0 (0 %)");
    }

    @Test
    void knowsAFloodFromWhatCanBeManaged() {
        assertThat(flood(2).unmanageable()).isFalse();
        assertThat(flood(3).unmanageable()).isTrue();
        assertThat(flood(10).flood()).isFalse();
        assertThat(flood(11).flood()).isTrue();
        assertThat(flood(11).floods()).isEqualTo(1);
    }

    @Test
    void claimsNoMoreThanThirtyDays() {
        assertThat(Load.of(List.of(), DESK.minus(Duration.ofDays(90)), DESK).observed())
                .isEqualTo(Duration.ofDays(30));
        assertThat(Load.of(List.of(), null, DESK).observed()).isZero();
    }

    @Test
    void countsWhatIsUrgentAndHasStoodForADay() {
        BoardView view = new BoardView();
        view.apply(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH));
        view.apply(Samples.with(
                Samples.incident("CHN-USA.airspace.2", Precedence.IMMEDIATE),
                Samples.desk(1, "lee"),
                IncidentStatus.OPEN));
        view.apply(Samples.incident("IND-PAK.talks.1", Precedence.ROUTINE));
        Desk shelved = new Desk(1, null, new Desk.Shelf("lee", DESK, null, true), null, null, 0, List.of());
        view.apply(Samples.with(Samples.incident("IND-PAK.talks.2", Precedence.ROUTINE), shelved, IncidentStatus.OPEN));

        // Samples opened two hours ago.
        assertThat(view.standing(DESK.plus(Duration.ofHours(22)))).isEqualTo(new StandingAlarms(0, 0, 1));
        assertThat(view.standing(DESK.plus(Duration.ofHours(23)))).isEqualTo(new StandingAlarms(2, 1, 1));
    }

    /** Every annunciation of the last day is in exactly one window, and none of the future counts. */
    @Property(tries = 200)
    void countsEachOnce(@ForAll List<@IntRange(min = -600, max = 200_000) Integer> ages) {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < ages.size(); i++) {
            moments.add(opened(i + 1, Precedence.FLASH, DESK.minusSeconds(ages.get(i))));
        }

        long within = ages.stream().filter(age -> age >= 0 && age < 86_400).count();

        assertThat(Load.of(moments, DESK, DESK).today()).isEqualTo(within);
    }

    private static Load flood(int count) {
        List<Moment> moments = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            moments.add(opened(i, Precedence.FLASH, DESK.minusSeconds(i)));
        }
        return Load.of(moments, DESK, DESK);
    }

    private static Moment opened(int number, Precedence precedence, Instant at) {
        var incident = Samples.incident("CHN-USA.airspace." + number, precedence);
        return Moment.of(Samples.event(incident, Change.OPENED, "opened", at));
    }
}
