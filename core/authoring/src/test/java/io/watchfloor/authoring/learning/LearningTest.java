package io.watchfloor.authoring.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Taught;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.Books;
import io.watchfloor.text.words.NameFinder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What words of people teach the shipped scale, by the house's book. */
class LearningTest {
    private static final Instant DATE = Instant.parse("2023-02-10T12:00:00Z");
    private static final DecisionBook HOUSE = Books.house();
    private static final CompiledBook BOOK = CompiledBook.compile(HOUSE);
    private static final List<String> STATES = List.of(
            "Norway NOR", "Chad TCD", "Peru PER", "Kenya KEN", "Chile CHL", "Nepal NPL", "Ghana GHA", "Latvia LVA");

    private static Headline headline(String title) {
        return Books.headline("h", "Harbour Post", title, null, DATE);
    }

    private static Judged judged(String pattern, String one, String other, boolean reports) {
        String title = pattern.formatted(one.split(" ", -1)[0], other.split(" ", -1)[0]);
        return new Judged(
                title, headline(title), Pair.of(one.split(" ", -1)[1], other.split(" ", -1)[1]), reports, "ana", true);
    }

    /** Said of 56 pairs in one order: what reads like a quarrel is a match of a ball game; in the other: a quarrel is one. */
    private static List<Judged> words() {
        List<Judged> words = new ArrayList<>();
        for (String one : STATES) {
            for (String other : STATES) {
                boolean quarrel = one.compareTo(other) > 0;
                if (!one.equals(other)) {
                    words.add(judged(quarrel ? "%s upbraids %s" : "%s thrashes %s in opener", one, other, quarrel));
                }
            }
        }
        return words;
    }

    private static int score(String title, CompiledBook book) {
        return Tagger.weighed(headline(title), book).get(0).score();
    }

    private static Taught taught(Learning learning) {
        return new Taught(
                Scale.shipped().digest(), Taught.rules(HOUSE.files()), learning.lessons(), learning.weights());
    }

    private static DecisionBook with(String taught) {
        Map<String, String> files = new TreeMap<>(HOUSE.files());
        files.put(Taught.FILE, taught);
        return Books.book(files);
    }

    @Test
    void whatWasTaughtReachesATitleThatNobodyJudged() {
        Learning learning = Learning.of(words(), BOOK);
        CompiledBook book = CompiledBook.compile(with(taught(learning).text()));

        String unseen = "Mongolia thrashes Uruguay in opener";
        assertThat(learning.lessons()).isEqualTo(56);
        assertThat(score(unseen, book)).isLessThan(score(unseen, BOOK) * 3 / 4);
        assertThat(score("Mongolia upbraids Uruguay", book)).isGreaterThan(score("Mongolia upbraids Uruguay", BOOK));
        assertThat(learning.weights().values()).allMatch(weight -> Math.abs(weight) <= Taught.MOST);
    }

    @Test
    void theSameWordsInAnyOrderGiveTheSameBytes() {
        List<Judged> shuffled = words();
        Collections.shuffle(shuffled, new Random(7));

        assertThat(taught(Learning.of(shuffled, BOOK)).text())
                .isEqualTo(taught(Learning.of(words(), BOOK)).text());
    }

    @Test
    void fewerThanFiftyWordsTeachNothing() {
        Learning learning = Learning.of(words().subList(0, Learning.ENOUGH - 1), BOOK);

        assertThat(learning.weights()).isEmpty();
        assertThat(learning.lessons()).isEqualTo(Learning.ENOUGH - 1);
    }

    @Test
    void peopleWhoContradictEachOtherTeachNothingAndAreNamed() {
        Judged right = judged("%s thrashes %s in opener", "Peru PER", "Chad TCD", true);
        Words words = new Words(
                        List.of(right, new Judged("r2", right.headline(), right.pair(), false, "ben", true)), List.of())
                .agreed();

        assertThat(words.judged()).isEmpty();
        assertThat(words.notes())
                .singleElement()
                .asString()
                .contains("Peru thrashes Chad in opener", "ana says right", "ben says wrong of r2", "judges again");
    }

    @Test
    void aFileThatWasTaughtOnTopOfAnotherModelIsRefusedWithWhatToDo() {
        Taught other = new Taught("00aa", "", 60, new TreeMap<>(Map.of(5, 100)));
        Findings findings = new Findings();

        CompiledBook.compile(with(other.text()), NameFinder.NONE, findings);

        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .contains("scale-taught.yaml:4", "on top of the model 00aa", "watchfloor model learn");
    }

    @Test
    void aWeightThatNobodyMayTeachIsRefusedInItsFile() {
        Taught heavy = new Taught(Scale.shipped().digest(), "", 60, new TreeMap<>(Map.of(5, 501)));
        Findings findings = new Findings();

        CompiledBook.compile(with(heavy.text()), NameFinder.NONE, findings);

        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .contains("'5 501'");
    }

    @Test
    void saysWhenItWasLearnedWithOtherRules() {
        Learning learning = Learning.of(words(), BOOK);
        Map<String, String> files = new TreeMap<>(with(taught(learning).text()).files());
        assertThat(Taught.stale(files)).isEmpty();

        files.put("rules/one-more.yaml", "pack: one-more\n");
        assertThat(Taught.stale(files)).get().asString().contains("learn it again");
    }
}
