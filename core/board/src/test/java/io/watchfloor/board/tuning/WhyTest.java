package io.watchfloor.board.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Placed;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhyTest {
    private static List<String> placing(@Nullable Placed placed) {
        IncidentReport member = Samples.report("CHN-USA.airspace.1", "h1", "A balloon", null, null);
        IncidentReport told = new IncidentReport(
                member.incident(), member.joinedAt(), member.withdrawn(), member.copyOf(), member.report(), placed);
        return Why.of(Samples.incident("CHN-USA.airspace.1", Precedence.PRIORITY), List.of(), List.of(told), List.of())
                .counted()
                .get(0)
                .placing();
    }

    @Test
    void saysWhyAReportIsInThisIncidentAndNotInTheNextOne() {
        Placed placed = new Placed(
                "resembles",
                412,
                120,
                350,
                45,
                60,
                91,
                List.of("balloon", "montana"),
                "CHN-USA.visit.2",
                60,
                List.of("blinken"));
        assertThat(placing(placed))
                .containsExactly(
                        "here by rule: resembles, resemblance 412 of 120 (words 350, same family or act 45, names and places 60,"
                                + " 91 % left by time): balloon, montana",
                        "not in CHN-USA.visit.2: resemblance 60 of 120: blinken");
    }

    @Test
    void saysWhatDecidedWhereNothingWasComparedAndNothingWhereThatIsNotKnown() {
        assertThat(placing(Placed.by("voices"))).containsExactly("here by rule: voices");
        assertThat(placing(null)).isEmpty();
    }
}
