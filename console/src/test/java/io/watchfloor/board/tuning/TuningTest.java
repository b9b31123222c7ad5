package io.watchfloor.board.tuning;

import static io.watchfloor.testkit.Samples.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.board.view.BoardView;
import io.watchfloor.console.BookAtHand;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.HandArchive;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Change;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.EventVariant;
import io.watchfloor.testkit.Samples;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TuningTest {
    private static final String RULE = "test-desk/spy-balloon";
    private static final Incident INCIDENT = Samples.incident("CHN-USA.airspace.1", Precedence.FLASH);

    private final BoardView view = new BoardView();
    private final Tuning tuning = new Tuning(view, new HandArchive(), DeskAtHand.stoppedClock(), "test");
    private int acts;

    @Test
    void aVerdictMovesThePrecisionOfItsRuleAndUndoMovesItBack() {
        tuning.apply(BookAtHand.first(BookAtHand.PACK));
        for (int i = 0; i < 6; i++) {
            view.apply("r" + i, report("r" + i));
        }
        for (int i = 0; i < 5; i++) {
            judge("right-" + i, "r" + i, true);
        }
        assertThat(row()).returns(5L, RuleRow::right).returns(0L, RuleRow::wrong);

        judge("wrong", "r5", false);
        assertThat(row()).returns(5L, RuleRow::right).returns(1L, RuleRow::wrong);
        assertThat(row().precisionText()).startsWith("83 % (");

        did("undo", ActKind.UNDO, null, null, "wrong");
        assertThat(row()).returns(5L, RuleRow::right).returns(0L, RuleRow::wrong);
    }

    @Test
    void listsTheBooksOfAShiftWithTheRulesThatTheyChanged() {
        DecisionBook first = BookAtHand.first(BookAtHand.PACK);
        tuning.apply(first);
        tuning.apply(
                next(first, 2, DESK.minusSeconds(60), BookAtHand.PACK.replace("title: Diplomats", "title: Envoys")));
        tuning.apply(next(first, 3, DESK.plusSeconds(60), BookAtHand.PACK));

        assertThat(tuning.editions(DESK.minusSeconds(3600), DESK))
                .containsExactly(new Edition(
                        2, DESK.minusSeconds(60), "ana", "the word of the house", List.of("~test-desk/expelled")));
        assertThat(tuning.editions(DESK.minusSeconds(3600), DESK.plusSeconds(60)))
                .extracting(Edition::revision)
                .containsExactly(3L, 2L);
        assertThat(tuning.editions(Instant.EPOCH, DESK))
                .extracting(Edition::revision)
                .containsExactly(2L);
    }

    private static DecisionBook next(DecisionBook first, long revision, Instant from, String pack) {
        Map<String, String> files = new HashMap<>(first.files());
        files.put(BookAtHand.FILE, pack);
        return new DecisionBook(
                revision, "digest-" + revision, "ana", "the word of the house", from, Map.of(), files, null, Map.of());
    }

    private RuleRow row() {
        return tuning.sheets().list().orElseThrow().rows().stream()
                .filter(row -> row.rule().equals(RULE))
                .findFirst()
                .orElseThrow();
    }

    private static IncidentReport report(String id) {
        return Samples.by(RULE, Samples.report(INCIDENT.id(), id, "A spy balloon, " + id, "https://a.example", null));
    }

    private void judge(String command, String report, boolean right) {
        did(command, ActKind.VERDICT, report, right, null);
    }

    private void did(String command, ActKind kind, String report, Boolean verdict, String undoes) {
        acts++;
        Act act = ActDraft.of(command, INCIDENT.id(), kind, "lee", DESK)
                .judged(report, verdict)
                .undoes(undoes)
                .act();
        tuning.apply(EventVariant.of(INCIDENT, Change.ACTED, DESK)
                .number(acts)
                .knownAt(DESK.plusSeconds(acts))
                .answer(new Answer(act, true, "done"))
                .event());
    }
}
