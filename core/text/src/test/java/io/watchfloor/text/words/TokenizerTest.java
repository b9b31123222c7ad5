package io.watchfloor.text.words;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            textBlock =
                    """
            China's new envoy                     | china+ new envoy
            China’s new envoy                     | china+ new envoy
            the Philippines’ coast guard          | the philippines+ coast guard
            US-China talks                        | us china talks
            U.S.-China talks                      | us china talks
            U.S. and P.L.A. say                   | us and pla say
            the U.N.'s chief                      | the un+ chief
            J. Smith met A. Jones                 | j smith met a jones
            Covid-19 cost $4.6bn, or 4,000 jobs   | covid 19 cost 4.6bn or 4000 jobs
            won't, can’t, don't                   | won't can't don't
            'Made in Narnia' labels               | made in narnia labels
            ‘iron-clad’ ties                      | iron clad ties
            says "no" to talks                    | says no to talks
            O'Brien in Sana’a                     | o'brien in sana'a
            Türkiye and Erdoğan                   | turkiye and erdogan
            Café Straße Łódź                      | cafe strasse lodz
            <b>Japan</b> protests<br/>again       | japan protests again
            Japan &amp; Korea                     | japan korea
            Japan&#8217;s &quot;no&quot;          | japan+ no
            Japan&#x2019;s caf&#233;              | japan+ cafe
            AT&T or 3 < 4 > 2                     | at t or 3 4 2
            🇯🇵 Japan 🚀 fires ✅                    | japan fires
            example.com says so                   | example com says so
            间谍气球 over 日本                        | 间 谍 气 球 over 日 本
            Россия и НАТО                         | россия и нато
            e-mail test-fires                     | e mail test fires
            """)
    void cutsHeadlinesIntoWords(String text, String expected) {
        String words = Tokenizer.tokens(text).stream()
                .map(token -> token.form() + (token.possessive() ? "+" : ""))
                .collect(joining(" "));
        assertThat(words).isEqualTo(expected);
    }

    @Test
    void leavesDirectionMarksAndSoftHyphensOutOfForms() {
        assertThat(Tokenizer.tokens("\u202bIs\u00adrael\u200e and \u200fIran\u202c"))
                .extracting(Token::form)
                .containsExactly("israel", "and", "iran");
    }

    @Test
    void keepsThePlaceOfEveryWordInTheOriginal() {
        assertThat(Tokenizer.tokens("Japan&#8217;s U.S. envoy"))
                .extracting(Token::start)
                .containsExactly(0, 14, 19);
    }

    @Property(tries = 200)
    void textOfEveryWordStandsWhereItSays(@ForAll String text) {
        int last = 0;
        for (Token token : Tokenizer.tokens(text)) {
            assertThat(token.text())
                    .isEqualTo(text.substring(token.start(), token.end()))
                    .isNotEmpty();
            assertThat(token.form()).isNotEmpty();
            assertThat(token.start()).isGreaterThanOrEqualTo(last);
            last = token.end();
        }
    }

    @Property(tries = 200)
    void textOfEveryWordStandsWhereItSaysInMessyHeadlines(@ForAll("messy") String text) {
        textOfEveryWordStandsWhereItSays(text);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> messy() {
        return net.jqwik.api.Arbitraries.of(List.of(
                        "U.S.", "China", "'s", "’", "‘", "\"", " ", "-", "&#8217;", "&", "<b>", "<", ">", ".", ",", "4",
                        "é", "e\u0301", "\u202e", "\u00ad", "🇺🇸", "球", "\ud83d", ";", ":", "&#0;", "&#x;", "Ж"))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
