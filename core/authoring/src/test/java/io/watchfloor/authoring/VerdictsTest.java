package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.backtest.BookDiff;
import io.watchfloor.authoring.backtest.Taken;
import io.watchfloor.authoring.learning.Words;
import io.watchfloor.incidents.IncidentLogic;
import io.watchfloor.incidents.MemoryIncidentStore;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Report;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.testkit.Books;
import io.watchfloor.testkit.Config;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Verdicts as the incident logic answers them, on reports of the house's rules. */
class VerdictsTest {
    private static final Instant START = Instant.parse("2023-02-02T20:00:00Z");
    private static final String INCIDENT = "CHN-USA.airspace.1";

    private final IncidentLogic logic = new IncidentLogic(new MemoryIncidentStore(), "test");
    private final Verdicts verdicts = new Verdicts();
    private final List<IncidentReport> members = new ArrayList<>();
    private long offset;
    private int version;

    private void apply(JournalEntry entry) {
        Outputs outputs = logic.apply(entry, new Cause(0, offset++));
        outputs.events().forEach(event -> {
            verdicts.add(event);
            version = event.incident().desk().version();
        });
        members.addAll(outputs.reports());
    }

    private String reported(String id) {
        Report report = taken(id).reports().get(0);
        apply(new JournalEntry.Reported(START, report));
        return report.id();
    }

    private static Taken taken(String id) {
        String title = "US tracks Chinese spy balloon over Montana, says " + id;
        return Taken.by(HouseBook.COMPILED, Books.headline(id, "Outlet " + id, title, null, START));
    }

    private void judge(String command, @Nullable String report, @Nullable Boolean right, @Nullable String undoes) {
        ActKind kind = undoes == null ? ActKind.VERDICT : ActKind.UNDO;
        Act act = ActDraft.of(command, INCIDENT, kind, "ana", START)
                .version(version)
                .reason("why")
                .judged(report, right)
                .undoes(undoes)
                .act();
        apply(new JournalEntry.Acted(START, act));
    }

    @Test
    void theLastWordCountsAndOneTakenBackDoesNot() {
        String report = reported("a");
        reported("b");

        judge("c1", report, true, null);
        assertThat(verdicts.right()).containsExactly(report);

        judge("c2", report, false, null);
        assertThat(verdicts.of(report)).get().extracting(Verdicts.Word::correct).isEqualTo(false);
        assertThat(verdicts.right()).isEmpty();

        judge("c3", null, null, "c2");
        assertThat(verdicts.right()).containsExactly(report);
        assertThat(verdicts.of(report)).get().extracting(Verdicts.Word::by).isEqualTo("ana");
    }

    @Test
    void aWordAboutAReportThatIsGoneTeachesNothingAndIsNamed() {
        String report = reported("a");
        judge("c1", report, true, null);

        assertThat(Words.of(verdicts, members, List.of()).judged()).hasSize(1);
        Words gone = Words.of(verdicts, List.of(), List.of());
        assertThat(gone.judged()).isEmpty();
        assertThat(gone.notes())
                .singleElement()
                .asString()
                .contains("1 verdict on reports that are gone (" + report, "learn more often");
    }

    @Test
    void whatWasRefusedSaysNothing() {
        reported("a");
        judge("c1", "none/of/these", true, null);

        assertThat(verdicts.right()).isEmpty();
    }

    @Test
    void anEditLeavesTheVerdictsOfReportsThatTheRuleStillMakes() {
        String right = reported("a");
        String wrong = reported("b");
        reported("c");
        judge("c1", right, true, null);
        judge("c2", wrong, false, null);
        Map<String, String> files = new TreeMap<>(Config.files());

        assertThat(precision(files)).containsOnly(Map.entry("us-china/spy-balloon", Share.of(1, 2)));
        String edited = files.get("rules/us-china.yaml");
        files.put("rules/us-china.yaml", edited.replace("other: [trial balloon,", "other: [says b, trial balloon,"));
        assertThat(files).isNotEqualTo(Config.files());
        assertThat(precision(files)).containsOnly(Map.entry("us-china/spy-balloon", Share.of(1, 1)));
        files.computeIfPresent(
                "rules/us-china.yaml",
                (path, text) -> text.replace("rule: spy-balloon", "rule: balloon\n    was: [spy-balloon]"));
        assertThat(precision(files)).containsOnly(Map.entry("us-china/balloon", Share.of(1, 1)));
    }

    private Map<String, Share> precision(Map<String, String> files) {
        CompiledBook book = CompiledBook.compile(Books.book(files));
        Rulebook rulebook = new Rulebook(List.of(Books.book(Config.files())));
        return Verdicts.precision(
                verdicts.counting(members, book.rules().rules(), Verdicts.versions(rulebook), () -> book));
    }

    @Test
    void aDifferenceNamesWhatWasJudgedRightAndIsLost() {
        String kept = reported("a");
        String lost = reported("b");
        judge("c1", kept, true, null);
        judge("c2", lost, true, null);
        BookDiff diff = new BookDiff(verdicts, change -> {});
        diff.add(taken("a"), taken("a"));
        Taken nothing = new Taken(taken("b").headline(), taken("b").tags(), List.of());
        diff.add(taken("b"), nothing);

        assertThat(diff.result().lostTrue()).containsExactly(lost);
        assertThat(diff.result().before().rules().get("us-china/spy-balloon").precision())
                .isEqualTo(Share.of(2, 2));
        assertThat(diff.result().after().rules().get("us-china/spy-balloon").precision())
                .isEqualTo(Share.of(1, 1));
    }

    @Test
    void fewVerdictsSayNothing() {
        assertThat(Verdicts.text(null)).isEqualTo("no verdicts yet");
        assertThat(Verdicts.text(Share.of(4, 4))).isEqualTo("no verdicts yet");
        assertThat(Verdicts.text(Share.of(4, 5))).isEqualTo("0.80 [0.38, 0.96] of 5");
    }
}
