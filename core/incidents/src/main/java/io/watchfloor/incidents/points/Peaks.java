package io.watchfloor.incidents.points;

import io.watchfloor.model.Scoring;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many points an incident has at each moment, and at its highest: of what is worth most within an hour, and of how many
 * voices spoke within it. A function of the set of reports and voices, whatever the order of their coming and going; each
 * costs little however many there are.
 *
 * @param <K> apart from one another: what some hear of does not raise what others hear of
 */
public final class Peaks<K> {
    private static final int HOUR = 60;
    private static final int HALF = 30;

    private final Map<K, TreeMap<Integer, TreeMap<String, Worth>>> worths = new HashMap<>();
    private final TreeMap<Integer, Map<Spoken, Integer>> voices = new TreeMap<>();
    private final Map<K, TreeMap<Integer, Peak>> hours = new HashMap<>();
    private final Map<K, Set<Integer>> stale = new HashMap<>();
    private @Nullable Scoring scoring;

    private record Spoken(String publisher, boolean reliable) {}

    /** Takes a report in. */
    public void add(K key, Instant at, String report, Worth worth) {
        int minute = PairMemory.minute(at);
        worths.computeIfAbsent(key, none -> new TreeMap<>())
                .computeIfAbsent(minute, none -> new TreeMap<>())
                .put(report, worth);
        stale(key, minute);
    }

    /** Takes a report out that was taken in. */
    public void remove(K key, Instant at, String report) {
        int minute = PairMemory.minute(at);
        worths.computeIfAbsent(key, none -> new TreeMap<>()).computeIfPresent(minute, (same, all) -> {
            all.remove(report);
            return all.isEmpty() ? null : all;
        });
        stale(key, minute);
    }

    /**
     * A voice comes or goes.
     *
     * @param reliability A to F
     * @param change 1 or -1
     */
    public void voice(Instant at, String publisher, String reliability, int change) {
        int minute = PairMemory.minute(at);
        Map<Spoken, Integer> spoken = voices.computeIfAbsent(minute, none -> new HashMap<>());
        spoken.merge(
                new Spoken(publisher, reliability.compareTo("B") <= 0),
                change,
                (old, more) -> old + more == 0 ? null : Integer.valueOf(old + more));
        if (spoken.isEmpty()) {
            voices.remove(minute);
        }
        worths.keySet().forEach(key -> stale(key, minute));
    }

    /** Points are made so from now on. */
    public void scoring(Scoring changed) {
        Scoring was = scoring;
        if (was == null
                || !was.voices().equals(changed.voices())
                || !Objects.equals(was.elsewhere(), changed.elsewhere())
                || !was.alone().equals(changed.alone())) {
            hours.clear();
            worths.forEach((key, all) -> all.keySet().forEach(minute -> stale(key, minute)));
            voices.keySet().forEach(minute -> worths.keySet().forEach(key -> stale(key, minute)));
        }
        scoring = changed;
    }

    private void stale(K key, int minute) {
        Set<Integer> all = stale.computeIfAbsent(key, none -> new HashSet<>());
        all.add(Math.floorDiv(minute, HOUR));
        all.add(Math.floorDiv(minute + HOUR - 1, HOUR));
    }

    /** The highest of those at and after a time, the earliest of equals; absent when nothing is worth anything. */
    public @Nullable Peak highest(K key, Instant from) {
        TreeMap<Integer, Peak> known = hours.computeIfAbsent(key, none -> new TreeMap<>());
        Set<Integer> changed = stale.remove(key);
        if (changed != null) {
            for (int hour : changed) {
                Peak peak = within(key, hour * HOUR, hour * HOUR + HOUR - 1);
                if (peak == null) {
                    known.remove(hour);
                } else {
                    known.put(hour, peak);
                }
            }
        }
        if (from.equals(Instant.MIN)) {
            return higher(known.values(), null);
        }
        int first = PairMemory.minute(from);
        int hour = Math.floorDiv(first, HOUR);
        return higher(known.tailMap(hour, false).values(), within(key, first, hour * HOUR + HOUR - 1));
    }

    /**
     * The points of one report by itself: its worth, and those publishers alone who told what it tells of the pair within
     * the hour until it came; absent of what is worth nothing.
     */
    public @Nullable Peak own(K key, Instant time, String report) {
        int minute = PairMemory.minute(time);
        TreeMap<Integer, TreeMap<String, Worth>> its = worths.get(key);
        TreeMap<String, Worth> same = its == null ? null : its.get(minute);
        Worth worth = same == null ? null : same.get(report);
        if (worth == null || scoring == null) {
            return null;
        }
        int tellers = worth.tellers() == null ? 1 : worth.tellers();
        boolean reliable =
                voices.getOrDefault(minute, Map.of()).keySet().stream().anyMatch(Spoken::reliable);
        int breadth = scoring.breadth(tellers) - (tellers < 2 ? alone(reliable) : 0);
        return new Peak(minute, worth.tenths() + breadth, breadth, tellers, worth, report);
    }

    private int alone(boolean reliable) {
        return Objects.requireNonNull(scoring).alone().get(reliable ? 0 : 1);
    }

    /** The points at one moment, or absent when nothing within the hour before is worth anything. */
    public @Nullable Peak at(K key, Instant time) {
        return at(key, PairMemory.minute(time));
    }

    private static @Nullable Peak higher(Iterable<Peak> peaks, @Nullable Peak first) {
        Peak highest = first;
        for (Peak peak : peaks) {
            highest = highest == null || peak.points() > highest.points() ? peak : highest;
        }
        return highest;
    }

    private @Nullable Peak within(K key, int first, int last) {
        Set<Integer> moments =
                new HashSet<>(voices.subMap(first, true, last, true).keySet());
        TreeMap<Integer, TreeMap<String, Worth>> its = worths.get(key);
        if (its != null) {
            moments.addAll(its.subMap(first, true, last, true).keySet());
        }
        return higher(
                () -> moments.stream()
                        .sorted()
                        .map(minute -> at(key, minute))
                        .flatMap(Stream::ofNullable)
                        .iterator(),
                null);
    }

    private @Nullable Peak at(K key, int minute) {
        TreeMap<Integer, TreeMap<String, Worth>> its = worths.get(key);
        if (its == null || scoring == null) {
            return null;
        }
        String report = null;
        Worth most = null;
        for (TreeMap<String, Worth> same :
                its.subMap(minute - HOUR, false, minute, true).values()) {
            for (Map.Entry<String, Worth> one : same.entrySet()) {
                if (most == null || one.getValue().tenths() > most.tenths()) {
                    most = one.getValue();
                    report = one.getKey();
                }
            }
        }
        if (most == null || report == null) {
            return null;
        }
        Set<String> hour = new HashSet<>();
        Set<String> half = new HashSet<>();
        boolean reliable = false;
        for (Map.Entry<Integer, Map<Spoken, Integer>> same :
                voices.subMap(minute - HOUR, false, minute, true).entrySet()) {
            for (Spoken spoken : same.getValue().keySet()) {
                hour.add(spoken.publisher());
                reliable |= spoken.reliable();
                if (same.getKey() > minute - HALF) {
                    half.add(spoken.publisher());
                }
            }
        }
        int tellers = scoring.countsElsewhere() && most.tellers() != null ? most.tellers() : 0;
        int told = Math.max(hour.size(), tellers);
        int breadth = Math.max(
                (scoring.breadth(hour.size()) + scoring.breadth(half.size())) / 2, scoring.breadthElsewhere(tellers));
        if (told < 2) {
            breadth -= alone(reliable);
        }
        return new Peak(minute, most.tenths() + breadth, breadth, told, most, report);
    }
}
