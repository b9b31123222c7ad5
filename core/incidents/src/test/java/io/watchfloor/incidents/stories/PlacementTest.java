package io.watchfloor.incidents.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.incidents.stories.Placement.Around;
import io.watchfloor.incidents.stories.Placement.Place;
import io.watchfloor.incidents.stories.Placement.Rule;
import io.watchfloor.model.Family;
import io.watchfloor.model.Print;
import io.watchfloor.model.Print.Kind;
import io.watchfloor.model.Print.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final Instant START = Instant.parse("2023-02-01T12:00:00Z");
    private static final Around QUIET = new Around(1, Map.of());

    private final Placement placement = new Placement(Thresholds.SHIPPED);

    private static Print print(String act, String... words) {
        List<Term> terms =
                Stream.of(words).map(word -> new Term(Kind.WORD, 80, word)).toList();
        return new Print("test", act, Family.FORCE, terms);
    }

    private static Arriving report(int hours, Print print) {
        return new Arriving(print, START.plus(Duration.ofHours(hours)), true, 50, List.of("accuse"));
    }

    private static Candidate story(int number, int lately, int gravity, Print... prints) {
        Sums sums = new Sums();
        List<String> acts = new ArrayList<>();
        for (Print print : prints) {
            sums.add(print, START);
            if (print.act() != null) {
                acts.add(print.act());
            }
        }
        return new Candidate(
                number,
                sums,
                Family.FORCE,
                acts,
                START,
                START,
                Duration.ofDays(3),
                false,
                gravity,
                lately,
                Duration.ZERO);
    }

    @Test
    void anOutbreakDrawsInWhateverIsSaidOfItsPair() {
        Print unlike = new Print(
                "test", null, Family.TALK, print(null, "envoy", "recalled").terms());
        Around busy = new Around(6, Map.of());
        Candidate strike = story(1, 3, 80, print(null, "missile", "base"));
        assertThat(placement.place(report(1, unlike), List.of(strike), busy).rule())
                .isEqualTo(Rule.DOMINANT);
        Candidate lesser = story(1, 3, 79, print(null, "missile", "base"));
        Candidate few = story(1, 2, 80, print(null, "missile", "base"));
        Around matter = new Around(6, Map.of(Family.TALK, 90));
        assertThat(placement.place(report(1, unlike), List.of(lesser), busy).rule())
                .isEqualTo(Rule.OPENS);
        assertThat(placement.place(report(1, unlike), List.of(few), busy).rule())
                .isEqualTo(Rule.OPENS);
        assertThat(placement.place(report(1, unlike), List.of(strike), matter).rule())
                .isEqualTo(Rule.COURSE);
    }

    @Test
    void joinsWhatItResemblesMostAndSaysWhatItPassedOver() {
        Candidate balloon = story(1, 1, 50, print(null, "balloon", "montana"));
        Candidate ship = story(2, 1, 50, print(null, "ship", "strait", "montana"));
        Place place = placement.place(report(1, print(null, "balloon", "montana")), List.of(ship, balloon), QUIET);
        assertThat(place.rule()).isEqualTo(Rule.RESEMBLES);
        assertThat(place.number()).isEqualTo(1);
        assertThat(place.next()).isEqualTo(2);
        assertThat(place.likeness().best()).containsExactly("balloon", "montana");
        assertThat(place.likeness().score()).isGreaterThan(place.nextLikeness().score());
    }

    @Test
    void opensWhenItResemblesNothing() {
        Place place =
                placement.place(report(1, print(null, "dam")), List.of(story(1, 1, 50, print(null, "balloon"))), QUIET);
        assertThat(place.rule()).isEqualTo(Rule.OPENS);
    }

    /** Told in characters: what a list says for one word in English is not yet the same matter. */
    @Test
    void oneCommonWordOfATranslationDoesNotJoinWhatIsOfAnotherKind() {
        Candidate balloon = story(1, 1, 50, words(Family.FORCE, "balloon", "spy"));
        assertThat(ruleFor(words(Family.TALK, "spy", "卡车"), balloon)).isEqualTo(Rule.OPENS);
        assertThat(ruleFor(words(Family.TALK, "spy", "truck"), balloon)).isEqualTo(Rule.RESEMBLES);
        assertThat(ruleFor(words(Family.FORCE, "spy", "卡车"), balloon)).isEqualTo(Rule.RESEMBLES);
        assertThat(ruleFor(words(Family.TALK, "spy", "balloon", "卡车"), balloon)).isEqualTo(Rule.RESEMBLES);
    }

    private static Print words(Family family, String... words) {
        return new Print(
                "test",
                null,
                family,
                Stream.of(words).map(word -> new Term(Kind.WORD, 60, word)).toList());
    }

    private Rule ruleFor(Print print, Candidate story) {
        return placement.place(report(1, print), List.of(story), QUIET).rule();
    }

    @Test
    void continuesWhatEndedLately() {
        Place place = placement.place(
                report(96, print(null, "balloon")), List.of(story(1, 1, 50, print(null, "balloon"))), QUIET);
        assertThat(place.rule()).isEqualTo(Rule.CONTINUES);
        assertThat(place.number()).isEqualTo(1);
    }

    @Test
    void whatMayNotOpenWaits() {
        Arriving denial = new Arriving(print(null, "dam"), START, false, 0, List.of());
        assertThat(placement.place(denial, List.of(), QUIET).rule()).isEqualTo(Rule.WAITS);
    }

    @Test
    void theNextTurnOfAnActJoinsWhenItNamesTheSame() {
        Print accused = print("accuse", "nijjar", "agent", "murder", "temple", "parliament", "intelligence", "surrey");
        Candidate accusation = story(1, 1, 50, accused);
        Print expelled = print("expel", "nijjar", "diplomat", "ottawa", "leave", "delhi", "ask", "senior", "high");
        assertThat(placement
                        .place(report(60, expelled), List.of(accusation), QUIET)
                        .rule())
                .isEqualTo(Rule.DEVELOPS);
        Print elsewhere = print("expel", "fisherman", "harbour");
        assertThat(placement
                        .place(report(60, elsewhere), List.of(accusation), QUIET)
                        .rule())
                .as("it names nothing of it")
                .isEqualTo(Rule.OPENS);
        assertThat(placement
                        .place(report(8 * 24, expelled), List.of(accusation), QUIET)
                        .rule())
                .as("that was too long ago")
                .isNotEqualTo(Rule.DEVELOPS);
    }

    @Test
    void anOutbreakDrawsInWhatIsSaidOfIt() {
        Candidate war = story(1, 20, 90, print(null, "rocket"));
        Around busy = new Around(25, Map.of());
        assertThat(placement
                        .place(report(1, print(null, "hostage")), List.of(war), busy)
                        .rule())
                .isEqualTo(Rule.DOMINANT);
        Around covered = new Around(25, Map.of(Family.FORCE, 70));
        assertThat(placement
                        .place(report(1, print(null, "hostage")), List.of(war), covered)
                        .rule())
                .as("the daily course of a war draws in nothing")
                .isEqualTo(Rule.COURSE);
    }

    @Property(tries = 200)
    void theOrderOfCandidatesAndOfReportsChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<Candidate> candidates = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            candidates.add(story(number, 1, 50, print(null, word(random), word(random)), print(null, word(random))));
        }
        Arriving report = report(random.nextInt(60), print(null, word(random), word(random)));
        Place first = placement.place(report, candidates, QUIET);
        Collections.shuffle(candidates, random);
        assertThat(placement.place(report, candidates, QUIET)).isEqualTo(first);
    }

    @Property(tries = 200)
    void sumsAreAFunctionOfWhatIsThere(@ForAll long seed) {
        Random random = new Random(seed);
        Sums some = new Sums();
        Sums all = new Sums();
        for (int i = 0; i < 20; i++) {
            Print print = print(null, word(random), word(random));
            Instant at = START.plus(Duration.ofHours(random.nextInt(200)));
            all.add(print, at);
            if (random.nextBoolean()) {
                all.at(START.plus(Duration.ofHours(random.nextInt(200))));
            }
            if (i % 3 == 0) {
                all.remove(print, at);
            } else {
                some.add(print, at);
            }
        }
        assertThat(all.at(START)).isEqualTo(some.at(START));
    }

    private static String word(Random random) {
        return "w" + random.nextInt(6);
    }
}
