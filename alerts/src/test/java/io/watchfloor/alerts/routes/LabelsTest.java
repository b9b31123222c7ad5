package io.watchfloor.alerts.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.files.labels.Labels;
import io.watchfloor.files.labels.Matcher;
import io.watchfloor.files.labels.Matcher.Operator;
import io.watchfloor.model.Change;
import io.watchfloor.model.Precedence;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private final Labels labels = Labels.of(SampleEvents.event(Precedence.FLASH, Change.OPENED));

    @Test
    void aPairIsUnderBothItsStates() {
        assertThat(labels.get("state")).containsExactlyInAnyOrder("CHN", "USA");
        assertThat(matcher(Operator.EQUAL, "CHN").matches(labels)).isTrue();
        assertThat(matcher(Operator.EQUAL, "USA").matches(labels)).isTrue();
        assertThat(matcher(Operator.NOT_EQUAL, "USA").matches(labels)).isFalse();
        assertThat(matcher(Operator.NOT_EQUAL, "TWN").matches(labels)).isTrue();
    }

    @Test
    void expressionsMatchWholeValues() {
        assertThat(matcher(Operator.LIKE, "CHN|TWN").matches(labels)).isTrue();
        assertThat(matcher(Operator.LIKE, "CH").matches(labels)).isFalse();
        assertThat(matcher(Operator.NOT_LIKE, "CH").matches(labels)).isTrue();
    }

    @Test
    void everyLabelOfTheGrammarIsThere() {
        assertThat(Stream.concat(labels.values().keySet().stream(), Stream.of("trouble", "name")))
                .as("of an incident, and of trouble with the watch")
                .containsExactlyInAnyOrderElementsOf(Labels.NAMES);
        assertThat(labels.get("pack")).containsExactly("us-china");
    }

    private static Matcher matcher(Operator operator, String value) {
        return new Matcher("state", operator, value, Pattern.compile(value));
    }
}
