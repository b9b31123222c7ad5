package io.watchfloor.board.tuning;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The back-tests of the desk: one at a time, since each takes a core, and the last few to look at. */
public final class Backtests {
    private static final int KEPT = 5;

    private final Map<String, Backtest> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Backtest> eldest) {
            return size() > KEPT && !eldest.getValue().running();
        }
    };

    /** Somebody else's is running. */
    public static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private BusyException(String by) {
            super("a back-test of " + by + " is running; wait for its end, or ask " + by + " to cancel it");
        }
    }

    synchronized Backtest.Standing start(String digest, String by, Instant now, int days, Consumer<Backtest> work) {
        for (Backtest other : known.values()) {
            if (other.running() && !other.by().equals(by)) {
                throw new BusyException(other.by());
            }
            other.cancel();
        }
        Backtest backtest = new Backtest(UUID.randomUUID().toString().substring(0, 8), digest, by, now, days);
        known.put(backtest.id(), backtest);
        Thread thread = new Thread(() -> work.accept(backtest), "console-backtest");
        thread.setDaemon(true);
        thread.start();
        return backtest.standing();
    }

    synchronized Optional<Backtest> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Whether one ran to its end for exactly these files. */
    synchronized boolean covers(String digest) {
        return known.values().stream().anyMatch(backtest -> backtest.covers(digest));
    }
}
