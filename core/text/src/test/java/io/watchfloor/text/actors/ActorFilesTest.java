package io.watchfloor.text.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.testkit.Config;
import io.watchfloor.text.actors.Actor.Kind;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorFilesTest {
    private static final long MILLION = 1_000_000;

    @Test
    void nameEveryStateAndMoreThanEnoughNames() {
        List<Actor> actors = ActorFiles.read(Config.files(), new Findings());
        Set<String> states = actors.stream()
                .filter(actor -> actor.kind() == Kind.STATE)
                .map(Actor::code)
                .collect(Collectors.toSet());
        assertThat(states).hasSizeGreaterThanOrEqualTo(195);
        assertThat(actors).hasSizeGreaterThan(1500);
        assertThat(actors).filteredOn(actor -> actor.term() != null).hasSizeGreaterThan(250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USA", "CHN", "RUS", "GBR", "FRA", "EU", "JPN", "KOR", "PRK", "IND", "PAK", "IRN", "ISR", "TWN", "PHL",
                "UKR", "AUS"
            })
    void nameWhoHeldOfficeIn2023AndWhoDoesIn2026(String code) {
        List<Term> terms = ActorFiles.read(Config.files(), new Findings()).stream()
                .filter(actor -> code.equals(actor.code()) && actor.term() != null)
                .map(Actor::term)
                .toList();
        assertThat(terms).anyMatch(term -> term.covers(java.time.LocalDate.of(2023, 2, 10)));
        assertThat(terms).anyMatch(term -> term.covers(java.time.LocalDate.of(2026, 3, 1)));
    }

    /** In processor time: other work on the machine does not count. */
    @Test
    void areReadInLessThanThreeHundredMilliseconds() {
        Map<String, String> files = Config.files();
        var threads = ManagementFactory.getThreadMXBean();
        ActorFiles.read(files, new Findings());
        long before = threads.getCurrentThreadCpuTime();
        ActorFiles.read(files, new Findings());
        assertThat((threads.getCurrentThreadCpuTime() - before) / MILLION).isLessThan(300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            textBlock =
                    """
            'JPN: { name: Japan, capital: [Tokyo] }'          | 1:21 | JPN: unknown key 'capital' (did you mean capitals?)
            'JPN: { demonyms: [Japanese] }'                   | 1:6  | JPN: 'name' is missing
            'Japan: { name: Japan }'                          | 1:8  | 'Japan' is no code of a state (three capitals, ISO 3166-1 alpha-3) or bloc
            'JPN: { name: Japan, also: [Nippon, Nippon] }'    | 1:36 | 'Nippon' stands already at actors/asia.yaml:1
            'JPN: { name: Japan, people: [{ name: Abe, office: PM }] }' | 1:30 | a person in office: 'from' is missing
            'JPN: { name: Japan, people: [{ name: Abe, office: PM, from: 2012 }] }' | 1:61 | '2012' is no date; write it as 2023-03-13
            'JPN: { name: Japan, people: [{ name: Abe, office: PM, from: 2012-01-01, to: 2011-01-01 }] }' | 1:30 | the office ends before it begins
            'JPN: { name: Japan, bodies: [{ name: Diet, from: 2012-01-01, to: 2011-01-01 }] }' | 1:30 | it ends before it begins
            'JPN: { name: Japan, unless-before: [Airlines] }' | 1:37 | write 'Airlines' in lower case: unless-before looks at words without their case
            """)
    void sayWhereAnEntryIsWrongAndWhy(String yaml, String place, String message) {
        Findings findings = new Findings();
        ActorFiles.read(Map.of("actors/asia.yaml", yaml.substring(1, yaml.length() - 1)), findings);
        assertThat(findings.sorted()).hasSize(1);
        Finding finding = findings.sorted().get(0);
        assertThat(finding.line() + ":" + finding.column()).isEqualTo(place);
        assertThat(finding.message()).isEqualTo(message);
    }
}
