package io.watchfloor.board.view;

import io.watchfloor.model.ActKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened, by incident and in all. Guarded by the view that holds it. */
final class Chronicle {
    private static final int RECENT = 50;
    /** Enough for thirty days of a desk that is asked far too much. */
    private static final int WEIGHED = 20_000;

    /** For acts that may give an incident to somebody else than who did them. No actor has an empty name. */
    private static final String WHOEVER_HAS_IT = "";

    static final Comparator<Moment> NEWEST_FIRST =
            Comparator.comparing(Moment::knownAt).thenComparing(Moment::id).reversed();

    private final Map<String, NavigableMap<Integer, Moment>> timelines = new HashMap<>();
    private final Map<String, Instant> called = new HashMap<>();
    /** Incident to who did something to it, and when last. */
    private final Map<String, Map<String, Instant>> touched = new HashMap<>();

    /** Everybody who ever did something. */
    private final Set<String> people = new HashSet<>();

    /** Incident to its notes that name somebody. */
    private final Map<String, NavigableMap<Instant, Moment>> naming = new HashMap<>();

    private final NavigableMap<Moment, Boolean> recent = new TreeMap<>(NEWEST_FIRST);
    private final NavigableMap<Moment, Boolean> weighed = new TreeMap<>(NEWEST_FIRST);
    private @Nullable Instant first;

    void add(Moment moment) {
        timelines.computeIfAbsent(moment.incident(), id -> new TreeMap<>()).put(moment.revision(), moment);
        if (moment.calls()) {
            called.merge(moment.incident(), moment.knownAt(), Chronicle::later);
        }
        if (moment.deed() != null && moment.deed().accepted()) {
            touch(moment, moment.deed());
            if (moment.deed().kind() == ActKind.NOTE && moment.deed().said().contains("@")) {
                naming.computeIfAbsent(moment.incident(), id -> new TreeMap<>()).put(moment.knownAt(), moment);
            }
        }
        weigh(moment);
    }

    /** Counts what happened to an incident whose timeline is not kept. */
    void weigh(Moment moment) {
        first = first == null || moment.knownAt().isBefore(first) ? moment.knownAt() : first;
        if (moment.news()) {
            keep(recent, moment, RECENT);
        }
        if (moment.opens() || moment.calls()) {
            keep(weighed, moment, WEIGHED);
        }
    }

    void drop(String incident) {
        timelines.remove(incident);
        called.remove(incident);
        touched.remove(incident);
        naming.remove(incident);
    }

    private void touch(Moment moment, Moment.Deed deed) {
        Map<String, Instant> byWhom = touched.computeIfAbsent(moment.incident(), id -> new HashMap<>());
        byWhom.merge(deed.actor(), moment.knownAt(), Chronicle::later);
        people.add(deed.actor());
        if (deed.kind() == ActKind.HAND_OVER || deed.kind() == ActKind.UNDO) {
            byWhom.merge(WHOEVER_HAS_IT, moment.knownAt(), Chronicle::later);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }

    private static void keep(NavigableMap<Moment, Boolean> newest, Moment moment, int limit) {
        newest.put(moment, true);
        if (newest.size() > limit) {
            newest.pollLastEntry();
        }
    }

    /** Events that are news to everybody, newest first. */
    List<Moment> recent() {
        return List.copyOf(recent.keySet());
    }

    /** The events of one incident that are kept. */
    List<Moment> timeline(String incident) {
        return List.copyOf(timelines.getOrDefault(incident, new TreeMap<>()).values());
    }

    /** Events since then that are kept. */
    List<Moment> since(Instant from) {
        return timelines.values().stream()
                .flatMap(timeline -> timeline.values().stream())
                .filter(moment -> !moment.knownAt().isBefore(from))
                .toList();
    }

    /** When an incident last called an officer, or absent. */
    @Nullable
    Instant called(String incident) {
        return called.get(incident);
    }

    /** When an owner last did something to an incident, was given it, or was called by it; absent when never. */
    @Nullable
    Instant touched(String incident, String owner) {
        Map<String, Instant> byWhom = touched.getOrDefault(incident, Map.of());
        return Stream.of(byWhom.get(owner), byWhom.get(WHOEVER_HAS_IT), called.get(incident))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Of each incident the last note that names somebody since then, if they did nothing to it after it. */
    List<Moment> naming(String who, Instant since) {
        return naming.entrySet().stream()
                .flatMap(each -> {
                    Instant did = touched.getOrDefault(each.getKey(), Map.of()).getOrDefault(who, since);
                    return each
                            .getValue()
                            .tailMap(did.isAfter(since) ? did : since, false)
                            .descendingMap()
                            .values()
                            .stream()
                            .filter(note -> note.deed() != null && note.deed().names(who, people))
                            .limit(1);
                })
                .toList();
    }

    Load load(Instant now) {
        return Load.of(weighed.keySet(), first, now);
    }
}
