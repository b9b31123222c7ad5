package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.rules.match.Relation;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.text.reading.Mention;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HousePacksTest {
    private static final LocalDate DAY = LocalDate.of(2023, 2, 3);

    @Test
    void everyTestOfEveryHouseRulePasses() {
        assertThat(RuleTests.run(HouseBook.COMPILED))
                .isNotEmpty()
                .filteredOn(outcome -> !outcome.passed())
                .extracting(outcome -> outcome.place() + " " + outcome.title() + ": " + outcome.fault())
                .isEmpty();
    }

    @Test
    void anActionNamesNoStateThatNeedBeNoParty() {
        assertThat(HouseBook.COMPILED.rules().rules())
                .filteredOn(rule -> rule.meaning().action() != null)
                .isNotEmpty()
                .flatExtracting(HousePacksTest::strangers)
                .isEmpty();
    }

    /** Whom its action names although the rule takes pairs without them. */
    private static List<String> strangers(Rule rule) {
        Relation relation = rule.meaning().relation();
        String action = Objects.requireNonNull(rule.meaning().action());
        return HouseBook.COMPILED.reader().read("title", action, DAY).mentions().stream()
                .filter(mention -> mention.code() != null)
                .map(Mention::code)
                .filter(state -> !state.equals(relation.one()) && !state.equals(relation.other()))
                .map(state -> rule.id() + ": " + state)
                .toList();
    }
}
