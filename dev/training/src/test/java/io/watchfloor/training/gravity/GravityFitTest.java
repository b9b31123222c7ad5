package io.watchfloor.training.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.NewsValue;
import io.watchfloor.rules.gravity.Clues;
import io.watchfloor.rules.gravity.Seen;
import io.watchfloor.rules.gravity.UrgencyReader;
import io.watchfloor.rules.gravity.UrgencyTable;
import io.watchfloor.rules.gravity.Weighing;
import io.watchfloor.rules.gravity.Weights;
import io.watchfloor.rules.patterns.English;
import io.watchfloor.testkit.Config;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.HeadlineReader;
import io.watchfloor.text.words.NameFinder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GravityFitTest {
    private static final HeadlineReader READER = HeadlineReader.of(Config.files(), NameFinder.NONE, new Findings());
    private static final UrgencyTable TABLE = UrgencyReader.read(
                    Map.of(
                            UrgencyTable.FILE,
                            """
                            cap: 100
                            raise-at-most: 30
                            otherwise: 20
                            acts:
                              - { act: strike, base: 60, match: [air strike, bomb] }
                              - { act: talks, base: 20, match: ["noun:talks"] }
                            """),
                    new English(Set.of()),
                    new Findings())
            .orElseThrow();

    @Test
    void fittingTheSameRowsGivesTheSameWeightsAndFollowsThem() {
        List<GravityFit.Row> rows = List.of(
                row("2023-01", "Kenya bombs Somalia at dawn", 7, NewsValue.NEW_ACT),
                row("2023-02", "Chile bombs Peru at dawn", 7, NewsValue.NEW_ACT),
                row("2023-03", "Kenya bombs Somalia at dawn", 7, NewsValue.NEW_ACT),
                row("2023-01", "Kenya holds talks with Somalia", 2, NewsValue.PLANNED),
                row("2023-02", "Peru holds talks with Chile", 2, NewsValue.PLANNED),
                row("2023-03", "Kenya holds talks with Somalia", 2, NewsValue.PLANNED));

        Weights weights = GravityFit.of(rows);

        assertThat(GravityFit.of(rows).text()).isEqualTo(weights.text());
        assertThat(Weighing.of(rows.get(0).clues(), weights, TABLE.bounds()).tenths())
                .isGreaterThan(Weighing.of(rows.get(3).clues(), weights, TABLE.bounds())
                        .tenths());
        assertThat(Weighing.of(rows.get(3).clues(), weights, TABLE.bounds()).news())
                .isEqualTo(NewsValue.PLANNED);
        assertThat(weights.clues()).doesNotContainKey("word somalia");
    }

    @Test
    void whatATeacherWeighsTeachesWordsThatNoLabelKnowsAndNoNewsValue() {
        List<GravityFit.Row> labelled = List.of(
                row("2023-01", "Kenya bombs Somalia at dawn", 7, NewsValue.NEW_ACT),
                row("2023-02", "Chile talks to Peru at noon", 2, NewsValue.PLANNED));
        List<GravityFit.Row> told = IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(month -> Stream.of(
                        row("2023-0" + month, "Kenya meets Somalia at dusk", 8.5, null),
                        row("2023-0" + month, "Kenya meets Somalia at breakfast", 1.5, null)))
                .toList();

        Weights weights =
                GravityFit.of(Stream.concat(labelled.stream(), told.stream()).toList());

        assertThat(Objects.requireNonNull(weights.clues().get("word dusk"))[0]).isGreaterThan(20);
        assertThat(Objects.requireNonNull(weights.clues().get("word breakfast"))[0])
                .isLessThan(-20);
        assertThat(weights.clues().get("word breakfast")).endsWith(0, 0, 0, 0, 0);
        assertThat(weights.news().get(NewsValue.NEW_ACT)).isNotNull();
    }

    @Test
    void aLineThatTellsNothingIsNamed() {
        assertThatThrownBy(() -> Told.read(List.of("id\topen", "a\t55", "b\tmany")))
                .hasMessage("line 3: expected an id and 1 whole numbers below 1000");
        assertThat(Told.read(List.of("id\topen", "a\t55")).gravity("a", Told.OPEN))
                .isEqualTo(5.5);
    }

    private static GravityFit.Row row(String month, String title, double gravity, @Nullable NewsValue news) {
        Field field = READER.read("title", title, LocalDate.of(2023, 2, 3));
        return new GravityFit.Row(month, Clues.of(TABLE, new Seen(field, null, false, false)), gravity, news);
    }
}
