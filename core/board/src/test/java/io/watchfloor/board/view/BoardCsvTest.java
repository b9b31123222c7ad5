package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardCsvTest {
    private static String titled(String title) {
        Line line = Line.of(Row.of(Samples.incident(
                "CHN-USA.airspace.1", 1, IncidentStatus.OPEN, Precedence.FLASH, Precedence.FLASH, title)));
        return BoardCsv.of(List.of(line)).split("\r\n", -1)[1];
    }

    @Test
    void hasAHeadAndALineForEachIncident() {
        assertThat(BoardCsv.of(List.of()))
                .startsWith("\"incident\",\"urgency\",")
                .endsWith("\"under\"\r\n");
        assertThat(titled("US tracks Chinese balloon"))
                .startsWith("\"CHN-USA.airspace.1\",\"P1\",\"open\",\"CHN-USA\",\"airspace\",\"US tracks Chinese"
                        + " balloon\",")
                .contains("\"2023-02-03T19:14:07Z\"")
                .endsWith("\"\",\"\",\"\"");
    }

    @Test
    void aStrangersTitleIsNoFormulaAndEndsNoCell() {
        assertThat(titled("=HYPERLINK(\"x\") US China")).contains(",\"'=HYPERLINK(\"\"x\"\") US China\",");
        assertThat(titled("@US China")).contains(",\"'@US China\",");
        assertThat(titled("\u202eUS China")).contains(",\"US China\",");
    }
}
