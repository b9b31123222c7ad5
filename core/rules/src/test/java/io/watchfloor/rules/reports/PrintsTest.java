package io.watchfloor.rules.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Json;
import io.watchfloor.model.Print;
import org.junit.jupiter.api.Test;

class PrintsTest {
    private static final Print BALLOON = new Print(
            "1",
            "shoot",
            io.watchfloor.model.Family.FORCE,
            java.util.List.of(new Print.Term(Print.Kind.WORD, 71, "balloon")));

    @Test
    void aPrintIsReadAsItWasWritten() {
        String json = Json.text(BALLOON);
        assertThat(json).contains("\"w71 balloon\"");
        assertThat(Json.read(json, Print.class)).isEqualTo(BALLOON);
    }
}
