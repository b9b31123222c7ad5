package io.watchfloor.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Headline;
import io.watchfloor.training.scale.TrainingLists;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelledTitlesTest {
    private static final Instant MAY = Instant.parse("2023-05-04T08:00:00Z");

    @Test
    void whoeverHasTheTextsHasTheLabels() {
        List<Headline> headlines = Stream.concat(
                        TrainingLists.lines("labelled-headlines.tsv").stream()
                                .skip(1)
                                .map(line -> line.substring(0, line.indexOf('\t'))),
                        Stream.of("nobody-labelled-this"))
                .map(id -> headline(id))
                .toList();

        List<LabelledHeadline> rows = LabelledTitles.english(headlines.iterator());

        assertThat(rows).hasSize(headlines.size() - 1).allSatisfy(row -> {
            assertThat(row.title()).isEqualTo("A title of " + row.id());
            assertThat(row.month()).isEqualTo(YearMonth.of(2023, 5));
            assertThat(row.incident()).isEqualTo(!row.pairs().isEmpty());
            assertThat(row.quick()).isTrue();
        });
        assertThat(rows.stream().filter(LabelledHeadline::incident).count())
                .isBetween(rows.size() / 4L, rows.size() * 3L / 4);
    }

    @Test
    void theDayIsTheHeadlinesOwn() {
        String id = TrainingLists.lines("labelled-headlines.tsv").get(1).split("\t", -1)[0];

        assertThat(LabelledTitles.english(List.of(headline(id)).iterator()))
                .singleElement()
                .satisfies(row -> assertThat(row.date())
                        .isEqualTo(MAY.atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private static Headline headline(String id) {
        return Headline.of(id, "file", "An outlet", "A title of " + id, null, null, MAY);
    }
}
