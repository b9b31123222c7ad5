package io.watchfloor.analysis.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.model.Effect;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaggerTest {
    private static final Pair CHN_USA = Pair.parse("CHN-USA");

    @Test
    void reportsTheBalloonWithItsEvidence() {
        Tags tags = tag("US tracks Chinese spy balloon over Montana", null);

        RuleMatch match = tags.matches().get(0);
        assertThat(match.rule()).isEqualTo("us-china/spy-balloon");
        assertThat(match.evidence())
                .extracting(RuleMatch.Evidence::clause, RuleMatch.Evidence::text)
                .contains(tuple("object", "spy balloon"));
        assertThat(match.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.pair()).isEqualTo(CHN_USA);
            assertThat(pair.signal()).isEqualTo(Signal.HOSTILE);
            assertThat(pair.primary()).isTrue();
        });
        assertThat(tags.flagged()).isTrue();
    }

    @Test
    void wordsAboutAnEventJoinItsSubjectAndOpenNothing() {
        CompiledBook book = CompiledBook.compile(
                Books.withPack(
                        """
                pack: p
                rules:
                  - rule: concern
                    title: Concern
                    subject: statement
                    signal: hostile
                    match: { words: [concerned], who: <state> }
                    about: { sanctions: [export control, sanction] }
                """));

        RuleMatch about = Tagger.tag(Books.headline("France concerned about Chinese export controls", null), book)
                .matches()
                .get(0);
        assertThat(about.subject()).isEqualTo("sanctions");
        assertThat(about.facet()).isEqualTo("reaction");
        assertThat(about.effect()).isEqualTo(Effect.NOTES);
        assertThat(about.opens()).isFalse();
        assertThat(about.primary()).isTrue();
        assertThat(about.evidence())
                .extracting(RuleMatch.Evidence::clause, RuleMatch.Evidence::text)
                .contains(tuple("about sanctions", "export controls"));

        RuleMatch words = Tagger.tag(Books.headline("France concerned about China; sanctions on Iran end", null), book)
                .matches()
                .get(0);
        assertThat(words.subject()).isEqualTo("statement");
        assertThat(words.opens()).isTrue();
    }

    @Test
    void aTripPostponedOverABalloonIsOneReportAboutTheTrip() {
        assertThat(primaries(tag("Blinken's China trip postponed over 'intolerable' spy balloon", null)))
                .containsExactly("official-visit");
    }

    @Test
    void whatStandsBehindASubordinatorTravelsAsEvidence() {
        Tags tags = tag("Blinken scraps trip to China following spy balloon claims", null);

        assertThat(primaries(tags)).containsExactly("official-visit");
        assertThat(tags.matches()).extracting(RuleMatch::subject).contains("airspace");
    }

    @Test
    void anEditorsNoteReportsWhatTheTitleDoesNotKnowYet() {
        Tags tags = tag(
                "Will the Secretary's Beijing visit ease tensions?",
                "Editor's note: this essay was published prior to Secretary of State Antony Blinken's announcement"
                        + " postponing his planned trip to Beijing due to reports of a Chinese spy balloon seen over"
                        + " the United States.");

        assertThat(primaries(tags)).containsExactlyInAnyOrder("official-visit", "airspace");
        assertThat(tags.matches())
                .filteredOn(RuleMatch::primary)
                .flatExtracting(RuleMatch::evidence)
                .extracting(RuleMatch.Evidence::field)
                .containsOnly("summary");
    }

    @Test
    void aPlannedVisitIsNoPostponement() {
        assertThat(tag("Can Blinken's Beijing visit build trust?", "His trip next week comes at a tense time.")
                        .matches())
                .extracting(RuleMatch::subject)
                .doesNotContain("official-visit");
    }

    @Test
    void anObjectOfUnknownOwnerIsAMatterOfTheStateBelowIt() {
        assertThat(pairs(tag("US jet brings down round object over Canada", null)))
                .containsExactly("CAN-?");
        assertThat(pairs(tag("US jet brings down round object at dawn", "China and Canada were told.")))
                .containsExactly("USA-?");
    }

    @Test
    void theSameHeadlineAndBookGiveTheSameTags() {
        assertThat(tag("Blinken postpones China trip, wants the balloon out of US airspace first", null))
                .isEqualTo(tag("Blinken postpones China trip, wants the balloon out of US airspace first", null));
    }

    @Test
    void offsetsOfASummaryPointIntoTheWholeSummary() {
        String summary = "A quiet day at first. Then Beijing called off its minister's visit to Tokyo.";

        Tags tags = tag("What a day", summary);

        assertThat(tags.matches())
                .flatExtracting(RuleMatch::evidence)
                .isNotEmpty()
                .allSatisfy(evidence -> assertThat(summary.substring(evidence.start(), evidence.end()))
                        .isEqualTo(evidence.text()));
    }

    private static Tags tag(String title, @Nullable String summary) {
        return Tagger.tag(Books.headline(title, summary), Books.house());
    }

    private static List<String> pairs(Tags tags) {
        return tags.matches().stream()
                .flatMap(match -> match.pairs().stream())
                .map(pair -> pair.pair().toString())
                .toList();
    }

    private static List<String> primaries(Tags tags) {
        return tags.matches().stream()
                .filter(RuleMatch::primary)
                .map(RuleMatch::subject)
                .toList();
    }
}
