package io.watchfloor.board.tuning;

import io.watchfloor.authoring.Verdicts;
import io.watchfloor.authoring.backtest.BookDiff;
import io.watchfloor.authoring.backtest.HeadlineChange;
import io.watchfloor.authoring.backtest.InOrder;
import io.watchfloor.authoring.backtest.Taken;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Past;
import io.watchfloor.rules.book.CompiledBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One comparison of a draft with the book that it changes, over the headlines of many days. It can be watched and stopped. */
public final class Backtest {
    private static final Logger log = LoggerFactory.getLogger(Backtest.class);
    private static final int SHOWN = 300;

    /** How far it came. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    private record Both(Taken before, Taken after) {}

    private final String id;
    private final String digest;
    private final String by;
    private final Instant started;
    private final int days;
    private final List<HeadlineChange> changes = new ArrayList<>();
    private State state = State.RUNNING;
    private double done;
    private long headlines;
    private int differing;
    private @Nullable String trouble;
    private BookDiff.@Nullable Result result;
    private volatile boolean cancelled;

    Backtest(String id, String digest, String by, Instant started, int days) {
        this.id = id;
        this.digest = digest;
        this.by = by;
        this.started = started;
        this.days = days;
    }

    /**
     * How it stands.
     *
     * @param done from 0 to 1
     * @param headlines tried so far
     * @param differing headlines that the two take differently, so far
     * @param changes the first {@value #SHOWN} of them in their order of arrival
     * @param result absent until it is done or cancelled
     * @param trouble why it failed, or absent
     */
    public record Standing(
            String id,
            State state,
            String by,
            Instant started,
            int days,
            double done,
            long headlines,
            int differing,
            List<HeadlineChange> changes,
            BookDiff.@Nullable Result result,
            @Nullable String trouble) {}

    /** Runs to its end, or until it is cancelled; what goes wrong is its standing. */
    void run(Supplier<Past> history, CompiledBook before, CompiledBook after, Verdicts verdicts, int threads) {
        BookDiff diff = new BookDiff(verdicts, this::differs);
        try (Past past = history.get()) {
            InOrder.map(
                    past,
                    threads,
                    (Headline headline) -> new Both(Taken.by(before, headline), Taken.by(after, headline)),
                    both -> {
                        diff.add(both.before(), both.after());
                        at(past.done());
                    },
                    () -> cancelled);
            end(cancelled ? State.CANCELLED : State.DONE, diff.result());
        } catch (RuntimeException e) {
            log.warn("the backtest of {} failed: {}", by, e.toString(), e);
            fail(String.valueOf(e.getMessage()));
        }
    }

    private synchronized void differs(HeadlineChange change) {
        differing++;
        if (changes.size() < SHOWN) {
            changes.add(change);
        }
    }

    private synchronized void at(double far) {
        headlines++;
        done = far;
    }

    private synchronized void end(State how, BookDiff.Result found) {
        state = how;
        result = found;
        done = how == State.DONE ? 1 : done;
    }

    private synchronized void fail(String why) {
        state = State.FAILED;
        trouble = why;
    }

    void cancel() {
        cancelled = true;
    }

    /** Whether it ran to its end, for exactly these files. */
    synchronized boolean covers(String files) {
        return state == State.DONE && digest.equals(files);
    }

    synchronized boolean running() {
        return state == State.RUNNING;
    }

    String id() {
        return id;
    }

    String by() {
        return by;
    }

    synchronized Standing standing() {
        return new Standing(
                id, state, by, started, days, done, headlines, differing, List.copyOf(changes), result, trouble);
    }
}
