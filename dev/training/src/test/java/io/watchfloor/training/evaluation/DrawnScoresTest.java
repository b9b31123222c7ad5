package io.watchfloor.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.Books;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scores of headlines that were drawn at random. */
class DrawnScoresTest {
    private static final List<String> LABELS = List.of(
            "id\tdrawn\tincident\tpairs\troles",
            "a\tflagged\tyes\tFRA-IRN-\tFRA>IRN",
            "b\tflagged\tyes\tFRA-IRN+\tIRN>FRA",
            "c\tflagged\tno\t-\t-",
            "d\tunflagged\tyes\tCHN-USA-\tCHN=USA",
            "e\tunflagged\tambiguous\t-\t-",
            "gone\tunflagged\tno\t-\t-");
    private static final String PACK =
            """
            pack: p
            rules:
              - rule: r
                title: t
                subject: sanctions
                status: stable
                precedence: immediate
                signal: hostile
                match: [sanction]
            """;
    private static final Map<String, Headline> HEADLINES = Stream.of(
                    headline("a", "France sanctions Iran"),
                    headline("b", "France sanctions Iran again"),
                    headline("c", "France sanctions Iran in a dream"),
                    headline("d", "China and America hum"),
                    headline("e", "France sanctions Iran, or does it"))
            .collect(Collectors.toMap(Headline::id, one -> one));

    @Test
    void weighsEachRowByTheSampleItWasDrawnFor() {
        DrawnScores scores = scores();

        assertThat(scores.labels()).isEqualTo(4);
        assertThat(scores.precision()).isEqualTo(2.0 / 3, within(1e-9));
        // Two flagged rows weigh 10 each; the missed one, one of three unflagged rows, weighs 20.
        assertThat(scores.recall()).isEqualTo(0.5, within(1e-9));
        assertThat(scores.pairs().hits()).isEqualTo(1);
        assertThat(scores.pairs().of()).isEqualTo(2);
        assertThat(scores.roles().hits()).isEqualTo(1);
        assertThat(scores.roles().of()).isEqualTo(2);
        assertThat(scores.urgentNonsense()).containsExactly("c");
    }

    @Test
    void aRowThatIsNoneIsRefused() {
        assertThatThrownBy(() ->
                        DrawnLabel.read(List.of("id\tdrawn\tincident\tpairs\troles", "a\tflagged\tperhaps\t-\t-")))
                .hasMessageContaining("perhaps");
        assertThatThrownBy(() -> DrawnLabel.read(
                        List.of("id\tdrawn\tincident\tpairs\troles", "a\tflagged\tyes\tFRA-IRN-\tFRA IRN")))
                .hasMessageContaining("neither > nor =");
    }

    private static DrawnScores scores() {
        CompiledBook book = CompiledBook.compile(Books.withPack(PACK));
        return DrawnScores.of(DrawnLabel.read(LABELS), HEADLINES, headline -> Tagger.tag(headline, book), 30, 60);
    }

    private static Headline headline(String id, String title) {
        return Books.headline(id, "The Daily", title, null, Instant.parse("2023-02-03T16:00:00Z"));
    }
}
