package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HousePacksTest {
    @Test
    void everyTestOfEveryHouseRulePasses() {
        assertThat(RuleTests.run(HouseBook.COMPILED))
                .isNotEmpty()
                .filteredOn(outcome -> !outcome.passed())
                .extracting(outcome -> outcome.place() + " " + outcome.title() + ": " + outcome.fault())
                .isEmpty();
    }
}
