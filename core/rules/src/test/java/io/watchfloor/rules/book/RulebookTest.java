package io.watchfloor.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.Rulebook.Changes;
import io.watchfloor.testkit.Books;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulebookTest {
    private static final Instant T0 = Instant.parse("2023-02-01T00:00:00Z");
    private static final Instant T1 = Instant.parse("2023-02-02T00:00:00Z");
    private static final Instant T2 = Instant.parse("2023-02-03T00:00:00Z");

    private static Map<String, String> files(String... rules) {
        StringBuilder pack = new StringBuilder("pack: test\nowner: desk\nrules:\n");
        for (String rule : rules) {
            String[] parts = rule.split("=", -1);
            pack.append("  - rule: ").append(parts[0]).append('\n');
            pack.append("    title: T\n    subject: airspace\n    relation: any\n    signal: hostile\n");
            pack.append("    precedence: priority\n    status: ")
                    .append(parts[1])
                    .append('\n');
            pack.append("    match: { object: ").append(parts[2]).append(" }\n    tests: { hits: [], misses: [] }\n");
        }
        return Books.withPack(pack.toString()).files();
    }

    private static Rulebook first(Map<String, String> files) {
        return then(new Rulebook(List.of()), files, T0);
    }

    private static Rulebook then(Rulebook rulebook, Map<String, String> files, Instant now) {
        List<DecisionBook> books = new ArrayList<>(rulebook.books());
        books.add(rulebook.next(files, "me", null, now, "test"));
        return new Rulebook(books);
    }

    @Test
    void numbersFollowEachOtherAndDecideTenSecondsLater() {
        Rulebook rulebook = first(files("a=stable=balloon"));
        DecisionBook next = rulebook.next(files("a=stable=kite"), "me", "why", T1, "test");

        assertThat(next.revision()).isEqualTo(2);
        assertThat(next.activeFrom()).isEqualTo(T1.plusSeconds(10));
        assertThat(next.message()).isEqualTo("why");
    }

    @Test
    void aRuleKeepsTheTimeSinceWhenItIsInForceAndANewOneStartsAnew() {
        Rulebook rulebook = first(files("a=stable=balloon"));
        rulebook = then(rulebook, files("a=stable=kite", "b=stable=drone"), T1);
        rulebook = then(rulebook, files("a=stable=kite", "b=stable=drone", "c=stable=jet"), T2);

        assertThat(rulebook.newest().orElseThrow().activations())
                .containsEntry("test/a", T0.plusSeconds(10))
                .containsEntry("test/b", T1.plusSeconds(10))
                .containsEntry("test/c", T2.plusSeconds(10));
    }

    @Test
    void aRenamedRuleKeepsTheTimeToo() {
        Map<String, String> renamed = new HashMap<>(files("b=stable=balloon"));
        renamed.replaceAll((file, text) -> text.replace("title: T", "title: T\n    was: [a]"));
        Rulebook rulebook = then(first(files("a=stable=balloon")), renamed, T1);

        assertThat(rulebook.newest().orElseThrow().activations()).containsEntry("test/b", T0.plusSeconds(10));
        assertThat(rulebook.since("test/b")).contains(T0.plusSeconds(10));
    }

    @Test
    void aPromotedRuleStartsAnew() {
        Rulebook rulebook = then(first(files("a=experimental=balloon")), files("a=stable=balloon"), T1);

        assertThat(rulebook.newest().orElseThrow().activations()).containsEntry("test/a", T1.plusSeconds(10));
    }

    @Test
    void rulesOfASeededBookWereAlwaysThere() {
        DecisionBook seeded = Books.book(files("a=stable=balloon"));
        DecisionBook next = new Rulebook(List.of(seeded)).next(files("a=stable=kite"), "me", null, T1, "test");

        assertThat(next.activations()).isEmpty();
        assertThat(next.revision()).isEqualTo(8);
    }

    @Test
    void namesWhatOldFilesWouldTakeBackOfAnotherPublisher() {
        Map<String, String> old = files("a=stable=balloon");
        Rulebook rulebook = then(then(first(old), files("a=stable=kite"), T1), files("a=stable=kite"), T2);

        assertThat(rulebook.takenBack(old, book -> true))
                .singleElement()
                .satisfies(taken -> assertThat(taken.by().revision()).isEqualTo(2));
        assertThat(rulebook.takenBack(old, book -> book.revision() != 2)).isEmpty();
        assertThat(rulebook.takenBack(files("a=stable=drone"), book -> true)).isEmpty();
        assertThat(rulebook.takenBack(files("a=stable=kite"), book -> true)).isEmpty();
    }

    @Test
    void namesWhatChangedAndNotWhatOnlyLooksDifferent() {
        Map<String, String> before = files("a=stable=balloon", "b=stable=drone", "c=stable=jet");
        Map<String, String> after = new TreeMap<>(files("a=stable=kite", "c=stable=jet", "d=stable=glider"));
        after.replaceAll((file, text) -> file.equals("rules/test.yaml") ? "# a note\n" + text : text);

        Changes changes = Rulebook.changes(before, after);

        assertThat(changes.added()).containsExactly("test/d");
        assertThat(changes.removed()).containsExactly("test/b");
        assertThat(changes.changed()).containsExactly("test/a");
        assertThat(changes.files()).containsExactly("rules/test.yaml");
        assertThat(changes).hasToString("+test/d -test/b ~test/a rules/test.yaml");
    }

    @Test
    void theDigestIsOfNamesAndContentsInOrderOfNames() {
        assertThat(Rulebook.digest(Map.of("a", "1", "b", "2"))).isEqualTo(Rulebook.digest(Map.of("b", "2", "a", "1")));
        assertThat(Rulebook.digest(Map.of("a", "1"))).isNotEqualTo(Rulebook.digest(Map.of("a1", "")));
    }
}
