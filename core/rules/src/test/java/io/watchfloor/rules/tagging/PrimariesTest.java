package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.RuleMatch;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.testkit.Books;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several matches makes the report. */
class PrimariesTest {
    private static final String PACK =
            """
            pack: p
            defaults: { status: stable }
            rules:
              - { rule: trip, title: t, subject: visit, signal: cooperative, match: [trip] }
              - { rule: ban, title: t, subject: sanctions, signal: hostile, match: [ban] }
              - { rule: raid, title: t, subject: war, signal: hostile, match: [raid] }
            """;

    @Test
    void theLowerRankReports() {
        assertThat(reporting("France weighs ban and raid on Iran", PACK)).containsExactly("p/ban");
    }

    @Test
    void aMainClauseBeatsOneBehindASubordinator() {
        assertThat(reporting("France plans raid on Iran after ban on Iran lapses", PACK))
                .containsExactly("p/raid");
    }

    @Test
    void outranksOverrides() {
        String pack = PACK.replace("subject: war,", "subject: war, outranks: [sanctions],");

        assertThat(reporting("France readies ban and raid on Iran", pack)).containsExactly("p/raid");
    }

    @Test
    void outranksCountsForAPairAndBarsForTheHeadline() {
        String title = "France readies ban on Iran and raid on Chad";
        String pairs = PACK.replace("match: [raid] }", "match: [raid], relation: TCD-FRA }");

        assertThat(reporting(title, pairs.replace("subject: war,", "subject: war, outranks: [ban],")))
                .contains("p/ban", "p/raid");
        assertThat(reporting(title, pairs.replace("subject: war,", "subject: war, bars: [ban],")))
                .containsExactly("p/raid");
    }

    @Test
    void ofTwoThatBarEachOtherTheFirstReports() {
        String pack = PACK.replace("subject: war,", "subject: war, bars: [p/ban],")
                .replace("subject: sanctions,", "subject: sanctions, bars: [war],");

        assertThat(reporting("France readies ban and raid on Iran", pack)).containsExactly("p/ban");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outranks", "bars"})
    void aRuleInShadowGoesBeforeNoneThatIsNot(String key) {
        String pack = PACK.replace("subject: war,", "subject: war, status: experimental, " + key + ": [ban],");

        assertThat(reporting("France readies ban and raid on Iran", pack)).containsExactly("p/ban");
    }

    @Test
    void aRuleInShadowNeverTakesTheReport() {
        String pack = PACK.replace("subject: sanctions,", "subject: sanctions, status: experimental,");

        assertThat(reporting("France readies ban and raid on Iran", pack)).containsExactly("p/raid");
    }

    @Test
    void anOpinionReportsNothing() {
        assertThat(reporting("Why France should ban Iran", PACK)).isEmpty();
    }

    @Test
    void whatOnlyAnExpertSaysOpensNothing() {
        List<RuleMatch> matches = Tagger.tag(Books.headline("France will ban Iran oil, experts say", null), book(PACK))
                .matches();

        assertThat(matches).isNotEmpty().allMatch(match -> !match.opens());
    }

    @Test
    void aRuleReadsOnlyItsLanguage() {
        String pack = PACK.replace("subject: war,", "subject: war, lang: zh,");

        assertThat(reporting("France plans raid on Iran", pack)).isEmpty();
    }

    @Test
    void aDeprecatedRuleEndsOnItsDay() {
        assertThat(reporting(
                        "France plans raid on Iran", PACK.replace("subject: war,", "subject: war, until: 2023-02-03,")))
                .containsExactly("p/raid");
        assertThat(reporting(
                        "France plans raid on Iran", PACK.replace("subject: war,", "subject: war, until: 2023-02-02,")))
                .isEmpty();
    }

    private static CompiledBook book(String pack) {
        return CompiledBook.compile(Books.withPack(pack));
    }

    private static List<String> reporting(String title, String pack) {
        return Tagger.tag(Books.headline(title, null), book(pack)).matches().stream()
                .filter(RuleMatch::primary)
                .map(RuleMatch::rule)
                .toList();
    }
}
