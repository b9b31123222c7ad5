package io.watchfloor.board.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.RuleMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HighlightsTest {
    @Test
    void marksTheWordsThatMatched() {
        String title = "Chinese spy balloon over Montana";

        assertThat(Highlights.of(title, List.of(found("title", 8, 19))))
                .containsExactly(
                        new Highlights.Piece("Chinese ", false),
                        new Highlights.Piece("spy balloon", true),
                        new Highlights.Piece(" over Montana", false));
    }

    @Test
    void leavesOutEvidenceFromTheSummary() {
        assertThat(Highlights.of("A title", List.of(found("summary", 0, 5))))
                .containsExactly(new Highlights.Piece("A title", false));
    }

    /** Evidence may overlap or point outside after a correction: no letter of a headline may go missing for it. */
    @Property(tries = 200)
    void neverLosesOrDoublesText(
            @ForAll String title,
            @ForAll @Size(max = 5) List<@IntRange(min = -5, max = 60) Integer> starts,
            @ForAll @Size(min = 5, max = 5) List<@IntRange(min = -5, max = 60) Integer> ends) {
        List<RuleMatch.Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            evidence.add(found("title", starts.get(i), ends.get(i)));
        }

        String whole = Highlights.of(title, evidence).stream()
                .map(Highlights.Piece::text)
                .collect(Collectors.joining());

        assertThat(whole).isEqualTo(title);
    }

    private static RuleMatch.Evidence found(String field, int start, int end) {
        return new RuleMatch.Evidence("what", field, start, end, "");
    }
}
