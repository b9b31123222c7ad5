package io.watchfloor.authoring.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.Verdicts;
import io.watchfloor.model.Headline;
import io.watchfloor.model.HeadlineWord;
import io.watchfloor.model.HeadlineWord.Day;
import io.watchfloor.model.HeadlineWord.Kind;
import io.watchfloor.model.HeadlineWord.Said;
import io.watchfloor.model.HeadlineWord.Why;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Role;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.model.Tags;
import io.watchfloor.model.Tags.Mark;
import io.watchfloor.model.Tags.Opinion;
import io.watchfloor.model.Tags.StateMention;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which headlines a desk is asked about, what is measured by the answers, and what they teach. */
class AskingTest {
    private static final LocalDate DATE = LocalDate.of(2023, 2, 3);
    private static final Instant AT = Instant.parse("2023-02-03T12:00:00Z");
    private static final Day DAY = new Day(100, 100, 400, 400);
    private static final List<String> STATES = List.of("CHN", "USA");

    /** Nothing reports it; the scale gives it that score, or says nothing of it where fewer than two states stand. */
    private static TaggedHeadline tagged(String id, int states, double score, Mark mark) {
        Headline headline = Headline.of(id, "feed", "Harbour Post", "Title of " + id, null, "en", AT);
        List<StateMention> named = STATES.subList(0, states).stream()
                .map(code -> new StateMention(code, "name", Role.SETTING, 0, "title", 0, 5, "Title"))
                .toList();
        Opinion opinion = states < 2 ? null : new Opinion(score, mark, "model");
        return new TaggedHeadline(
                headline, new Tags(1, "en", List.of(), named, List.of(), false, null, opinion), null, Map.of());
    }

    private static List<TaggedHeadline> news() {
        List<TaggedHeadline> news = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            news.add(tagged("h" + i, i % 3, i / 900.0, i % 9 == 2 ? Mark.DOUBTFUL : null));
        }
        return news;
    }

    private static DayOfHeadlines day(List<TaggedHeadline> news) {
        DayOfHeadlines day = new DayOfHeadlines(DATE);
        news.forEach(day::add);
        return day;
    }

    @Test
    void theSameAreAskedInWhateverOrderAndHoweverOftenTheyCome() {
        List<Question> asked = day(news()).questions();
        for (int seed = 0; seed < 5; seed++) {
            List<TaggedHeadline> other = new ArrayList<>(news());
            other.addAll(news().subList(100, 300));
            Collections.shuffle(other, new Random(seed));

            assertThat(day(other).questions()).isEqualTo(asked);
            assertThat(day(other).counted()).isEqualTo(new Day(0, 300, 300, 300));
        }
    }

    @Test
    void halfAreAsLikelyAsNotAQuarterDisputedAndTheRestDrawn() {
        List<Question> asked = day(news()).questions();

        assertThat(asked).filteredOn(one -> one.why() == Why.THRESHOLD).hasSize(10);
        assertThat(asked).filteredOn(one -> one.why() == Why.DISAGREEMENT).hasSize(5);
        // None was reported, so two of the five kinds that are drawn are missing.
        assertThat(asked)
                .filteredOn(one -> one.why() == Why.YARDSTICK)
                .extracting(Question::kind)
                .containsExactlyInAnyOrder(Kind.TWO, Kind.TWO, Kind.ONE);
        assertThat(asked).allMatch(one -> Yardstick.keeps(one.id()) == (one.why() == Why.YARDSTICK));
        assertThat(asked).extracting(Question::title).doesNotHaveDuplicates();
    }

    @Test
    void inTheLongRunKindsAreDrawnAsTheLabelledHeadlinesWere() {
        Map<Kind, Integer> drawn = new EnumMap<>(Kind.class);
        for (int i = 0; i < 50; i++) {
            Yardstick.drawnOn(DATE.plusDays(i)).forEach((kind, count) -> drawn.merge(kind, count, Integer::sum));
        }

        assertThat(drawn.values()).containsExactly(90, 100, 50, 10);
    }

    private static HeadlineWord word(String id, Why why, Kind kind, Said said) {
        return new Question(why, id, "Title of " + id, "Post", AT, AT, null, kind, List.of())
                .answer(said, DAY, "ana", AT);
    }

    private static List<String> kept(int count) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> "k" + i)
                .filter(Yardstick::keeps)
                .limit(count)
                .toList();
    }

    @Test
    void weighsTheAnswersToTheHeadlinesOfTheirDay() {
        List<String> ids = kept(40);
        List<HeadlineWord> words = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            words.add(word(ids.get(i), Why.YARDSTICK, Kind.REPORTED, i < 16 ? Said.YES : Said.NO));
        }
        for (int i = 20; i < 30; i++) {
            words.add(word(ids.get(i), Why.YARDSTICK, Kind.TWO, i < 22 ? Said.YES : Said.NO));
        }
        words.add(word(ids.get(30), Why.YARDSTICK, Kind.ONE, Said.NO));

        Yardstick part = Yardstick.of(words, AT);
        assertThat(part.precision().value()).isEqualTo(0.8);
        assertThat(part.precision().of()).isEqualTo(20);
        assertThat(part.recall()).as("nobody answered one that names none").isNull();

        words.add(word(ids.get(31), Why.YARDSTICK, Kind.NONE, Said.NO));
        Yardstick whole = Yardstick.of(words, AT);
        // 16 of 20 stand for 80 right ones; 2 of 10 that name two states for 20 that are missed.
        assertThat(whole.recall().value()).isEqualTo(0.8);
        assertThat(whole.recall().low()).isLessThan(0.65);
        assertThat(Yardstick.of(words, AT.plus(Duration.ofDays(91))).answers()).isZero();
    }

    @Test
    void alarmsOnlyWhenTheUpperEndIsUnderTheBar() {
        List<String> ids = kept(200);
        List<HeadlineWord> few = new ArrayList<>();
        List<HeadlineWord> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            HeadlineWord word = word(ids.get(i), Why.YARDSTICK, Kind.REPORTED, i % 10 < 8 ? Said.YES : Said.OTHER_PAIR);
            many.add(word);
            if (i < 10) {
                few.add(word);
            }
        }

        assertThat(Yardstick.of(few, AT).precision().value())
                .isEqualTo(Yardstick.of(many, AT).precision().value());
        assertThat(Yardstick.of(few, AT).underPrecision()).isFalse();
        assertThat(Yardstick.of(many, AT).underPrecision()).isTrue();
        assertThat(Yardstick.of(List.of(), AT).underPrecision()).isFalse();
    }

    @Test
    void nothingLearnsFromWhatIsMeasuredBy() {
        String drawn = kept(1).get(0);
        String other = Stream.iterate(0, i -> i + 1)
                .map(i -> "k" + i)
                .filter(id -> !Yardstick.keeps(id))
                .findFirst()
                .orElseThrow();
        HeadlineWord measured = word(drawn, Why.YARDSTICK, Kind.TWO, Said.YES);
        List<Judged> learned = Words.of(
                        new Verdicts(),
                        List.of(),
                        List.of(
                                measured,
                                about(other, "Norway scolds Chad"),
                                about(kept(2).get(1), "Norway hails Chad"),
                                about(other + "b", measured.title())))
                .judged();

        assertThat(learned).extracting(one -> one.headline().title()).containsExactly("Norway scolds Chad");
        assertThat(learned).allMatch(Judged::asked);
    }

    private static HeadlineWord about(String id, String title) {
        Pair pair = Pair.of("NOR", "TCD");
        return new Question(Why.THRESHOLD, id, title, "Post", AT, AT, pair, Kind.TWO, List.of())
                .answer(Said.NO, DAY, "ana", AT);
    }
}
