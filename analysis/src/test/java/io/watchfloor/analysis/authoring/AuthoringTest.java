package io.watchfloor.analysis.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.analysis.rules.PackSchema;
import io.watchfloor.analysis.tagging.Books;
import io.watchfloor.analysis.tagging.RuleCounters;
import io.watchfloor.analysis.tagging.Tagger;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthoringTest {
    @Test
    void formsAreExactlyWhatWillMatch() {
        assertThat(Forms.of("postpone").text()).isEqualTo("postpone: postpone postpones postponed postponing\n");
        assertThat(Forms.of("call off").words()).extracting(Forms.OfWord::word).containsExactly("call", "off");
    }

    @Test
    void theSchemaBesideThePacksIsTheLoaders() throws IOException {
        assertThat(Files.readString(Path.of("../config/schema/rulepack.schema.json")))
                .isEqualTo(PackSchema.text());
    }

    @Test
    void countsWhatEachRuleDid() {
        RuleCounters counters = new RuleCounters();
        Headline headline = Books.headline("US tracks Chinese spy balloon over Montana", null);
        Tags tags = Tagger.tag(headline, Books.house());

        counters.count(headline, tags);
        counters.count(headline, tags);

        RuleCounters.Count count = counters.of("us-china/spy-balloon");
        assertThat(count.matches()).isEqualTo(2);
        assertThat(count.reports()).isEqualTo(2);
        assertThat(count.byModality()).containsEntry(Modality.ASSERTED, 2L);
        assertThat(count.lastHit()).isEqualTo(headline.published());
        assertThat(RuleList.of(Books.house(), counters).text())
                .contains("us-china/spy-balloon")
                .contains("2 matches");
    }

    @Test
    void buildServersCanReadTheOutcomes() {
        String xml = JUnitReport.of(List.of(
                new RuleTests.Outcome("p/r", "hit", "A & B", "p.yaml:3:1", true, null),
                new RuleTests.Outcome("p/r", "miss", "\"C\" <D>", "p.yaml:4:1", false, "matches: [D]")));

        assertThat(xml)
                .contains("tests=\"2\" failures=\"1\"")
                .contains("name=\"hit: A &amp; B\"/>")
                .contains("<failure message=\"p.yaml:4:1: matches: [D]\"/>");
    }
}
