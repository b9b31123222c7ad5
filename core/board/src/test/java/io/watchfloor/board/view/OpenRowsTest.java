package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import org.junit.jupiter.api.Test;

class OpenRowsTest {
    private final BoardView view = new BoardView();

    @Test
    void makesARowAgainOnlyWhenItsHeaderOrItsCallChanged() {
        Incident talks = Samples.incident("CHN-USA.talks.1", Precedence.ROUTINE);
        Incident flight = Samples.incident("CHN-USA.airspace.1", Precedence.ROUTINE);
        view.apply(talks);
        view.apply(flight);
        Row of = row("CHN-USA.talks.1");
        Row other = row("CHN-USA.airspace.1");

        Incident risen = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);
        view.apply(risen);
        assertThat(row("CHN-USA.talks.1")).isSameAs(of);
        assertThat(row("CHN-USA.airspace.1")).isNotSameAs(other);
        assertThat(row("CHN-USA.airspace.1").urgency()).isEqualTo(DeskUrgency.P1);

        view.remember(Samples.event(risen, Change.OPENED, "New", Samples.DESK));
        assertThat(row("CHN-USA.airspace.1").called()).isEqualTo(Samples.DESK);
    }

    private Row row(String id) {
        return view.lines().stream()
                .map(Line::row)
                .filter(row -> row.incident().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
