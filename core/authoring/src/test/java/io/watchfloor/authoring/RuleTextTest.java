package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RuleTextTest {
    private static final String PACK =
            """
            pack: test   # ours
            rules:
              - rule: a
                title: A   # long

                # of the first
                match: { x: [y] }

              # before b
              - rule: b
                title: >
                  B

                  and more
            # end
            correlations: []
            """;

    private static RuleText rule(String name) {
        return RuleText.of("rules/test.yaml", PACK, name).orElseThrow();
    }

    @Test
    void aRuleEndsWhereTheNextThingBegins() {
        assertThat(rule("a").line()).isEqualTo(3);
        assertThat(rule("a").text())
                .isEqualTo("  - rule: a\n    title: A   # long\n\n    # of the first\n    match: { x: [y] }\n");
        assertThat(rule("b").line()).isEqualTo(10);
        assertThat(rule("b").text()).endsWith("      and more\n");
    }

    @Test
    void nothingElseMoves() {
        RuleText a = rule("a");

        assertThat(a.with(a.text())).isEqualTo(PACK);
        assertThat(a.with("  - rule: c")).isEqualTo(PACK.replace(a.text(), "  - rule: c\n"));
    }

    @Test
    void aNewRuleStandsBehindTheLastAndBeforeWhatFollows() {
        RuleText added = RuleText.added("rules/test.yaml", PACK).orElseThrow();

        assertThat(added.line()).isEqualTo(15);
        assertThat(added.with("  - rule: c")).contains("and more\n  - rule: c\n# end\ncorrelations");
    }

    @Test
    void aRuleWithoutLinesOfItsOwnIsLeftToTheWholeFile() {
        String flow = "pack: test\nrules: [{ rule: a, title: A }]\n";

        assertThat(RuleText.of("rules/test.yaml", flow, "a")).isEmpty();
        assertThat(RuleText.of("rules/test.yaml", PACK, "missing")).isEmpty();
        assertThat(RuleText.of("rules/test.yaml", "no: [yaml", "a")).isEmpty();
        assertThat(RuleText.whole(flow).with("x")).isEqualTo("x\n");
    }

    @Test
    void everyRuleOfTheHouseCanBeCutOutAndPutBack() throws Exception {
        Path folder = Path.of("../../config/rules");
        for (String file : new String[] {"us-china.yaml", "relations.yaml"}) {
            String pack = Files.readString(folder.resolve(file));
            pack.lines().filter(line -> line.startsWith("  - rule: ")).forEach(line -> {
                RuleText text = RuleText.of("rules/" + file, pack, line.substring(10))
                        .orElseThrow(() -> new AssertionError(line));
                assertThat(text.with(text.text())).isEqualTo(pack);
                assertThat(text.text()).startsWith(line + "\n");
            });
        }
    }
}
