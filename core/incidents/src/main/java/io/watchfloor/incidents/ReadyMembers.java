package io.watchfloor.incidents;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many members the logics of one process keep ready in memory, some 5 KB each. They share one bound, so that a busy
 * partition may use what quiet ones leave. It decides how fast an answer is and never what it is.
 */
public final class ReadyMembers {
    /** 120 MB for all partitions of a process. */
    private static final int MOST = 24_000;

    private final int most;
    private final AtomicInteger logics = new AtomicInteger();
    private final AtomicInteger members = new AtomicInteger();

    /** @param most over all logics; with 0 none is kept, as after a restart */
    ReadyMembers(int most) {
        this.most = most;
    }

    /** A bound for one process. */
    public static ReadyMembers ofOneProcess() {
        return new ReadyMembers(MOST);
    }

    /** Another bound, to find out that it changes nothing: with 0 nothing is kept, with 1 the case that was at work last. */
    public static ReadyMembers of(int most) {
        return new ReadyMembers(most);
    }

    void join() {
        logics.incrementAndGet();
    }

    /** @param held what the one that leaves still counted */
    void leave(int held) {
        members.addAndGet(-held);
        logics.decrementAndGet();
    }

    void add(int more) {
        members.addAndGet(more);
    }

    /** Whether one that holds so many has to let go: together they are too many, and it has more than its share. */
    boolean tooMany(int held) {
        return members.get() > most && held > most / Math.max(1, logics.get());
    }

    /** Whether not even the case that was at work last is kept. */
    boolean keepsNothing() {
        return most == 0;
    }
}
