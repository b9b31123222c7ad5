package io.watchfloor.rules.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Tags;
import io.watchfloor.model.Tags.Mark;
import io.watchfloor.model.Tags.Opinion;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.reports.Reports;
import io.watchfloor.rules.tagging.HouseBook;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.Books;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped second opinion says, and what it leaves alone. */
class SecondOpinionTest {
    private final CompiledBook book = HouseBook.COMPILED;
    private final SecondOpinion judge = SecondOpinion.shipped();

    @Test
    void takesAPlainStepForAReportAndCommentForNone() {
        assertThat(score("Oslo hands protest note to Cuban ambassador")).isGreaterThan(0.8);
        assertThat(score("Why Denmark finds Poland cool")).isLessThan(0.2);
    }

    @Test
    void neverSeesWhichStateItIs() {
        assertThat(score("Norway scolds Chad over fish")).isEqualTo(score("Peru scolds Laos over fish"));
    }

    @Test
    void isAskedOnlyAboutTwoPartiesInEnglish() {
        assertThat(opinion("Norway scolds its fishermen")).isNull();
        assertThat(opinion("Norway asks IMF for talks"))
                .as("a forum is no party")
                .isNull();
        Headline german = new Headline(
                "h",
                1,
                "feed",
                "outlet",
                "Norway scolds Chad over fish",
                null,
                null,
                "de",
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                List.of(),
                null,
                Map.of());
        assertThat(judge.with(german, Tagger.tag(german, book), book).opinion()).isNull();
    }

    @Test
    void marksWhatNoRuleTookAndWhatARuleFlagsAgainstItsView() {
        Tags untaken = new Tags(1, "en", List.of(), List.of(), List.of(), false, null);
        Tags flagged = Tagger.tag(headline("Norway scolds Chad over fish"), book);

        assertThat(SecondOpinion.mark(new Rating(0.99, List.of()), untaken)).isEqualTo(Mark.MISSED);
        assertThat(SecondOpinion.mark(new Rating(0.5, List.of()), untaken)).isNull();
        assertThat(SecondOpinion.mark(new Rating(0.01, List.of()), flagged)).isEqualTo(Mark.DOUBTFUL);
        assertThat(SecondOpinion.mark(new Rating(0.99, List.of()), flagged)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Norway scolds Chad over fish", "How Norway sanctions Chad: a guide", "Norway and Chad"})
    void nothingElseInTheTagsAndNoReportChanges(String title) {
        Headline headline = headline(title);
        Tags without = Tagger.tag(headline, book);
        Tags with = judge.tag(headline, book, rule -> {});

        assertThat(with.opinion()).isNotNull();
        assertThat(with.with(null)).isEqualTo(without);
        assertThat(Reports.of(headline, with, book)).isEqualTo(Reports.of(headline, without, book));
    }

    @Test
    void itsStrongestCluesAreInWords() {
        Rating rating = judge.rate(headline("Norway scolds Chad over fish"), Tagger.tag(headline("x"), book), book)
                .orElseThrow();

        assertThat(rating.clues()).hasSize(5);
        assertThat(rating.clues()).extracting(Rating.Clue::words).contains("begins with <gov>");
    }

    @Test
    void theQueueHasTheLikeliestTwentyOfADay() {
        MissedQueue queue = new MissedQueue();
        for (int i = 0; i < 30; i++) {
            queue.add(headline("h" + i), 0.9 + i / 1000.0);
        }

        assertThat(queue.queue()).hasSize(20);
        assertThat(queue.queue().get(0).score()).isEqualTo(0.929);
    }

    private double score(String title) {
        Opinion opinion = opinion(title);
        assertThat(opinion).as(title).isNotNull();
        return opinion.score();
    }

    private Opinion opinion(String title) {
        return judge.tag(headline(title), book, rule -> {}).opinion();
    }

    private static Headline headline(String title) {
        return Books.headline(title, null);
    }
}
