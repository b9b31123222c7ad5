package io.watchfloor.board.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.watchfloor.authoring.NextBook;
import io.watchfloor.authoring.backtest.HeadlineChange;
import io.watchfloor.board.tuning.Backtest.State;
import io.watchfloor.console.BookAtHand;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.match.Example;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An analyst's way through a draft: no garden shows. */
class WorkbenchTest {
    private static final String WRONG = "Garden show flies a Chinese spy balloon over Chelsea";

    private DeskAtHand desk;
    private Workbench bench;
    private Draft draft;

    @BeforeEach
    void open() {
        desk = DeskAtHand.replay();
        BookAtHand.fill(desk);
        bench = desk.tuning.workbench();
        draft = new Draft(1, BookAtHand.FILE, "spy-balloon", false, "");
        draft = draft.with(bench.begin(draft));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Draft mended() {
        return draft.with(draft.text().replace("other: [trial balloon]", "other: [trial balloon, garden show]"));
    }

    @Test
    void beginsWithTheRulesOwnLines() {
        assertThat(draft.text()).startsWith("  - rule: spy-balloon\n").endsWith("novel tops charts\n");
        assertThat(bench.lint(draft).marks()).isEmpty();
    }

    @Test
    void marksWhatIsWrongInTheLinesOfTheDraft() {
        Linted linted =
                bench.lint(draft.with(draft.text().replace("$craft", "$crafd").replace("facet:", "faced:")));

        assertThat(linted.hasErrors()).isTrue();
        assertThat(linted.marks()).anySatisfy(mark -> {
            assertThat(mark.line()).isEqualTo(9);
            assertThat(mark.message()).contains("unknown list $crafd (did you mean $craft?)");
        });
        assertThat(linted.marks()).anySatisfy(mark -> {
            assertThat(mark.line()).isEqualTo(4);
            assertThat(mark.message()).contains("faced");
        });
    }

    @Test
    void brokenYamlIsMarkedToo() {
        assertThat(bench.lint(draft.with(draft.text().replace("[trial balloon]", "[trial balloon")))
                        .hasErrors())
                .isTrue();
    }

    @Test
    void aTestHeadlineIsAddedAndFailsUntilTheRuleLearnsIt() {
        Draft tested = draft.with(bench.withTest(draft, Example.Kind.MISS, WRONG, null));

        assertThat(tested.text()).endsWith("- \"" + WRONG + "\"\n");
        assertThat(bench.lint(tested).marks()).singleElement().satisfies(mark -> assertThat(mark.line())
                .isEqualTo(21));
        Draft learnt = tested.with(tested.text().replace("other: [trial balloon]", "other: [garden show]"));
        assertThat(bench.lint(learnt).marks()).isEmpty();
    }

    @Test
    void triesTheLastDay() {
        Tried tried = bench.tryOut(mended());

        assertThat(tried.headlines()).isEqualTo(7);
        assertThat(tried.lost()).isEqualTo(1);
        assertThat(tried.same()).isEqualTo(2);
        assertThat(tried.changes()).extracting(HeadlineChange::title).containsExactly(WRONG);
    }

    @Test
    void setsTheStatusInTheText() {
        assertThat(bench.withStatus(draft, RuleStatus.EXPERIMENTAL)).contains("    status: experimental\n");
    }

    @Test
    void aNewRuleStandsBehindTheOthers() {
        String text =
                """
                  - rule: show
                    title: Garden shows
                    status: experimental
                    subject: other
                    relation: any
                    signal: neutral
                    match: { what: [garden show] }
                    tests:
                      hits:
                        - { hit: "Paris and Rome open a [garden show]", pairs: [FRA-ITA] }
                      misses:
                        - Rome opens a road
                """;
        Draft added = new Draft(1, BookAtHand.FILE, null, false, text);

        assertThat(bench.lint(added).marks()).noneMatch(Linted.Mark::error);
        assertThat(added.named()).isEqualTo("show");
    }

    @Test
    void isPublishedOnlyAfterABacktestOfThisVeryText() {
        Draft mended = mended();
        assertThatThrownBy(() -> bench.publish(mended, "Ana", "no shows"))
                .isInstanceOf(Workbench.UntestedException.class);

        Backtest.Standing standing = finished(mended);

        assertThat(standing.state()).isEqualTo(State.DONE);
        assertThat(standing.headlines()).isEqualTo(7);
        assertThat(standing.changes()).extracting(HeadlineChange::kind).containsExactly(HeadlineChange.Kind.LOST);
        assertThatThrownBy(() -> bench.publish(mended.with(mended.text() + "\n"), "Ana", "no shows"))
                .isInstanceOf(Workbench.UntestedException.class);
        DecisionBook book = bench.publish(mended, "Ana", "no shows").orElseThrow();
        assertThat(book.revision()).isEqualTo(2);
        assertThat(desk.tuning
                        .sheets()
                        .sheet("test-desk/spy-balloon")
                        .orElseThrow()
                        .history())
                .extracting(RuleSheet.Edition::revision)
                .containsExactly(2L, 1L);
    }

    @Test
    void whoEditedAnOlderBookIsTold() {
        Draft mended = mended();
        finished(mended);
        desk.archive.books.add(new DecisionBook(
                2,
                "other",
                "Lee",
                BookAtHand.first(BookAtHand.PACK).activeFrom(),
                BookAtHand.first(BookAtHand.PACK).files(),
                "test",
                Map.of()));

        assertThatThrownBy(() -> bench.publish(mended, "Ana", "no shows"))
                .isInstanceOf(NextBook.OvertakenException.class);
        assertThat(desk.archive.books).hasSize(2);
    }

    @Test
    void whatFailsATestIsNotPublished() {
        Draft broken = draft.with(draft.text().replace("(spy|surveillance) ~2 $craft", "spy ~2 airship"));
        finished(broken);

        assertThatThrownBy(() -> bench.publish(broken, "Ana", "shorter"))
                .isInstanceOf(NextBook.UnfitException.class)
                .hasMessageContaining("does not match");
        assertThat(desk.archive.books).hasSize(1);
    }

    @Test
    void aCancelledBacktestAllowsNothing() {
        for (int i = 0; i < 20_000; i++) {
            desk.archive.headlines.add(BookAtHand.headline("more" + i, "Chinese spy balloon number " + i, 60));
        }
        Draft mended = mended();
        String id = bench.startBacktest(mended, 30, "Ana").id();
        bench.cancelBacktest(id);

        await().until(() -> bench.backtest(id).orElseThrow().state() != State.RUNNING);
        Backtest.Standing standing = bench.backtest(id).orElseThrow();
        assertThat(standing.state()).isEqualTo(State.CANCELLED);
        assertThat(standing.headlines()).isLessThan(20_000);
        assertThatThrownBy(() -> bench.publish(mended, "Ana", "no shows"))
                .isInstanceOf(Workbench.UntestedException.class);
    }

    private Backtest.Standing finished(Draft tested) {
        String id = bench.startBacktest(tested, 30, "Ana").id();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> bench.backtest(id).orElseThrow().state() != State.RUNNING);
        return bench.backtest(id).orElseThrow();
    }
}
