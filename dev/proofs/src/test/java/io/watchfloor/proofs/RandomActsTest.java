package io.watchfloor.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.backtest.Fold;
import io.watchfloor.authoring.backtest.Taken;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.replay.HeadlineFile;
import io.watchfloor.incidents.IncidentLogic;
import io.watchfloor.incidents.MemoryIncidentStore;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.incidents.ReadyMembers;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Headline;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.JournalEntry.Acted;
import io.watchfloor.model.JournalEntry.Reported;
import io.watchfloor.model.Json;
import io.watchfloor.model.Report;
import io.watchfloor.rules.book.CompiledBook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code prove kill} does to reports, without a broker. */
class RandomActsTest {
    private static final int A_RESTART = 500;
    /** A replay is so far ahead of whoever acts. */
    private static final int SEEN_AFTER = 1000;

    private final RandomActs acts = new RandomActs(new Random(5), "c");
    private final AnsweredActs answered = new AnsweredActs();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final Deque<Outputs> unseen = new ArrayDeque<>();
    private final StringBuilder bytes = new StringBuilder();

    private void take(JournalEntry entry, Outputs outputs) {
        journal.add(entry);
        unseen.add(outputs);
        if (unseen.size() > SEEN_AFTER) {
            Outputs seen = unseen.remove();
            seen.events().forEach(acts::take);
            seen.reports().forEach(acts::take);
        }
        outputs.events().forEach(answered::take);
        write(outputs, bytes);
    }

    private static void write(Outputs outputs, StringBuilder to) {
        outputs.events().forEach(event -> to.append(Json.text(event)).append('\n'));
        outputs.reports().forEach(report -> to.append(Json.text(report)).append('\n'));
    }

    @Test
    void actsOfEveryKindAmongReportsAreAnsweredAndSurviveRestarts(@TempDir Path scratch) throws Exception {
        Home home = new Home(Path.of("../..").toAbsolutePath().normalize());
        CompiledBook book = CompiledBook.compile(
                ConfigBook.read(home.config(), home.config().resolve("rules"), 1, "test", Instant.EPOCH));
        Path news = scratch.resolve("news.jsonl");
        GeneratedNews.write(news, 7500, 3, 5);
        Fold fold = new Fold("test", this::take);
        int reports = 0;
        try (HeadlineFile.Reading headlines =
                HeadlineFile.read(news, "test", line -> {}).open()) {
            while (headlines.hasNext()) {
                Headline headline = headlines.next();
                fold.reach(headline.fetched());
                for (Report report : Taken.by(book, headline).reports()) {
                    fold.apply(new Reported(headline.fetched(), report));
                    if (++reports % 20 == 0) {
                        acts.next().ifPresent(act -> fold.apply(new Acted(headline.fetched(), act)));
                    }
                }
            }
        }
        assertThat(reports).isGreaterThan(4500);
        assertThat(answered.size()).isGreaterThanOrEqualTo(ActsAmong.ENOUGH);
        assertThat(answered.accepted().keySet()).containsExactlyInAnyOrder(ActKind.values());
        assertThat(restarted()).isEqualTo(bytes.toString());
    }

    /** The same journal, with a new process every so many entries. */
    private String restarted() {
        MemoryIncidentStore store = new MemoryIncidentStore();
        StringBuilder all = new StringBuilder();
        IncidentLogic logic = new IncidentLogic(store, "test");
        for (int i = 0; i < journal.size(); i++) {
            if (i % A_RESTART == 0) {
                logic = new IncidentLogic(store, "test", ReadyMembers.ofOneProcess());
            }
            write(logic.apply(journal.get(i), new Cause(0, i)), all);
        }
        return all.toString();
    }
}
