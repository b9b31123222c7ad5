package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Modality;
import io.watchfloor.rules.packs.PackSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthoringTest {
    @Test
    void formsAreExactlyWhatWillMatch() {
        assertThat(Forms.of("postpone").text()).isEqualTo("postpone: postpone postpones postponed postponing\n");
        assertThat(Forms.of("call off").words()).extracting(Forms.OfWord::word).containsExactly("call", "off");
    }

    @Test
    void theSchemaBesideThePacksIsTheLoaders() throws IOException {
        assertThat(Files.readString(Path.of("../../config/schema/rulepack.schema.json")))
                .isEqualTo(PackSchema.text());
    }

    @Test
    void listsWhatEachRuleDid() {
        RuleCount count = new RuleCount(
                5, Map.of(Modality.ASSERTED, 2L, Modality.DENIED, 1L), Instant.parse("2023-02-02T22:05:00Z"));

        assertThat(RuleList.of(
                                HouseBook.COMPILED,
                                rule -> rule.equals("us-china/spy-balloon") ? count : RuleCount.NONE,
                                Map.of())
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("us-china/spy-balloon")))
                .singleElement()
                .asString()
                .contains("5 looks", "3 matches", "2023-02-02T22:05:00Z");
    }

    @Test
    void buildServersCanReadTheOutcomes() {
        String xml = JUnitReport.of(List.of(
                new Outcome("p/r", "hit", "A & B", "p.yaml:3:1", true, null),
                new Outcome("p/r", "miss", "\"C\" <D>", "p.yaml:4:1", false, "matches: [D]")));

        assertThat(xml)
                .contains("tests=\"2\" failures=\"1\"")
                .contains("name=\"hit: A &amp; B\"/>")
                .contains("<failure message=\"p.yaml:4:1: matches: [D]\"/>");
    }
}
