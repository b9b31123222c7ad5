package io.watchfloor.board.tuning;

import io.watchfloor.authoring.Verdicts;
import io.watchfloor.board.view.BoardView;
import io.watchfloor.incidents.happenings.CallLog;
import io.watchfloor.incidents.happenings.CallRecord;
import io.watchfloor.incidents.happenings.RightToCall;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.rules.book.BookException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each rule did and how people judged it, folded from the topics. One thread applies records, any thread asks. */
public final class Tuning {
    private static final int CALLED = 5_000;
    private static final Logger log = LoggerFactory.getLogger(Tuning.class);

    private final BoardView view;
    private final Archive archive;
    private final InstantSource clock;
    private final Shelf shelf = new Shelf();
    private final History history = new History(shelf);
    private final Sightings sightings = new Sightings();
    private final Calls calls = new Calls();
    private final HeadlineQueue queue = new HeadlineQueue();
    /** Events that call, oldest first, at most {@value #CALLED}. */
    private final Deque<IncidentEvent> called = new ArrayDeque<>();

    private final Verdicts verdicts = new Verdicts();
    /** Made of all that called, so it is kept until somebody says something: until then it stays as it is. */
    private @Nullable RightToCall right;

    private final Workbench workbench;
    private final RuleSheets sheets;
    private final NewestBook newest;
    private volatile boolean warm;

    /**
     * Nothing yet.
     *
     * @param view what is known of incidents
     * @param producer service and version, as written into books that the desk publishes
     */
    public Tuning(BoardView view, Archive archive, InstantSource clock, String producer) {
        this.view = view;
        this.archive = archive;
        this.clock = clock;
        this.workbench = new Workbench(shelf, sightings, this::verdicts, archive, clock, producer);
        this.sheets = new RuleSheets(view, shelf, sightings, calls, this::verdicts, clock);
        this.newest = new NewestBook(shelf, sightings, clock);
    }

    public void apply(DecisionBook book) {
        shelf.add(book);
        if (warm) {
            Future<?> unused = CompletableFuture.runAsync(this::warm);
        }
    }

    public void apply(IncidentEvent event) {
        calls.add(event);
        synchronized (verdicts) {
            verdicts.add(event);
            if (event.answer() != null) {
                right = null;
            }
            if (event.calls()) {
                called.add(event);
            }
            if (called.size() > CALLED) {
                called.remove();
            }
        }
    }

    public void apply(TaggedHeadline tagged) {
        sightings.add(tagged);
        queue.add(tagged);
    }

    /** Gets the rules of the newest book ready before somebody waits for them, and those of every later one. */
    public void warm() {
        warm = true;
        try {
            shelf.newest().ifPresent(book -> {
                shelf.rules(book);
                shelf.versions(book.revision());
            });
        } catch (BookException e) {
            log.warn("the newest decision book does not compile, so the one before it decides: {}", e.getMessage());
        }
    }

    public Workbench workbench() {
        return workbench;
    }

    public RuleSheets sheets() {
        return sheets;
    }

    public NewestBook newest() {
        return newest;
    }

    public HeadlineQueue queue() {
        return queue;
    }

    /** Who may call, by what people said until now. */
    public RightToCall rightToCall() {
        synchronized (verdicts) {
            RightToCall known = right;
            if (known == null) {
                CallLog calling = new CallLog();
                called.forEach(calling::take);
                known = verdicts.rightToCall(calling);
                right = known;
            }
            return known;
        }
    }

    /** Why an incident is told as priority although it is more urgent: its act lost the right to call. Empty when it is not. */
    public String toldAsPriority(String incident) {
        IncidentEvent last = null;
        synchronized (verdicts) {
            for (IncidentEvent event : called) {
                last = event.incident().id().equals(incident) ? event : last;
            }
        }
        return last == null
                ? ""
                : rightToCall().loss(last).map(CallRecord::summary).orElse("");
    }

    public Shelf shelf() {
        return shelf;
    }

    private Verdicts verdicts() {
        synchronized (verdicts) {
            return verdicts.copy();
        }
    }

    /** What people said of reports, by report id, of those that are asked for. */
    public Map<String, Verdicts.Word> words(List<String> reports) {
        Map<String, Verdicts.Word> words = new HashMap<>();
        synchronized (verdicts) {
            reports.forEach(report -> verdicts.of(report).ifPresent(word -> words.put(report, word)));
        }
        return words;
    }

    /** What is about an incident's pair and subject and does not count in it; reads the journal, so it takes a moment. */
    public List<Uncounted> notCounted(Incident incident, OptionalInt partition) {
        NotCounted notCounted = new NotCounted(incident, view.members().near(incident));
        partition.ifPresent(number -> notCounted.read(archive, number));
        notCounted.add(sightings.unreported(incident.pair(), incident.subject()));
        shelf.newest()
                .ifPresent(book ->
                        notCounted.addBarred(sightings.naming(incident.pair(), clock.instant()), shelf.compiled(book)));
        return notCounted.all();
    }

    /** The books that came into force from then to now, newest first. */
    public List<Edition> editions(Instant from, Instant now) {
        return history.between(from, now);
    }
}
