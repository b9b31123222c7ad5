package io.watchfloor.authoring.backtest;

import io.watchfloor.incidents.IncidentLogic;
import io.watchfloor.incidents.MemoryIncidentStore;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.incidents.ReadyMembers;
import io.watchfloor.incidents.outages.Counted;
import io.watchfloor.incidents.stories.Thresholds;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A journal of one partition, from its first entry on, in memory. What an entry has the journal of other pairs told is
 * applied behind it. Not for many threads.
 */
public final class Fold {
    private static final Duration TICK = Duration.ofSeconds(30);

    private final IncidentLogic logic;
    private final BiConsumer<JournalEntry, Outputs> each;
    private Counted counted = Counted.NONE;
    private long offset;
    private @Nullable Instant ticked;

    /**
     * An empty journal.
     *
     * @param producer what headers name as their maker
     * @param each is told every entry with what came of it
     */
    public Fold(String producer, BiConsumer<JournalEntry, Outputs> each) {
        this(producer, Thresholds.SHIPPED, each);
    }

    /** An empty journal, folded with other thresholds of resemblance than those in use. */
    public Fold(String producer, Thresholds thresholds, BiConsumer<JournalEntry, Outputs> each) {
        this(new IncidentLogic(new MemoryIncidentStore(), producer, ReadyMembers.ofOneProcess(), thresholds), each);
    }

    /** An empty journal, folded by a logic that has applied nothing yet. */
    public Fold(IncidentLogic logic, BiConsumer<JournalEntry, Outputs> each) {
        this.logic = logic;
        this.each = each;
    }

    /** Appends an entry and applies it. */
    public void apply(JournalEntry entry) {
        Outputs outputs = logic.apply(entry, new Cause(0, offset++));
        each.accept(entry, outputs);
        outputs.appends().forEach(this::apply);
    }

    /** A headline came, whether or not anything is reported of it. */
    public void hear(Instant fetched) {
        counted.before(fetched, 0).forEach(this::apply);
        counted = counted.with(fetched);
    }

    /** Time has come so far: applies a tick when the last one is half a minute ago, as a running desk appends them. */
    public void reach(Instant now) {
        if (ticked == null || !now.isBefore(ticked.plus(TICK))) {
            ticked = now;
            apply(new JournalEntry.Tick(now));
        }
    }
}
