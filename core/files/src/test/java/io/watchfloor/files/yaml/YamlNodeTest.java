package io.watchfloor.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Finding.Severity;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YamlNodeTest {
    private final Findings findings = new Findings();

    @Test
    void keepsWordsThatOlderYamlTurnsIntoOtherValues() {
        YamlNode root = read("words: [on, no, 10:30, yes]");

        assertThat(root.get("words").texts()).containsExactly("on", "no", "10:30", "yes");
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void saysWhereAnUnknownKeyStandsAndWhatWasMeant() {
        read("rule: a\nsignl: hostile\n").onlyKeys("rule \"a\"", Set.of("rule", "signal"));

        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly("f.yaml:2:1: rule \"a\": unknown key 'signl' (did you mean signal?)");
    }

    @Test
    void saysWhereAKeyStandsTwice() {
        assertThat(read("a: 1\nb: 2\na: 3\n").entries().get("a").text()).isEqualTo("1");
        assertThat(findings.sorted()).extracting(Finding::line).containsExactly(3);
    }

    @Test
    void pointsIntoAScalarWithAndWithoutQuotationMarks() {
        YamlNode root = read("plain: abc\nquoted: 'abc'\n");
        root.get("plain").report(Severity.ERROR, 2, "here");
        root.get("quoted").report(Severity.ERROR, 2, "here");

        assertThat(findings.sorted()).extracting(Finding::column).containsExactly(10, 12);
    }

    @Test
    void textThatIsNoYamlIsAFindingAtItsPlace() {
        assertThat(YamlNode.read("f.yaml", "a: [1, 2\nb: 3", findings)).isEmpty();
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.message()).startsWith("not YAML");
        });
    }

    @Test
    void aHeadlineWithAColonIsNotSilentlyAMap() {
        assertThat(read("misses:\n  - Ukraine: talks resume\n").get("misses").texts())
                .containsExactly("");
        assertThat(findings.sorted()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("quotation marks"));
    }

    private YamlNode read(String text) {
        return YamlNode.read("f.yaml", text, findings).orElseThrow();
    }
}
