package io.watchfloor.authoring.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.authoring.Promotion;
import io.watchfloor.authoring.Share;
import io.watchfloor.model.Report;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.testkit.Books;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What headlines of the past say for and against a rule: judged hits, and what its exceptions bar. */
class PastOfARuleTest {
    private static final Instant NOW = Instant.parse("2023-03-01T00:00:00Z");
    private static final CompiledBook BOOK = CompiledBook.compile(
            Books.withPack(
                    """
                    pack: p
                    promote: { hits: 20 }
                    rules:
                      - rule: crew
                        title: A crew is taken
                        subject: detention
                        signal: hostile
                        status: test
                        promote: { hits: 4, verdicts: 4, low: 0.5 }
                        match: { act: [seize ~3 crew], who: <state> }
                        except: { film: [film, movie] }
                    """));
    private static final List<Report> REPORTS = Stream.of("a", "b", "c", "d")
            .map(id -> Books.headline(id, "Outlet", "Iran seizes crew of Greek tanker, says " + id, null, NOW))
            .flatMap(headline -> Taken.by(BOOK, headline).reports().stream())
            .toList();

    @Test
    void countsWhatWasSaidOfReportsThatTheRuleStillMakes() {
        assertThat(REPORTS).hasSize(4);
        JudgedHits first = JudgedHits.of(List.of(), REPORTS);
        assertThat(first.unjudged()).hasSize(4).allMatch(line -> line.startsWith("? "));
        assertThat(first.unjudged().get(0)).contains("2023-03-01 GRC-IRN Outlet: Iran seizes crew");

        List<String> said = first.unjudged().stream()
                .map(line -> (line.contains("says d") ? "?" : line.contains("says b") ? "-" : "+") + line.substring(1))
                .toList();
        JudgedHits judged = JudgedHits.of(
                Stream.concat(said.stream(), Stream.of("", "+ gone/p/crew 2023"))
                        .toList(),
                REPORTS);

        assertThat(judged.share()).isEqualTo(Share.of(2, 3));
        assertThat(judged.unjudged()).hasSize(1);
        assertThat(judged.gone()).containsExactly("gone/p/crew");
    }

    @Test
    void aLineThatSaysNothingOrTheContraryIsRefusedWithItsNumber() {
        assertThatThrownBy(() -> JudgedHits.of(List.of("+ a/p", "right b/p"), REPORTS))
                .hasMessage("line 2: begin with +, - or ?, and the id of a report");
        assertThatThrownBy(() -> JudgedHits.of(List.of("+ a/p", "? b/p", "- a/p"), REPORTS))
                .hasMessage("line 3: a/p was judged right above; keep one of the two");
    }

    @Test
    void aRareRuleMayAskForFewHitsAndMustNotBeDoubtful() {
        Rule rule = BOOK.rules().rules().stream()
                .filter(one -> one.id().equals("p/crew"))
                .findFirst()
                .orElseThrow();

        assertThat(BOOK.rules().promotionBar(rule).hits()).isEqualTo(4);
        assertThat(lacks(rule, Share.of(4, 4))).noneMatch(line -> line.contains("precision"));
        assertThat(lacks(rule, Share.of(4, 5)))
                .contains("its precision may be as low as 0.38 after 5 verdicts; the pack asks for 0.50: judge more");
    }

    private static List<String> lacks(Rule rule, Share said) {
        return new Promotion(rule, Instant.EPOCH, 4, said).lacks(BOOK.rules().promotionBar(rule), NOW);
    }

    @Test
    void saysWhatAnExceptionBars() {
        ExceptionAudit audit = new ExceptionAudit();
        Stream.of("Iran seizes crew of Greek tanker", "Iran seizes film crew", "Iran seizes crew of Greek movie boat")
                .map(title -> ExceptionAudit.look(Books.headline(title, null), BOOK))
                .forEach(audit::add);

        assertThat(audit.lines())
                .extracting(ExceptionAudit.Line::text)
                .containsExactly(
                        "p/crew: 'movie' bars 1 headlines, 1 of them read like reports that no rule of words takes",
                        "p/crew: 'film' bars 1 headlines, 0 of them read like reports that no rule of words takes");
    }
}
