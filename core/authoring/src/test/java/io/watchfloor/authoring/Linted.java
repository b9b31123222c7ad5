package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.testkit.Books;
import java.util.List;
import java.util.stream.Collectors;

/** A sound rule, and what lint says when one line of it is another. */
abstract class Linted {
    /** A rule without faults, in which tests replace one line. */
    static final String SOUND =
            """
            pack: test
            defaults: { status: stable }
            lists:
              cannon: [tank, howitzer]
            rules:
              - rule: arms
                title: Arms
                subject: arms
                signal: cooperative
                match:
                  event:
                    - send ~3 $cannon
                  who: <state>
                except:
                  toys: [toy]
                tests:
                  hits:
                    - { hit: "Poland [sends tanks] to Ukraine", pairs: [POL-UKR] }
                    - { hit: "France sends more howitzers to Egypt", pairs: [EGY-FRA] }
                    - { hit: "Norway sends its tanks to Latvia", pairs: [LVA-NOR], signal: cooperative }
                  misses:
                    - Poland sends toy tanks to Ukraine
            """;

    static List<Finding> lint(String pack) {
        return Lint.check(Books.withPack(pack));
    }

    static void assertFinds(String pack, String finding) {
        String all = lint(pack).stream().map(Finding::toString).collect(Collectors.joining("\n"));
        String place = finding.matches("\\d.*") ? "rules/test.yaml:" : "";
        assertThat(all).contains(place + finding);
    }
}
