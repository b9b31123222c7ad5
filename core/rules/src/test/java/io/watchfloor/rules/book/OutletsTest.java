package io.watchfloor.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import org.junit.jupiter.api.Test;

class OutletsTest {
    private final Findings findings = new Findings();

    @Test
    void outletsOfOneFamilyAreOnePublisher() {
        Outlets outlets = Outlets.read(
                "o.yaml",
                """
                outlets:
                  - { outlet: BBC News, family: bbc, country: GBR, reliability: B }
                  - { outlet: BBC World, family: bbc, country: GBR, reliability: B }
                  - { outlet: Xinhua, country: CHN, reliability: C, state-media: true }
                """,
                findings);

        assertThat(findings.sorted()).isEmpty();
        assertThat(outlets.of("BBC News")).isEqualTo(outlets.of("BBC World"));
        assertThat(outlets.of("Xinhua")).isEqualTo(new Outlet("Xinhua", "CHN", "C", true, false));
    }

    @Test
    void anOutletThatNobodyListedIsItsOwnUnratedPublisher() {
        Outlets outlets = Outlets.read("o.yaml", "outlets: []\n", findings);

        assertThat(outlets.of("The Village Post")).isEqualTo(new Outlet("The Village Post", null, "F", false, false));
    }

    @Test
    void aRatingOutsideTheCodeIsNamedAtItsPlace() {
        Outlets.read("o.yaml", "outlets:\n  - { outlet: A, reliability: Z, statemedia: true }\n", findings);

        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly(
                        "o.yaml:2:31: reliability 'Z' is none of A, B, C, D, E, F",
                        "o.yaml:2:34: outlet: unknown key 'statemedia' (did you mean state-media?)");
    }
}
