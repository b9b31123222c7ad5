package io.watchfloor.rules.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.BookException;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.tagging.Near;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.Books;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alternatives of a condition: what bars each, what it counts. */
class CaseTest {
    private static final String PACK =
            """
            pack: p
            defaults: { status: test, precedence: routine, fields: [title], support: [], date: 2023-02-03 }
            rules:
              - rule: quarrel
                title: A quarrel
                subject: other
                signal: hostile
                match:
                  - { do: [scold, blame], whom: <state>, not: [praise] }
                  - { do: [fish], whom: <state> }
                  - { do: [whisper], who: <state>, parties: 1 }
                  - { do: [shout], who: <state>@party, parties: 2+ }
                  - { do: [grumble], signs: { at-least: 2, of: [cable, (ship|vessel), anchor ~2 drag] } }
                implied: "?"
                except: { not: [oil] }
              - rule: listed
                title: One of several parties, as a list
                subject: other
                signal: hostile
                support: [summary]
                match: { do: [mutter], whom: [<FIN>, <SWE>] }
              - rule: bracketed
                title: The same in brackets
                subject: other
                signal: hostile
                support: [summary]
                match: { do: [mutter], whom: (<FIN>|(<SWE>)) }
              - rule: worded
                title: A party, or a word that no summary supplies
                subject: other
                signal: hostile
                support: [summary]
                match: { do: [mutter], whom: (<FIN>|Nordic) }
            """;
    private static final CompiledBook BOOK = CompiledBook.compile(Books.withPack(PACK));

    @ParameterizedTest
    @CsvSource({
        "Peru scolds Laos, true",
        "Peru scolds Laos but praises Chad, false",
        // the other alternative is not kept away
        "Peru blames Laos over fish but praises Chad, true",
        // among exceptions the name is one like any other
        "Oil minister of Peru scolds Laos, false",
        // another clause of the text
        "Peru scolds Laos as Norway praises Chad, true",
        // one party and no other
        "Peru whispers at night, true",
        "Peru whispers to Laos, false",
        "Peruvians whisper while Peru sleeps, true",
        // who is only background is none too many, and may be the second
        "Peruvians whisper of Laos-linked ship, true",
        "Peruvians whisper to Chad of Laos-linked ship, false",
        "Peru shouts at Laos-linked ship, true",
        // two on whichever side
        "Peru shouts at Laos, true",
        "Peru and Laos shout, true",
        "Peru shouts at night, false",
        // two of three
        "Peru grumbles over ship near cable, true",
        "Peru grumbles over cable, false",
        "Peru grumbles over ships and vessels, false",
        "Peru grumbles as ship drags anchor, false",
        "Peru grumbles as ship's anchor was dragged, true"
    })
    void anAlternativeMatchesByItsOwnClausesAndCounts(String title, boolean matches) {
        assertThat(Tagger.tagByRules(Books.headline(title, null), BOOK, rule -> {}).matches().stream()
                        .anyMatch(match -> match.rule().equals("p/quarrel")))
                .isEqualTo(matches);
    }

    @Test
    void aSummarySuppliesOneOfSeveralPartiesInBracketsToo() {
        assertThat(Tagger.tagByRules(Books.headline("Peru mutters", "Sweden hears it."), BOOK, rule -> {})
                        .matches())
                .extracting(RuleMatch::rule)
                .containsExactlyInAnyOrder("p/listed", "p/bracketed");
        assertThat(Tagger.tagByRules(Books.headline("Peru mutters", "Chad hears it."), BOOK, rule -> {})
                        .matches())
                .isEmpty();
    }

    @Test
    void saysWhichWordsKeptItAwayAndWhatWasCounted() {
        Rule rule = BOOK.rules().rules().stream()
                .filter(one -> one.id().equals("p/quarrel"))
                .findFirst()
                .orElseThrow();

        assertThat(Near.verdict(rule, Books.headline("Peru scolds Laos but praises Chad", null), BOOK)
                        .exception())
                .isEqualTo("praise");
        assertThat(Near.verdict(rule, Books.headline("Peru whispers to Laos", null), BOOK)
                        .clauses())
                .contains(new Verdict.OfClause("parties", null, "2 named, not 1"));
        assertThat(Near.verdict(rule, Books.headline("Peru grumbles over cable", null), BOOK)
                        .clauses())
                .contains(new Verdict.OfClause("signs", null, "1 of its patterns, not 2"));
    }

    @Test
    void allThatWasAskedForIsHighlighted() {
        Tags tags = Tagger.tagByRules(Books.headline("Peru grumbles over ship near cable", null), BOOK, rule -> {});

        assertThat(tags.matches().get(0).evidence().stream()
                        .filter(evidence -> evidence.clause().equals("signs"))
                        .map(RuleMatch.Evidence::text))
                .containsExactlyInAnyOrder("ship", "cable");
    }

    @Test
    void nothingButNotIsNoCondition() {
        String alone = PACK.replace("{ do: [fish], whom: <state> }", "{ not: [fish] }");

        assertThatThrownBy(() -> CompiledBook.compile(Books.withPack(alone)))
                .isInstanceOf(BookException.class)
                .hasMessageContaining("'not' stands alone here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parties: 1 }|parties: two }|11:49: 'two' counts no parties (write 1 for one state and no other, 2+ or 2-4)",
                "at-least: 2|at-least: 4|match[4].signs: at-least must be a number from 2 to 3",
                "at-least: 2|at-least: 1|for any one of them write the list alone",
                "at-least: 2,||match[4].signs: 'at-least' is missing",
                "of: [cable|off: [cable|unknown key 'off' (did you mean of?)"
            })
    void aCountThatIsNoneIsSaid(String old, @Nullable String edited, String message) {
        String pack = PACK.replace(old, edited == null ? "" : edited);

        assertThatThrownBy(() -> CompiledBook.compile(Books.withPack(pack)))
                .isInstanceOf(BookException.class)
                .hasMessageContaining(message);
    }
}
