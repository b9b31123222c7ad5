package io.watchfloor.incidents;

import io.watchfloor.model.Report;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who hears of an incident, by the rules that made its reports. */
final class Audience {
    /** Reports that could have made it, and all, by who hears of them. */
    private final TreeMap<Hearers, Integer> making = new TreeMap<>();

    private final TreeMap<Hearers, Integer> all = new TreeMap<>();
    private final TreeMap<String, Integer> owners = new TreeMap<>();
    /** Reports that count no more, but were made by rules of which somebody hears. */
    private int struck;

    /** @param change 1 for a report that comes, -1 for one that goes */
    void count(Report report, int change) {
        all.merge(Hearers.of(report), change, Audience::sum);
        if (report.match().opens() || report.parties().affected()) {
            making.merge(Hearers.of(report), change, Audience::sum);
        }
        if (report.booked().owner() != null) {
            owners.merge(report.booked().owner(), change, Audience::sum);
        }
    }

    /** As {@link #count}, for one that counts no more. */
    void countStruck(Report report, int change) {
        struck += Hearers.of(report) == Hearers.NOBODY ? 0 : change;
    }

    private static @Nullable Integer sum(int one, int other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }

    /** Of the reports that could have made it the most that one has, else of all. */
    Hearers hearers() {
        TreeMap<Hearers, Integer> counts = making.isEmpty() ? all : making;
        return counts.isEmpty() ? Hearers.NOBODY : counts.lastKey();
    }

    /** Nobody ever heard of it, not even of what was struck since. */
    boolean isNobody() {
        return hearers() == Hearers.NOBODY && struck == 0;
    }

    /** Owners of the packs of its rules in status test, by name. */
    List<String> owners() {
        return List.copyOf(owners.keySet());
    }
}
