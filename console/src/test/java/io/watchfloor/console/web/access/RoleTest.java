package io.watchfloor.console.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {
    @ParameterizedTest
    @CsvSource({
        "VIEWER,   VIEWER",
        "OFFICER,  VIEWER OFFICER",
        "ANALYST,  VIEWER OFFICER ANALYST",
        "OPERATOR, VIEWER OPERATOR",
        "ADMIN,    VIEWER OFFICER ANALYST OPERATOR ADMIN"
    })
    void mayDoWhatItsRowSaysAndNothingElse(Role role, String powers) {
        for (Role needed : Role.values()) {
            assertThat(role.may(needed)).as("%s, %s", role, needed).isEqualTo(powers.contains(needed.name()));
        }
    }

    @ParameterizedTest
    @CsvSource({"officer, OFFICER", "Officer, ", "root, "})
    void isReadFromItsWord(String word, Role role) {
        assertThat(Role.of(word).orElse(null)).isEqualTo(role);
    }
}
