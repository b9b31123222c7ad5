package io.watchfloor.incidents;

import io.watchfloor.incidents.IncidentStore.Due;
import io.watchfloor.incidents.IncidentStore.Progress;
import io.watchfloor.incidents.outages.Outages;
import io.watchfloor.incidents.stories.Thresholds;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.JournalEntry.Acted;
import io.watchfloor.model.JournalEntry.Named;
import io.watchfloor.model.JournalEntry.Pulse;
import io.watchfloor.model.JournalEntry.Reported;
import io.watchfloor.model.JournalEntry.Withdrawn;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Applies a journal, entry by entry, to what is known. The result depends on the entries and their order alone: no
 * clock is read, and the same journal gives the same incidents, ids and events, byte for byte.
 */
public final class IncidentLogic {
    /** Raised when the same journal gives other incidents: 1 was a pair, a subject and a pause, 2 is stories. */
    public static final int LOGIC = 2;

    private final IncidentStore store;
    private final CaseFiles files;
    private final Dues dues;
    private final Placing placing;
    private final Acting acting;
    private final Naming naming;
    private final Reactions reactions;
    private final Correlating correlating;

    /** The logic over a store, alone in its process. */
    public IncidentLogic(IncidentStore store, String producer) {
        this(store, producer, ReadyMembers.ofOneProcess());
    }

    /**
     * The logic over a store.
     *
     * @param producer what to write into headers as their maker
     * @param ready shared with the other logics of the process
     */
    public IncidentLogic(IncidentStore store, String producer, ReadyMembers ready) {
        this(store, producer, ready, Thresholds.SHIPPED);
    }

    /** The logic with other thresholds than those in use, to find out what they would do. */
    public IncidentLogic(IncidentStore store, String producer, ReadyMembers ready, Thresholds thresholds) {
        Choosing choosing = new Choosing(thresholds);
        Publishing publishing = new Publishing(producer);
        this.store = store;
        this.files = new CaseFiles(store, ready);
        this.dues = new Dues(files, publishing);
        this.naming = new Naming(files, dues, choosing, publishing);
        this.placing = new Placing(files, dues, new PairMemories(store), naming, choosing, publishing);
        this.reactions = new Reactions(files, placing);
        this.correlating = new Correlating(store, files, placing);
        this.acting = new Acting(store, files, dues, correlating, publishing);
    }

    /** Applies one entry; an offset at or below the last applied one has no effect. */
    public Outputs apply(JournalEntry entry, Cause cause) {
        Progress before = store.progress();
        Outputs outputs = Outputs.none();
        if (cause.offset() <= before.offset()) {
            return outputs;
        }
        Instant at = entry.at().truncatedTo(ChronoUnit.MILLIS);
        Instant now = before.journalTime().isAfter(at) ? before.journalTime() : at;
        Step step = new Step(now, cause, outputs);
        hear(step, entry);
        fireDue(step);
        if (entry instanceof Reported reported) {
            report(step, reported.report());
        } else if (entry instanceof Withdrawn withdrawn) {
            withdraw(step, withdrawn);
        } else if (entry instanceof Acted acted) {
            acting.act(step, acted.act());
        } else if (entry instanceof Named named) {
            naming.named(step, named);
        }
        store.progress(before.reached(cause.offset(), now));
        files.trim();
        return outputs;
    }

    /** A report that joined or opened an incident may show a reaction that others waited for, and complete a correlation. */
    private void report(Step step, Report report) {
        if (report.parties().affected()) {
            reactions.affected(step, report);
            return;
        }
        CaseFile file = files.open(report.parties().pair());
        int number = placing.place(step, file, report);
        if (number != Member.WAITING) {
            reactions.reacted(step, file, number, report);
            correlating.gained(step, report);
        }
    }

    private void withdraw(Step step, Withdrawn withdrawn) {
        if (!reactions.withdraw(step, withdrawn)) {
            placing.withdraw(step, withdrawn)
                    .ifPresent(report -> correlating.lost(step, withdrawn.subject(), report, withdrawn.reason()));
        }
    }

    /** What is known of outages by now; what waited for that is looked at again. */
    private void hear(Step step, JournalEntry entry) {
        Outages before = store.outages();
        Outages told = entry instanceof Pulse pulse ? before.told(pulse) : before;
        Outages known = told.asOf(step.now());
        if (known.equals(before)) {
            return;
        }
        boolean more = known.decided() > before.decided() && !known.held().isEmpty();
        store.outages(more ? known.releasing() : known);
        if (more) {
            for (String pair : known.held()) {
                files.find(Pair.parse(pair)).ifPresent(file -> {
                    file.reschedule(step.now());
                    files.save(file, step.now());
                });
            }
        }
    }

    /** Gives its share of memory back. */
    public void close() {
        files.close();
    }

    private void fireDue(Step step) {
        Optional<Due> due = store.firstDueBefore(step.now());
        while (due.isPresent()) {
            Due first = due.get();
            CaseFile file = files.find(first.pair()).orElseThrow();
            if (file.isDue(first.at())) {
                dues.fireFirst(step, file, first.at());
            }
            file.reschedule(step.now());
            files.save(file, step.now());
            due = store.firstDueBefore(step.now());
        }
    }
}
