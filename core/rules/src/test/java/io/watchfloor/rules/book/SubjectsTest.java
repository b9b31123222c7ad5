package io.watchfloor.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    private final Findings findings = new Findings();

    @Test
    void readsTheSubjectsOfTheHouse() throws IOException {
        Subjects subjects =
                Subjects.read(Subjects.FILE, Files.readString(Path.of("../../config/subjects.yaml")), findings);

        assertThat(findings.sorted()).isEmpty();
        assertThat(subjects.ids()).hasSize(22);
        assertThat(subjects.get("airspace").gather()).isEqualTo(Duration.ofDays(3));
        assertThat(subjects.get("official-visit").rank())
                .isLessThan(subjects.get("airspace").rank());
    }

    @Test
    void aBadDurationIsNamedAtItsPlace() {
        Subjects.read("s.yaml", "subjects:\n  - { id: war, rank: 1, gather: 3y }\n", findings);

        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly("s.yaml:2:33: gather '3y' is not a valid duration (write 45m, 72h, 14d or 2w)");
    }

    @Test
    void aSubjectThatStandsTwiceIsNamed() {
        Subjects.read(
                "s.yaml",
                "subjects:\n  - { id: war, rank: 1, gather: 3h }\n  - { id: war, rank: 2, gather: 3h }\n",
                findings);

        assertThat(findings.sorted()).extracting(Finding::line).containsExactly(3);
    }

    @Test
    void saysOfWhichActsAnActIsTheNextTurnAndNamesOnesThatDoNotExist() {
        Subjects read = Subjects.read("s.yaml", "subjects: []\nfollows:\n  expulsion: [accuse, expell]\n", findings);

        assertThat(read.follows("expulsion")).containsExactly("accuse", "expell");
        assertThat(read.follows("accuse")).isEmpty();
        assertThat(read.follows(null)).isEmpty();
        read.check(Set.of("accuse", "expulsion"), findings);
        assertThat(findings.sorted())
                .extracting(Finding::message)
                .containsExactly("follows: 'expulsion': 'expell' is no act of urgency.yaml");
    }

    @Test
    void anUnknownSubjectIsNotInvented() {
        Subjects none = Subjects.read("s.yaml", "subjects: []\n", findings);

        assertThatThrownBy(() -> none.get("war")).hasMessageContaining("war");
    }
}
