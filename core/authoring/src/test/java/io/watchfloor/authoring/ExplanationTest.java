package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Json;
import io.watchfloor.testkit.Books;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void saysWhyWithTheWordsHighlighted() {
        Explanation explanation = explain("US tracks Chinese spy balloon over Montana");

        assertThat(explanation.title()).isEqualTo("US tracks [Chinese] [spy balloon] over Montana");
        assertThat(explanation.text())
                .contains("reports us-china/spy-balloon")
                .contains("object: 'spy balloon' (title 18-29)")
                .contains("pair CHN-USA, hostile: USA acts on CHN")
                .contains("may open an incident");
    }

    @Test
    void saysWhichClauseFailedInTheNearestRule() {
        Explanation explanation = explain("Blinken lauds a trip to the seaside");

        assertThat(explanation.text()).contains("no rule matches");
        assertThat(explanation.near().get(0).rule()).isEqualTo("us-china/taiwan-visit");
        assertThat(explanation.near().get(0).reasons())
                .containsExactly("event: 'trip'", "who: 'Blinken'", "where: nothing of '<TWN>'");
    }

    @Test
    void saysWhichItemOfTheNearestPatternWasMissing() {
        assertThat(explain("Beijing criticises itself").near())
                .flatExtracting(Explanation.WhyNot::reasons)
                .anyMatch(reason -> reason.contains("missing <state>")
                        || reason.contains("missing (<state>|<bloc>)")
                        || reason.contains("for '(<gov>|<official>) ~5 $criticise ~10 (<state>|<bloc>)'"));
    }

    @Test
    void saysThatTheWordsStandTooFarApart() {
        String title = "Blinken cancels dinner with an old friend in a small town near the coast for a trip";

        assertThat(explain(title).near())
                .flatExtracting(Explanation.WhyNot::reasons)
                .anyMatch(reason -> reason.contains(
                        "'cancels', 'trip' stand in the wrong order, too far apart or in different clauses"));
    }

    @Test
    void namesTheExceptionThatKeptARuleAway() {
        assertThat(explain("Blinken cancels holiday trip").near().get(0).reasons())
                .contains("excepted by '(concert|holiday|cruise|school|tour) ~2 (trip|date|show|flight)'");
    }

    @Test
    void namesTheMissingPair() {
        assertThat(explain("Blinken cancels trip").near())
                .anySatisfy(near -> assertThat(near.reasons()).contains("no pair of parties that the rule is about"));
    }

    @Test
    void travelsAsJson() {
        Explanation explanation = explain("US tracks Chinese spy balloon over Montana");

        assertThat(Json.read(Json.write(explanation), Explanation.class)).isEqualTo(explanation);
    }

    private static Explanation explain(String title) {
        return Explanation.of(Books.headline(title, null), HouseBook.COMPILED);
    }
}
