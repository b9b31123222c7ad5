package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Incident;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Seen;
import io.watchfloor.testkit.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which incident stands in the band of every page. */
class BandTest {
    private static final Incident BALLOON = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
    private static final Incident EXPULSION = Samples.incident("GBR-RUS.expulsion.1", Precedence.IMMEDIATE);

    private final BoardView view = new BoardView();

    @Test
    void namesTheMostUrgentThatNobodyOwnsAndCountsTheOthers() {
        assertThat(view.band("lee")).isEmpty();
        view.apply(Samples.incident("IND-PAK.talks.1", Precedence.ROUTINE));
        assertThat(view.band("lee")).as("a P3 calls for nobody").isEmpty();
        view.apply(EXPULSION);
        view.apply(BALLOON);
        assertBand("lee", "CHN-USA.airspace.1", false, " · 1 more, 1 new");
        assertThat(view.band("lee")).hasValueSatisfying(band -> {
            assertThat(band.names()).isEqualTo("China–US");
            assertThat(band.href()).isEqualTo("/i/CHN-USA.airspace.1");
        });
    }

    @Test
    void aFlashThatWasSeenStaysBeforeWhatIsNewAndLessUrgent() {
        view.apply(BALLOON);
        see("lee", BALLOON);
        assertBand("lee", "CHN-USA.airspace.1", true, "");

        view.apply(EXPULSION);
        assertBand("lee", "CHN-USA.airspace.1", true, " · 1 more, 1 new");
        assertBand("kim", "CHN-USA.airspace.1", false, " · 1 more, 1 new");

        see("lee", EXPULSION);
        assertBand("lee", "CHN-USA.airspace.1", true, " · 1 more");
    }

    @Test
    void amongThoseThatAreEquallyUrgentWhatIsNewStandsFirst() {
        Incident other = Samples.incident("CHN-USA.airspace.2", Precedence.FLASH);
        view.apply(BALLOON);
        view.apply(other);
        see("lee", BALLOON);
        assertBand("lee", "CHN-USA.airspace.2", false, " · 1 more");
        see("kim", other);
        assertBand("kim", "CHN-USA.airspace.1", false, " · 1 more");
    }

    private void see(String who, Incident incident) {
        String told = Row.of(incident).told();
        view.seen().apply(new Seen(who, incident.id(), told, Samples.DESK, Samples.DESK, null, Map.of()));
    }

    private void assertBand(String who, String incident, boolean seen, String others) {
        assertThat(view.band(who)).hasValueSatisfying(band -> {
            assertThat(band.incident()).isEqualTo(incident);
            assertThat(band.seen()).isEqualTo(seen);
            assertThat(band.others()).isEqualTo(others);
        });
    }
}
