package io.watchfloor.authoring.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.HouseBook;
import io.watchfloor.incidents.stories.Placement;
import io.watchfloor.model.Headline;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Twelve invented events that are told in English and in Chinese, four of them in Chinese first, and seven headlines that
 * share a pair with one of them and nothing else. Ids of events begin with E and their number.
 */
class TwoLanguagesTest {
    private static final List<IncidentReport> MEMBERS = members();

    private static List<IncidentReport> members() {
        List<IncidentReport> members = new ArrayList<>();
        Fold fold = new Fold("test", (entry, outputs) -> members.addAll(outputs.reports()));
        for (Headline headline : SampleHeadlines.read("samples/two-languages.jsonl")) {
            fold.reach(headline.published());
            Taken.by(HouseBook.COMPILED, headline)
                    .reports()
                    .forEach(report -> fold.apply(new JournalEntry.Reported(headline.published(), report)));
        }
        return members;
    }

    private static String headline(IncidentReport member) {
        return member.report().headline().id();
    }

    @Test
    void oneHappeningIsOneIncidentInBothLanguages() {
        Map<String, Map<String, Set<String>>> events = MEMBERS.stream()
                .filter(member -> headline(member).startsWith("E"))
                .collect(Collectors.groupingBy(
                        member -> headline(member).substring(0, 3),
                        TreeMap::new,
                        Collectors.groupingBy(
                                TwoLanguagesTest::headline,
                                Collectors.mapping(IncidentReport::incident, Collectors.toSet()))));

        assertThat(events).hasSize(12);
        assertThat(events).allSatisfy((event, tellings) -> {
            assertThat(tellings).as(event).hasSizeGreaterThan(1);
            assertThat(common(tellings.values())).as(event + ": " + tellings).isNotEmpty();
        });
    }

    private static Set<String> common(Collection<Set<String>> all) {
        Set<String> common = new HashSet<>(all.iterator().next());
        all.forEach(common::retainAll);
        return common;
    }

    @Test
    void whatSharesAPairAloneResemblesNone() {
        assertThat(MEMBERS)
                .filteredOn(member -> headline(member).startsWith("B"))
                .hasSizeGreaterThan(3)
                .noneMatch(member ->
                        member.placed() != null && member.placed().rule().equals(Placement.Rule.RESEMBLES.word()));
    }
}
