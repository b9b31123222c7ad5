package io.watchfloor.board.view;

import static io.watchfloor.testkit.Samples.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PulseTest {
    private final BoardView view = new BoardView();

    @Test
    void neverSaysThatAllIsClear() {
        assertThat(view.numbers().emptyBoard()).isEqualTo("No open incidents seen. No feed has reported yet.");

        view.apply(Samples.feed("bbc", "ok", null));
        assertThat(view.numbers().emptyBoard()).isEqualTo("No open incidents seen. All 1 feeds reporting.");

        view.apply(Samples.feed("xinhua", "failing", "HTTP 503"));
        assertThat(view.numbers().emptyBoard())
                .isEqualTo("No open incidents seen. Coverage is limited: 1 of 2 feeds reporting.");
    }

    @Test
    void countsWhatNobodyOwnsAndHowLongItHasWaited() {
        Incident flash = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        view.apply(flash);
        view.apply(Samples.event(flash, Change.OPENED, "opened", DESK.minusSeconds(100)));
        view.apply(Samples.with(
                Samples.incident("GBR-RUS.expulsion.1", Precedence.FLASH),
                Samples.desk(1, "lee"),
                IncidentStatus.OPEN));

        Pulse pulse = pulse(DESK, false, null);

        assertThat(pulse.get("unp1")).isEqualTo("1, for 100 s");
        assertThat(pulse.get("p1")).isEqualTo("2");
        assertThat(pulse.get("unp2")).isEqualTo("0");
        assertThat(pulse.alarms()).contains("unp1").doesNotContain("unp2", "repeat");
    }

    @Test
    void soundsAgainForAFlashThatWaitsTooLong() {
        Incident flash = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        view.apply(flash);
        view.apply(Samples.event(flash, Change.OPENED, "opened", DESK.minusSeconds(121)));
        assertThat(pulse(DESK, false, null).alarms()).contains("repeat");

        view.apply(Samples.with(flash, Samples.desk(1, "lee"), IncidentStatus.OPEN));
        assertThat(pulse(DESK, false, null).alarms()).doesNotContain("repeat", "unp1");
    }

    @Test
    void namesTheFeedsThatFail() {
        view.apply(Samples.feed("bbc", "ok", null));
        view.apply(Samples.feed("xinhua", "failing", "HTTP 503"));

        Pulse pulse = pulse(DESK, false, null);

        assertThat(pulse.get("feeds")).isEqualTo("xinhua silent; 1 of 2 reporting");
        assertThat(pulse.alarms()).contains("feeds");
    }

    @Test
    void raisesTheAlarmWhenThePipelineIsSilentForLongerThanFeedsAre() {
        view.apply(Samples.feed("bbc", "ok", null));

        assertThat(pulse(DESK.plus(Duration.ofMinutes(60)), false, null).alarms())
                .isEmpty();
        assertThat(pulse(DESK.plus(Duration.ofMinutes(70)), false, null).alarms())
                .containsExactly("pipeline");
    }

    @Test
    void raisesNoAlarmOverSilenceInAReplay() {
        view.apply(Samples.feed("bbc", "ok", null));

        assertThat(pulse(DESK.plus(Duration.ofMinutes(70)), true, null).alarms())
                .isEmpty();
    }

    @Test
    void saysThatTheBoardMayBeIncomplete() {
        assertThat(pulse(DESK, false, null).get("trouble")).isEmpty();

        view.countUnreadable();

        assertThat(pulse(DESK, false, null).get("trouble")).startsWith("1 record could not be read");
        assertThat(pulse(DESK, false, "Still reading.").get("trouble")).isEqualTo("Still reading.");
    }

    @Test
    void saysHowFarThePipelineIsBehindAlsoInAReplay() {
        view.apply(Samples.feed("bbc", "ok", null));
        Lag lag = new Lag(true, 40, Duration.ofMinutes(4));

        Pulse pulse = Pulse.of(
                view.numbers(), view.load(DESK), 0, new Situation(DESK, "February 2023", null, lag), view.band("lee"));

        assertThat(pulse.get("pipeline")).isEqualTo("4 min behind, 40 waiting");
        assertThat(pulse.alarms()).contains("pipeline");
    }

    @Test
    void raisesTheAlarmWhenMoreSoundsThanOneOfficerCanManage() {
        for (int i = 1; i <= 3; i++) {
            Incident incident = Samples.incident("CHN-USA.airspace." + i, Precedence.FLASH);
            view.apply(Samples.event(incident, Change.OPENED, "opened", DESK.minusSeconds(i)));
        }

        Pulse pulse = pulse(DESK, true, null);

        assertThat(pulse.get("load")).isEqualTo("3 in 10 min (limit 2)");
        assertThat(pulse.alarms()).contains("load");
    }

    @Test
    void doesNotClaimToKeepUpWhenItCannotKnow() {
        Pulse pulse = Pulse.of(
                view.numbers(),
                view.load(DESK),
                0,
                new Situation(DESK, "February 2023", null, Lag.UNKNOWN),
                view.band("lee"));

        assertThat(pulse.get("pipeline")).isEqualTo("lag not known; no change yet");
    }

    @Test
    void saysNothingOfAnEmptyBoardThatIsNotComplete() {
        assertThat(pulse(DESK, false, "Still reading.").get("empty")).isEqualTo("Not known yet.");
    }

    @Test
    void writesAgesInTheLargestUnitThatSaysIt() {
        assertThat(Times.age(DESK, DESK.plusSeconds(119))).isEqualTo("119 s");
        assertThat(Times.age(DESK, DESK.plusSeconds(120))).isEqualTo("2 min");
        assertThat(Times.age(DESK, DESK.plusSeconds(3 * 3600))).isEqualTo("3 h");
        assertThat(Times.age(DESK, DESK.plusSeconds(3 * 86_400))).isEqualTo("3 d");
        assertThat(Times.age(DESK, DESK.minusSeconds(5))).isEqualTo("0 s");
    }

    private Pulse pulse(Instant now, boolean replay, String trouble) {
        return Pulse.of(
                view.numbers(),
                view.load(now),
                0,
                new Situation(now, replay ? "February 2023" : "", trouble, Lag.NONE),
                view.band("lee"));
    }
}
