package io.watchfloor.rules.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.rules.book.BookException;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alternatives of a condition that are kept away each by its own words. */
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
                except: { not: [oil] }
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
        "Peru scolds Laos as Norway praises Chad, true"
    })
    void anAlternativeIsKeptAwayByItsOwnWordsInTheClauseOfItsEvent(String title, boolean matches) {
        assertThat(Tagger.tagByRules(Books.headline(title, null), BOOK, rule -> {}).matches().stream()
                        .anyMatch(match -> match.rule().equals("p/quarrel")))
                .isEqualTo(matches);
    }

    @Test
    void saysWhichWordsKeptItAway() {
        Rule rule = BOOK.rules().rules().stream()
                .filter(one -> one.id().equals("p/quarrel"))
                .findFirst()
                .orElseThrow();

        assertThat(Tagger.verdict(rule, Books.headline("Peru scolds Laos but praises Chad", null), BOOK)
                        .exception())
                .isEqualTo("praise");
    }

    @Test
    void nothingButNotIsNoCondition() {
        String alone = PACK.replace("{ do: [fish], whom: <state> }", "{ not: [fish] }");

        assertThatThrownBy(() -> CompiledBook.compile(Books.withPack(alone)))
                .isInstanceOf(BookException.class)
                .hasMessageContaining("'not' stands alone here");
    }
}
