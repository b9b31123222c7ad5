package io.watchfloor.rules.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.watchfloor.model.Effect;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.testkit.Books;
import io.watchfloor.testkit.Config;
import io.watchfloor.text.words.NameFinder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
        assertThat(about.ruling().facet()).isEqualTo("reaction");
        assertThat(about.ruling().effect()).isEqualTo(Effect.NOTES);
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
    void oneNameOfTwoStatesMayBeginAHeadline() {
        assertThat(tag("Koreas agree to scrap nukes, sign peace treaty this year", null)
                        .matches())
                .isNotEmpty();
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

    @Test
    void anotherLanguagePassesThroughTaggedAndUnmatched() {
        Tags claimed = Tagger.tag(spoken("de", "US shoots down Chinese spy balloon over Montana"), HouseBook.COMPILED);
        Tags detected =
                Tagger.tag(spoken(null, "Pekín protesta por el globo y la visita a los Estados"), HouseBook.COMPILED);

        assertThat(claimed.language()).isEqualTo("de");
        assertThat(claimed.states()).extracting(Tags.StateMention::code).contains("USA", "CHN");
        assertThat(claimed.matches()).isEmpty();
        assertThat(claimed.flagged()).isFalse();
        assertThat(detected.language()).isEqualTo("es");
        assertThat(detected.matches()).isEmpty();
    }

    @Test
    void aClaimThatTheLettersSpeakAgainstIsNotBelieved() {
        Tags tags = Tagger.tag(spoken("zh-CN", "US shoots down Chinese spy balloon over Montana"), HouseBook.COMPILED);

        assertThat(tags.language()).isEqualTo("en");
        assertThat(tags.flagged()).isTrue();
    }

    @Test
    void aRuleReadsItsLanguageAndNoOther() {
        CompiledBook book = CompiledBook.compile(
                Books.withPack(
                        """
                pack: test
                defaults: { status: stable, precedence: priority }
                rules:
                  - rule: balloon
                    title: Balloon
                    subject: airspace
                    relation: any
                    implied: USA
                    signal: hostile
                    lang: zh
                    match: { event: [间谍气球], who: [<state>] }
                """));

        assertThat(Tagger.tag(spoken(null, "中国间谍气球飞越蒙大拿州上空"), book).matches())
                .extracting(RuleMatch::rule)
                .containsExactly("test/balloon");
        assertThat(Tagger.tag(spoken("ja", "中国 間谍气球 間谍の 间谍气球"), book).matches()).isEmpty();
        assertThat(Tagger.tagMatches(spoken(null, "中国间谍气球飞越蒙大拿州上空"), book).matches())
                .hasSize(1);
    }

    /** Names that a finder adds change roles and take surnames away; what only matches must come out the same. */
    @Test
    void matchesAreThoseOfTheTagsWhateverNamesAreFound() {
        NameFinder everyCapital = tokens -> IntStream.range(0, tokens.size())
                .filter(i -> Character.isUpperCase(tokens.get(i).text().charAt(0)))
                .mapToObj(i -> new NameFinder.FoundName("person", i, Math.min(i + 1 + i % 2, tokens.size())))
                .filter(name -> name.first() % 2 == 0)
                .toList();
        CompiledBook book = CompiledBook.compile(Books.book(Config.files()), everyCapital);
        List<Headline> headlines = book.rules().rules().stream()
                .flatMap(rule -> rule.examples().stream())
                .map(example -> spoken("en", example.title()))
                .toList();

        assertThat(headlines).hasSizeGreaterThan(300).allSatisfy(headline -> assertThat(
                        Tagger.tagMatches(headline, book).matches())
                .isEqualTo(Tagger.tag(headline, book).matches()));
    }

    /** Books that differ in their rules alone read a headline once, and each takes from it what it takes alone. */
    @Test
    void booksWithOneReaderMatchAsEachAloneDoes() {
        CompiledBook before = CompiledBook.compile(Books.book(Config.files()));
        Map<String, String> files = new TreeMap<>(Config.files());
        files.computeIfPresent(
                "rules/us-china.yaml", (name, pack) -> pack.replace("signal: hostile", "signal: neutral"));
        CompiledBook after = CompiledBook.compile(Books.book(files));
        Headline headline = spoken("en", "US tracks Chinese spy balloon over Montana");

        List<Tags> both = Tagger.tagMatches(headline, List.of(before, after.readingWith(before)));
        assertThat(both)
                .containsExactly(Tagger.tagMatches(headline, before), Tagger.tagMatches(headline, after))
                .doesNotHaveDuplicates();
    }

    private static Headline spoken(@Nullable String language, String title) {
        Instant then = Instant.parse("2023-02-03T16:00:00Z");
        return new Headline(
                "h", 1, "feed", "The Daily", title, null, null, language, then, then, false, List.of(), null, Map.of());
    }

    private static Tags tag(String title, @Nullable String summary) {
        return Tagger.tag(Books.headline(title, summary), HouseBook.COMPILED);
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
