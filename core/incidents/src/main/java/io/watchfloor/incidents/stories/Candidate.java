package io.watchfloor.incidents.stories;

import io.watchfloor.model.Family;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident that may take a report.
 *
 * @param number of it within its pair
 * @param sums of the terms of its reports
 * @param acts that its reports tell, the newest last
 * @param first event time of its first report
 * @param last event time of its last report
 * @param quiet how long it stays open without a report
 * @param held a person holds it open however long it is quiet
 * @param gravity of its gravest report, in tenths
 * @param lately its reports of the last 24 hours
 * @param missed how much of the time between it and the report headlines did not come
 */
public record Candidate(
        int number,
        Sums sums,
        Family family,
        List<String> acts,
        Instant first,
        Instant last,
        Duration quiet,
        boolean held,
        int gravity,
        int lately,
        Duration missed) {

    public Candidate {
        acts = List.copyOf(acts);
    }

    /** It is open for a report of that time: not longer quiet than it may be. */
    boolean reaches(Instant at) {
        return (held && !at.isBefore(first)) || distance(at).compareTo(quiet) <= 0;
    }

    @Nullable
    String act() {
        return acts.isEmpty() ? null : acts.get(acts.size() - 1);
    }

    /** The time of a report without the time in which headlines did not come. */
    public Instant nearer(Instant at) {
        return at.isBefore(first) ? at.plus(missed) : at.minus(missed);
    }

    /** How far in time it is from a report, zero within it. */
    Duration distance(Instant of) {
        Instant at = nearer(of);
        if (at.isBefore(first)) {
            return Duration.between(at, first);
        }
        return at.isAfter(last) ? Duration.between(last, at) : Duration.ZERO;
    }

    /** As far as a report of a time is compared with it. */
    public Resemblance.Story at(Instant of) {
        Instant time = nearer(of);
        Instant nearest = time.isBefore(first) ? first : time.isAfter(last) ? last : time;
        return new Resemblance.Story(sums.at(time), family, act(), nearest);
    }
}
