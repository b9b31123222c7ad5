package io.watchfloor.incidents;

import io.watchfloor.incidents.outages.Outages;
import io.watchfloor.incidents.stories.Course;
import io.watchfloor.model.Family;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Print;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one pair beside its incidents themselves, which are stored one by one.
 *
 * @param opened how many incidents were ever opened, of whatever subject
 * @param numbered the same by subject
 * @param waiting reports that wait for an incident
 * @param courses what goes on in each family of subjects
 * @param named where the pair has an unidentified party: incidents elsewhere that may name it
 * @param due when it is looked at for what falls due (a close, an eviction), as it stands in the store's index; never
 *     later than the next thing
 */
public record Case(
        Pair pair,
        int opened,
        Map<String, Integer> numbered,
        List<Waiting> waiting,
        Map<Family, Course> courses,
        List<NamedIncident> named,
        @Nullable Instant due) {

    /** How long a closed incident is kept for late reports and the desk. */
    static final Duration KEPT_QUIET = Duration.ofDays(30);
    /** How long a standing matter that ended is kept, to be taken up again. */
    static final Duration KEPT_MATTER = Duration.ofDays(180);
    /** What is older than this when it arrives opens nothing. */
    static final Duration LATE = Duration.ofDays(7);

    /** What names an unidentified party begins so near in time. */
    static final Duration NEAR = Duration.ofDays(3);

    public Case {
        numbered = numbered == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(numbered));
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
        courses = courses == null || courses.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(courses));
        named = named == null ? List.of() : List.copyOf(named);
    }

    /**
     * A report that may not open an incident, and none was there to join.
     *
     * @param until when it is forgotten, if headlines come meanwhile
     * @param affected it waits for a reaction of a party that is only affected
     * @param awaits that party, or absent when any will do
     */
    record Waiting(
            String report,
            String subject,
            Instant eventTime,
            Instant until,
            boolean affected,
            @Nullable String awaits) {
        String key() {
            return Case.key(report, subject);
        }

        /** When it has waited so long while headlines came. */
        Instant until(Outages outages) {
            return outages.after(eventTime, Duration.between(eventTime, until));
        }
    }

    /** An incident between known parties, the time of its first report, and what it tells. */
    record NamedIncident(String incident, String subject, Instant from, @Nullable Print print) {}

    static Case empty(Pair pair) {
        return new Case(pair, 0, Map.of(), List.of(), Map.of(), List.of(), null);
    }

    /** What tells members of a pair apart: a headline may ease one incident and be told in another. */
    static String key(String report, String subject) {
        return report + '|' + subject;
    }

    /** Nothing in it is worth keeping. */
    boolean isEmpty() {
        return opened == 0 && waiting.isEmpty() && named.isEmpty();
    }

    String incidentId(Birth birth) {
        return pair + "." + birth.subject() + "." + birth.number();
    }

    /** With one more incident of a subject. */
    Case opening(String subject) {
        Map<String, Integer> more = new TreeMap<>(numbered);
        more.merge(subject, 1, Integer::sum);
        return new Case(pair, opened + 1, more, waiting, courses, named, due);
    }

    int numbered(String subject) {
        return numbered.getOrDefault(subject, 0);
    }

    Case waits(Waiting report) {
        List<Waiting> all = new ArrayList<>(waiting);
        all.removeIf(w -> w.key().equals(report.key()));
        all.add(report);
        all.sort(Comparator.comparing(Waiting::eventTime).thenComparing(Waiting::key));
        return waiting(all);
    }

    Case noLongerWaits(String key) {
        return waiting(waiting.stream().filter(w -> !w.key().equals(key)).toList());
    }

    private Case waiting(List<Waiting> changed) {
        return new Case(pair, opened, numbered, changed, courses, named, due);
    }

    Course course(Family family) {
        return courses.getOrDefault(family, Course.NONE);
    }

    Case course(Family family, Course changed) {
        Map<Family, Course> all = new EnumMap<>(Family.class);
        all.putAll(courses);
        all.put(family, changed);
        return new Case(pair, opened, numbered, waiting, all, named, due);
    }

    Case naming(List<NamedIncident> changed) {
        return new Case(pair, opened, numbered, waiting, courses, changed, due);
    }

    Case due(@Nullable Instant changed) {
        return new Case(pair, opened, numbered, waiting, courses, named, changed);
    }

    /** The earliest time at which something falls due beside its incidents. */
    Optional<Instant> nextDue(Outages outages) {
        return Stream.concat(
                        waits(outages).filter(outages::knows), named.stream().map(n -> forgottenAt(n.from())))
                .min(Comparator.naturalOrder());
    }

    /** When each of its reports has waited long enough. */
    Stream<Instant> waits(Outages outages) {
        return waiting.stream().map(one -> one.until(outages));
    }

    /** An incident without a name may join what named it so long ago. */
    static Instant forgottenAt(Instant from) {
        return from.plus(NEAR).plus(LATE);
    }
}
