package io.watchfloor.console.web;

import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.DeskUrgency;
import io.watchfloor.board.view.Line;
import io.watchfloor.board.view.Moment;
import io.watchfloor.board.view.Row;
import io.watchfloor.model.Json;
import io.watchfloor.model.Seen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns changes of the view into events for browsers, on a thread of its own. Several changes of one incident within a
 * few milliseconds become one, so a flood costs browsers no more than {@value #BEATS_PER_SECOND} batches a second.
 */
public final class Updates implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Updates.class);
    /** Each makes a crowded board anew, and a frame of every browser. */
    private static final int BEATS_PER_SECOND = 10;

    private final BoardView view;
    private final Pages pages;
    private final EventLog events;
    private final Set<String> changed = new LinkedHashSet<>();
    private final List<Moment> happened = new ArrayList<>();
    private final ScheduledExecutorService thread;
    /** As browsers know them; only the thread looks. */
    private Map<String, Line> lines = Map.of();

    public Updates(BoardView view, Pages pages, EventLog events) {
        this.view = view;
        this.pages = pages;
        this.events = events;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "console-updates");
            thread.setDaemon(true);
            return thread;
        });
        long every = 1000 / BEATS_PER_SECOND;
        Future<?> unused = thread.scheduleWithFixedDelay(this::pushSafely, every, every, TimeUnit.MILLISECONDS);
    }

    /** The header of an incident changed, or the incident is gone. */
    public synchronized void changed(String incident) {
        changed.add(incident);
    }

    public synchronized void happened(Moment moment) {
        if (moment.tells()) {
            happened.add(moment);
        }
    }

    /** Somebody looked at a row: their other browsers know it too. */
    public void seen(Seen seen) {
        events.append("seen", Json.text(Map.of("id", seen.incident(), "told", seen.told())), seen.by());
    }

    /** Somebody was told of an incident, or could not be. */
    public void called(String incident) {
        events.append("called", Json.text(Map.of("id", incident)));
    }

    /** Tells every browser to load its page again: after the first load, when all changed at once. */
    public void reset() {
        events.append("reset", "{}");
    }

    private void pushSafely() {
        try {
            push();
        } catch (RuntimeException e) {
            // A schedule ends with the first exception, and then no browser would hear of anything any more.
            log.error("a change could not be shown: {}; browsers load their page again", e.toString(), e);
            reset();
        }
    }

    private void push() {
        List<String> ids;
        List<Moment> moments;
        synchronized (this) {
            ids = List.copyOf(changed);
            moments = List.copyOf(happened);
            changed.clear();
            happened.clear();
        }
        if (!ids.isEmpty()) {
            pushRows(ids);
        }
        for (Moment moment : moments) {
            events.append("moment", Json.text(MomentEvent.of(moment, pages.moment(moment))));
        }
    }

    /** What changed, and what stands elsewhere for it: a story has one row, which others may have joined or left. */
    private void pushRows(Collection<String> ids) {
        Map<String, Line> now = new HashMap<>();
        view.lines().forEach(line -> now.put(line.row().incident().id(), line));
        Set<String> moved = new LinkedHashSet<>(ids);
        now.forEach((id, line) -> {
            Line before = lines.getOrDefault(id, Line.of(line.row()));
            if (!line.standsAs(before)) {
                moved.add(id);
            }
        });
        lines = now;
        moved.forEach(id -> {
            Line line = now.get(id);
            Row row = line == null ? view.row(id) : line.row();
            if (row == null) {
                events.append("gone", Json.text(new Gone(id)));
            } else {
                pushRow(id, line == null ? Line.of(row) : line);
            }
        });
    }

    private void pushRow(String id, Line line) {
        Row row = line.row();
        RowEvent event = new RowEvent(id, row.incident().revision(), line.sort(), row.closed(), pages.row(line));
        events.append("row", Json.text(event));
    }

    private record RowEvent(String id, int revision, String sort, boolean closed, String html) {}

    /** One event; {@code command} names the act that it answers. */
    private record MomentEvent(
            String id,
            String incident,
            DeskUrgency urgency,
            boolean calls,
            boolean news,
            @Nullable String command,
            String text,
            String html) {
        static MomentEvent of(Moment moment, String html) {
            return new MomentEvent(
                    moment.id(),
                    moment.incident(),
                    moment.urgency(),
                    moment.calls(),
                    moment.news(),
                    moment.deed() == null ? null : moment.deed().command(),
                    moment.sentence(),
                    html);
        }
    }

    private record Gone(String id) {}

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
