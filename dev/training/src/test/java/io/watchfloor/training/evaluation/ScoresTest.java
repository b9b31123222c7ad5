package io.watchfloor.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.watchfloor.authoring.Share;
import io.watchfloor.model.Effect;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Role;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import io.watchfloor.model.Tags;
import io.watchfloor.model.Tags.StateMention;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final String NAMES =
            "id\tdate\toutlet\theadline\trelation_incident\tpolarity\ttype\tactors\tambiguous";
    private static final List<LabelledHeadline> ROWS = LabelledHeadline.read(List.of(
            NAMES,
            "1\t2023-02-02\tDesk\tUS and China talk\tyes\tcooperative\ttalks\tCHN,USA\t0",
            "2\t2023-02-02\tDesk\tUS jet shadows Chinese ship off Japan\tyes\thostile\tencounter\tCHN,USA\t0",
            "3\t2023-02-02\tDesk\tJapan warns China\tyes\thostile\tstatement\tCHN,JPN\t1",
            "4\t2023-02-02\tDesk\tUS and China play chess\tno\t-\t-\t-\t0",
            "5\t2023-02-02\tDesk\tBakers meet\tno\t-\t-\t-\t1"));

    private final Scores scores = Scores.of(List.of(
            new Scored(ROWS.get(0), tags(List.of("CHN", "USA"), match(true, true, Signal.COOPERATIVE, "CHN-USA"))),
            new Scored(
                    ROWS.get(1),
                    tags(
                            List.of("USA", "HKG", "JPN"),
                            match(true, true, Signal.COOPERATIVE, "CHN-USA", "CHN-JPN"),
                            match(false, true, Signal.HOSTILE, "CHN-USA"))),
            new Scored(ROWS.get(2), tags(List.of("JPN", "CHN"), match(true, false, Signal.HOSTILE, "CHN-JPN"))),
            new Scored(ROWS.get(3), tags(List.of(), match(true, true, Signal.HOSTILE, "CHN-USA"))),
            new Scored(ROWS.get(4), tags(List.of()))));

    @Test
    void countsFlagsWithAndWithoutAmbiguousRows() {
        assertThat(scores.detection().precision()).returns(2L, Share::hits).returns(3L, Share::of);
        assertThat(scores.detection().recall()).returns(2L, Share::hits).returns(3L, Share::of);
        assertThat(scores.detection().f1().value()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(scores.unambiguous().recall()).returns(2L, Share::hits).returns(2L, Share::of);
    }

    @Test
    void judgesOnlyAcceptedPrimaryMatches() {
        assertThat(scores.polarity())
                .as("the secondary match has the right signal and does not count")
                .returns(1L, Share::hits)
                .returns(2L, Share::of);
        assertThat(scores.pairs())
                .as("CHN-JPN is not labelled")
                .returns(1L, Share::hits)
                .returns(2L, Share::of);
    }

    @Test
    void countsHongKongAsChina() {
        assertThat(scores.stateRecall()).returns(6L, Share::hits).returns(6L, Share::of);
        assertThat(scores.statePrecision()).returns(6L, Share::hits).returns(7L, Share::of);
    }

    @Test
    void listsMistakesAndRecallByType() {
        assertThat(scores.recallByType()).containsOnlyKeys("encounter", "statement", "talks");
        assertThat(scores.recallByType().get("statement").value()).isZero();
        assertThat(scores.missed()).extracting(Scores.Mistake::id).containsExactly("3");
        assertThat(scores.falseAlarms())
                .containsExactly(new Scores.Mistake("4", "US and China play chess", "-", false, List.of("pack/rule")));
        assertThat(scores.text(5)).contains("5 rows", "recall, statement", "3? Japan warns China");
    }

    @Test
    void intervalsAreWilsons() {
        Share share = Share.of(8, 10);
        assertThat(share.low()).isCloseTo(0.4902, within(1e-4));
        assertThat(share.high()).isCloseTo(0.9433, within(1e-4));
        assertThat(Share.of(0, 0)).isEqualTo(new Share(0, 0, 1, 0, 0));
    }

    @Test
    void aBadLineIsNamed() {
        assertThatThrownBy(() -> LabelledHeadline.read(List.of("id\ttitle")))
                .hasMessageContaining("line 1")
                .hasMessageContaining("relation_incident");
        assertThatThrownBy(
                        () -> LabelledHeadline.read(List.of(NAMES, "1\t2023-02-02\tDesk\tTitle\tperhaps\t-\t-\t-\t0")))
                .hasMessage("line 2: 'perhaps' is neither yes nor no");
    }

    private static Tags tags(List<String> states, RuleMatch... matches) {
        boolean flagged = Stream.of(matches).anyMatch(match -> match.primary() && match.accepted());
        List<StateMention> mentions = states.stream()
                .map(code -> new StateMention(code, "state", Role.SOURCE, 0, "title", 0, 1, "x"))
                .toList();
        return new Tags(1, null, List.of(), mentions, List.of(matches), flagged, null);
    }

    private static RuleMatch match(boolean primary, boolean accepted, Signal signal, String... pairs) {
        return new RuleMatch(
                "pack/rule",
                "airspace",
                new RuleMatch.Ruling(null, RuleStatus.STABLE, Precedence.ROUTINE, Effect.OPENS, null, null, null),
                primary,
                accepted,
                accepted,
                new RuleMatch.Claim(Modality.ASSERTED, null, Speaker.OFFICIAL, null, null),
                Stream.of(pairs)
                        .map(pair -> new PairSignal(Pair.parse(pair), signal, null, null, false, false, primary))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }
}
