package io.watchfloor.console.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The last changes pushed to browsers, numbered, so that one that was away is told what it missed. Readers pull: a slow
 * one keeps nobody waiting, and once it has fallen behind what is kept it is told to start anew.
 */
public final class EventLog implements AutoCloseable {
    /**
     * One change.
     *
     * @param id names this run of the console and the number of the event in it
     * @param to whose browsers are told its data, or absent for everybody's
     */
    public record Entry(String id, String type, String data, @Nullable String to) {
        /** What somebody is told: everybody hears that there was one, so that numbers have no holes. */
        String data(String who) {
            return to == null || to.equals(who) ? data : "{}";
        }
    }

    /**
     * What came after a position.
     *
     * @param reset the position is from another run, or older than what is kept: load the page again
     * @param last the position after these entries
     */
    public record Batch(boolean reset, List<Entry> entries, String last) {}

    private final String run;
    private final int capacity;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long count;
    private boolean closed;

    /**
     * An empty log.
     *
     * @param run tells this run of the console from any other
     */
    public EventLog(String run, int capacity) {
        this.run = run;
        this.capacity = capacity;
    }

    /** The position after all that was appended so far. */
    public synchronized String last() {
        return id(count);
    }

    public void append(String type, String data) {
        append(type, data, null);
    }

    /** A change that is told to the browsers of one person. */
    public synchronized void append(String type, String data, @Nullable String to) {
        count++;
        entries.addLast(new Entry(id(count), type, data, to));
        if (entries.size() > capacity) {
            entries.removeFirst();
        }
        notifyAll();
    }

    /** What came after {@code position}; waits at most so long for something to come. */
    public synchronized Batch after(@Nullable String position, Duration atMost) throws InterruptedException {
        long known = number(position);
        long deadline = System.nanoTime() + atMost.toNanos();
        long left = atMost.toNanos();
        while (known == count && !closed && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
        long oldest = count - entries.size();
        if (known < oldest || known > count) {
            return new Batch(true, List.of(), last());
        }
        List<Entry> missed = new ArrayList<>(entries).subList((int) (known - oldest), entries.size());
        return new Batch(false, List.copyOf(missed), last());
    }

    /** A position of another run, or none at all, is before everything. */
    private long number(@Nullable String position) {
        if (position == null || !position.startsWith(run + "-")) {
            return -1;
        }
        try {
            return Long.parseLong(position.substring(run.length() + 1));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private String id(long number) {
        return run + "-" + number;
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** Lets every reader go. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
