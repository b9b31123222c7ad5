package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.model.Headline;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Tags;
import io.watchfloor.model.Tags.Mark;
import io.watchfloor.rules.book.BookException;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.reports.Reports;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleUse;
import io.watchfloor.rules.scale.SmallScale;
import io.watchfloor.testkit.Books;
import io.watchfloor.testkit.Config;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rules and a learned scale together: what it adds, keeps and doubts. */
class DecidedTest {
    private static final String PACK =
            """
            pack: p
            defaults: { status: stable }
            rules:
              - rule: likes
                title: Admires
                subject: statement
                signal: hostile
                match: { words: [admire], who: <state> }
              - rule: fish
                title: Scolds over fish
                subject: other
                signal: cooperative
                match: { words: [scold over fish, fish], who: <state> }
              - rule: aids
                title: Aids
                subject: statement
                signal: hostile
                match: { words: [aid], who: <state> }
              - rule: reads-hostile
                title: Reads hostile
                subject: by-model
                signal: hostile
                match: { reads: { class: hostile, at-least: 0.6 } }
            """;
    private static final CompiledBook WORDS =
            CompiledBook.compile(Books.withPack(PACK)).weighingWith(null);
    private static final CompiledBook SCALED = WORDS.weighingWith(new ScaleUse(scale(), 400, 400));

    @Test
    void addsWhatNoRuleOfWordsReports() {
        Tags tags = Tagger.tag(headline("Peru scolds Laos"), SCALED);

        assertThat(tags.flagged()).isTrue();
        RuleMatch match = tags.matches().get(0);
        assertThat(match.rule()).isEqualTo("p/reads-hostile");
        assertThat(match.subject()).isEqualTo("protest");
        assertThat(match.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.pair()).hasToString("LAO-PER");
            assertThat(pair.source()).isEqualTo("PER");
        });
        assertThat(Tagger.tag(headline("Peru scolds Laos"), WORDS).flagged()).isFalse();
    }

    @Test
    void aForumIsNoPartyBesideTwoStates() {
        List<RuleMatch> matches = Tagger.tag(
                        headline("Macron tells G-7 leaders that France will send tanks to Ukraine"), HouseBook.COMPILED)
                .matches();

        assertThat(reported(matches)).contains("FRA-UKR").doesNotContain("FRA-G7");
        assertThat(reported(Tagger.tag(headline("Macron tells G-7 leaders to act now"), HouseBook.COMPILED)
                        .matches()))
                .containsExactly("FRA-G7");
    }

    private static List<String> reported(List<RuleMatch> matches) {
        return matches.stream()
                .filter(RuleMatch::accepted)
                .flatMap(match -> match.pairs().stream())
                .filter(pair -> pair.primary() && !Boolean.TRUE.equals(pair.doubtful()))
                .map(pair -> pair.pair().toString())
                .distinct()
                .toList();
    }

    @Test
    void keepsAReportAndReadsItsSignal() {
        RuleMatch match = Tagger.tag(headline("Peru scolds Laos over fish"), SCALED)
                .matches()
                .get(0);

        assertThat(match.rule()).isEqualTo("p/fish");
        assertThat(match.pairs().get(0).signal())
                .as("the rule says cooperative")
                .isEqualTo(Signal.HOSTILE);
        assertThat(match.pairs().get(0).doubtful()).isNull();
        assertThat(Tagger.tag(headline("Peru aids Laos"), SCALED).matches())
                .as("the rule says hostile, the scale does not")
                .singleElement()
                .satisfies(aids -> assertThat(aids.pairs().get(0).signal()).isEqualTo(Signal.HOSTILE));
    }

    @Test
    void saysWhoActsOnlyWhereTheBookLeavesThatToIt() {
        Scale second = Scale.of(new SmallScale().with("scold", 1500, 100, 1000).model());
        CompiledBook asked = WORDS.weighingWith(new ScaleUse(second, second, 400, 400, true));
        CompiledBook unasked = WORDS.weighingWith(new ScaleUse(second, 400, 400));

        assertThat(actor("Peru scolds Laos over fish", unasked)).isEqualTo("PER");
        assertThat(actor("Peru scolds Laos over fish", asked))
                .as("the rule says Peru")
                .isEqualTo("LAO");
    }

    private static String actor(String title, CompiledBook book) {
        return Objects.requireNonNull(Tagger.tag(headline(title), book)
                .matches()
                .get(0)
                .pairs()
                .get(0)
                .source());
    }

    @Test
    void aDoubtfulReportOpensNothing() {
        Headline headline = headline("Peru admires Laos");
        Tags tags = Tagger.tag(headline, SCALED);

        assertThat(tags.flagged()).isFalse();
        assertThat(tags.matches().get(0).pairs().get(0).doubtful()).isTrue();
        assertThat(Objects.requireNonNull(tags.opinion()).mark()).isEqualTo(Mark.DOUBTFUL);
        assertThat(Reports.of(headline, tags, SCALED).reports())
                .singleElement()
                .satisfies(report -> assertThat(report.match().opens()).isFalse());
        assertThat(Tagger.tag(headline, WORDS).flagged()).isTrue();
    }

    @Test
    void neverSeesWhichStateItIs() {
        assertThat(Tagger.weighed(headline("Peru scolds Laos"), SCALED).get(0).sum())
                .isEqualTo(Tagger.weighed(headline("Norway scolds Chad"), SCALED)
                        .get(0)
                        .sum());
    }

    @Test
    void matchesAloneAreThoseOfAllTags() {
        for (String title : List.of("Peru scolds Laos", "Peru scolds Laos over fish", "Peru admires Laos")) {
            assertThat(Tagger.tagMatches(headline(title), SCALED).matches())
                    .as(title)
                    .isEqualTo(Tagger.tag(headline(title), SCALED).matches());
        }
    }

    @Test
    void aBookWhoseModelIsNotHereIsRefused() {
        Map<String, String> files = Config.files();
        files.put("scale.yaml", "model: 0123\ndoubts: 1.5\nbeside: 0.6\nactor: me\n");

        assertThatThrownBy(() -> CompiledBook.compile(Books.book(files)))
                .isInstanceOf(BookException.class)
                .hasMessageContaining("scale.yaml:1:8")
                .hasMessageContaining("no model 0123 is here; this release ships "
                        + Scale.shipped().digest()
                        + ": publish that digest with its own config/ (watchfloor rules push)")
                .hasMessageContaining("'1.5' is no score")
                .hasMessageContaining("scale.yaml:4:8")
                .hasMessageContaining("'me' does not say who acts (write rules or scale)");
    }

    @Test
    void allBooksShareOneCopyOfTheModel() {
        assertThat(Objects.requireNonNull(
                                CompiledBook.compile(Books.book(Config.files())).scale())
                        .scale())
                .isSameAs(Objects.requireNonNull(
                                CompiledBook.compile(Books.book(Config.files())).scale())
                        .scale());
    }

    private static Headline headline(String title) {
        return Books.headline(title, null);
    }

    private static Scale scale() {
        return Scale.of(new SmallScale()
                .with("scold", 1500, 100, 0)
                .with("admire", -1500, 0, 0)
                .with("aid", 1500, -1000, 0)
                .model());
    }
}
