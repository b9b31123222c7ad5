package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.model.Modality;
import io.watchfloor.rules.packs.PackSchema;
import io.watchfloor.rules.patterns.PatternFault;
import io.watchfloor.rules.patterns.WrittenOut;
import io.watchfloor.testkit.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthoringTest {
    @Test
    void formsAreExactlyWhatWillMatch() throws PatternFault {
        assertThat(Forms.of("postpone", Map.of()).get(0).text())
                .isEqualTo("postpone: postpone postpones postponed postponing\n");
        assertThat(Forms.of("call off", Map.of()).get(0).words())
                .extracting(WrittenOut::word)
                .containsExactly("call", "off");
        assertThat(Forms.of("^ (=WHO|form:held) ~~4~ missil*", Map.of()).get(0).text())
                .isEqualTo(
                        """
                        ^ (=WHO|held): at the start of a clause
                          (=WHO|held): any of
                            =WHO: WHO
                            form:held: held
                        ~~4~: up to 4 words between, in either order, also of several clauses
                        missil*: any word that begins so
                        """);
    }

    @Test
    void formsOfAListAreThoseOfItsMembers() throws PatternFault {
        Map<String, String> files = Books.withPack(
                        """
                pack: p
                lists: { harm: [sever, form:hit, (cut|slash) ~2 off], craft: [airship, $harm] }
                rules: []
                """)
                .files();

        assertThat(Forms.of("$craft ~2 <CHN>", files))
                .singleElement()
                .extracting(Forms::text)
                .isEqualTo(
                        """
                        by the lists of rules/test.yaml:
                        $craft: any of
                          airship: airship airships
                          $harm: any of
                            sever: sever severs severed severing
                            form:hit: hit
                            (cut|slash) ~2 off: all of
                              (cut|slash): any of
                                cut: cut cuts cutting
                                slash: slash slashes slashed slashing
                              ~2: up to 2 words between, in this order, all of one clause
                              off: off
                        ~2: up to 2 words between, in this order, all of one clause
                        <CHN>: a name
                        """);
        assertThat(Forms.of("$ship", files))
                .singleElement()
                .extracting(Forms::text)
                .asString()
                .startsWith("by the lists of rules/house-lists.yaml:\n$ship: any of\n  warship: warship warships\n");
        assertThatThrownBy(() -> Forms.of("big $crft", files))
                .isInstanceOf(PatternFault.class)
                .hasMessageContaining("unknown list $crft");
    }

    @Test
    void aListThatHidesOneOfTheHouseIsShownBesideIt() throws PatternFault {
        Map<String, String> files = Books.withPack("pack: p\nlists: { ship: [dinghy] }\nrules: []\n")
                .files();

        assertThat(Forms.of("$ship", files))
                .extracting(Forms::file)
                .containsExactly("rules/house-lists.yaml", "rules/test.yaml");
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
