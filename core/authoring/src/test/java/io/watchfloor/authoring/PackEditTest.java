package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.match.Example;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PackEditTest {
    private static final String PACK =
            """
            pack: test   # ours
            rules:
              - rule: a
                status: experimental   # since May
                tests:
                  hits:
                    - { hit: "one", pairs: [CHN-USA] }
                  misses:
                    - two   # near
                    - three

              - rule: b
                title: B
                tests: { hits: [x], misses: [y] }
            """;

    private static PackEdit edit(String rule) {
        return PackEdit.of("rules/test.yaml", PACK, rule).orElseThrow();
    }

    @Test
    void aTestGoesBehindTheLastOneAndNothingElseMoves() {
        String edited = edit("a").withTest(Example.Kind.MISS, "It's \"four\": [sic]", null);

        assertThat(edited).isEqualTo(PACK.replace("- three\n", "- three\n        - \"It's \\\"four\\\": (sic)\"\n"));
    }

    @Test
    void aHitStatesItsDate() {
        String edited = edit("a").withTest(Example.Kind.HIT, "five", LocalDate.of(2023, 2, 3));

        assertThat(edited).contains("[CHN-USA] }\n        - { hit: \"five\", date: 2023-02-03 }\n      misses:");
    }

    @Test
    void aListOnOneLineIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> edit("b").withTest(Example.Kind.MISS, "six", null))
                .hasMessageContaining("rules/test.yaml:14")
                .hasMessageContaining("line of its own");
        assertThatThrownBy(() -> edit("a").withTest(Example.Kind.KNOWN_FP, "six", null))
                .hasMessageContaining("no tests.known_fp");
    }

    @Test
    void aStatusIsReplacedOrWritten() {
        assertThat(edit("a").withStatus(RuleStatus.TEST))
                .isEqualTo(PACK.replace("status: experimental   # since May", "status: test   # since May"));
        assertThat(edit("b").withStatus(RuleStatus.TEST))
                .isEqualTo(PACK.replace("- rule: b\n", "- rule: b\n    status: test\n"));
    }

    @Test
    void aRuleThatIsNotThereIsNotEdited() {
        assertThat(PackEdit.of("rules/test.yaml", PACK, "c")).isEmpty();
    }
}
