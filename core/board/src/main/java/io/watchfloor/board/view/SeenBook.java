package io.watchfloor.board.view;

import io.watchfloor.model.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each officer saw of the board, on whatever browser. Safe for many threads. */
public final class SeenBook {
    /** What of the past is new to who looks for the first time: a shift. */
    private static final Duration FIRST = Duration.ofHours(8);

    private static final Duration ONE_LOOK = Duration.ofMinutes(10);
    /** Of one officer; more than was ever open at once, several times over. */
    private static final int KEPT = 5000;

    private final Map<String, Looker> lookers = new HashMap<>();

    private static final class Looker {
        private final Map<String, Seen> told = new LinkedHashMap<>();
        private Instant since = Instant.MAX;

        private void saw(Seen seen) {
            since = seen.since().isBefore(since) ? seen.since() : since;
            told.remove(seen.incident());
            told.put(seen.incident(), seen);
            if (told.size() > KEPT) {
                told.remove(told.keySet().iterator().next());
            }
        }
    }

    /** Somebody looked at a row; a later record of the same replaces an earlier one. */
    public synchronized void apply(Seen seen) {
        lookers.computeIfAbsent(seen.by(), none -> new Looker()).saw(seen);
    }

    /** Nothing that turned before this is new to them. */
    public synchronized Instant since(String who, Instant now) {
        Looker looker = lookers.get(who);
        return looker == null ? now.minus(FIRST) : looker.since;
    }

    /** What an officer knows of rows, by incident; what is new to them is not in it. */
    public synchronized Map<String, String> known(String who, Collection<Row> rows, Instant now) {
        Instant since = since(who, now);
        Map<String, String> known = new HashMap<>();
        for (Row row : rows) {
            String id = row.incident().id();
            String told = told(who, id);
            if (told != null || row.turned().isBefore(since)) {
                known.put(id, told == null ? row.told() : told);
            }
        }
        return known;
    }

    /** They looked at it, as urgent as it is now. */
    synchronized boolean quiet(String who, Row row) {
        String told = told(who, row.incident().id());
        return told != null && told.startsWith(row.urgency().name() + " ");
    }

    /**
     * When they looked at it before, or absent. Looks within ten minutes are one: who comes from its page is told what
     * turned since the time before that.
     */
    public synchronized @Nullable Instant looked(String who, String incident, Instant now) {
        Seen seen = seen(who, incident);
        if (seen == null) {
            return null;
        }
        return now.isBefore(seen.at().plus(ONE_LOOK)) ? seen.before() : seen.at();
    }

    private @Nullable String told(String who, String incident) {
        Seen seen = seen(who, incident);
        return seen == null ? null : seen.told();
    }

    private @Nullable Seen seen(String who, String incident) {
        Looker looker = lookers.get(who);
        return looker == null ? null : looker.told.get(incident);
    }
}
