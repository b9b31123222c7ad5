package io.watchfloor.incidents;

import io.watchfloor.model.Report;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the books that decided tell the officer to do about an incident. */
final class Guidance {
    private final TreeMap<String, String> actions = new TreeMap<>();

    /** A report comes or goes. */
    void count(Entry entry, int change) {
        Report r = entry.report;
        keep(
                actions,
                entry.urgency + "|" + r.match().rule() + "|" + newestFirst(r),
                r.booked().action(),
                change);
    }

    private static String newestFirst(Report r) {
        return String.format("%019d|%s", Long.MAX_VALUE - r.booked().revision(), r.id());
    }

    private static void keep(Map<String, String> map, String key, @Nullable String value, int change) {
        if (value == null) {
            return;
        }
        if (change > 0) {
            map.put(key, value);
        } else {
            map.remove(key);
        }
    }

    /** What the most urgent rule tells the officer to do, or absent. */
    @Nullable
    String action() {
        return actions.isEmpty() ? null : actions.firstEntry().getValue();
    }
}
