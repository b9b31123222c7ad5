package io.watchfloor.rules.gravity;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often pairs had acts as grave in months of the past: what novelty goes by while the memory of a pair is young.
 *
 * @param observed days that were looked at
 * @param days by pair: on how many of them something of gravity 0, 10, 20 ... or more was reported
 */
public record Priors(int observed, Map<Pair, List<Integer>> days) {
    /** Where they stand in a decision book. */
    public static final String FILE = "pair-priors.yaml";

    /** Nothing is known of any pair. */
    public static final Priors NONE = new Priors(0, Map.of());

    private static final int STEPS = 10;
    private static final int MOST = 999;

    /** Days with something as grave, counted from reports one by one; a day counts once. */
    public static final class Counter {
        private final Map<Pair, Map<Long, Integer>> most = new HashMap<>();

        /** Takes note of a report that counts. */
        public void add(Pair pair, long day, int tenths) {
            most.computeIfAbsent(pair, none -> new HashMap<>()).merge(day, tenths, Math::max);
        }

        /** The counts of pairs with so many days at least. */
        public Priors done(int observed, int least) {
            Map<Pair, List<Integer>> days = new HashMap<>();
            most.forEach((pair, its) -> {
                if (its.size() >= least) {
                    List<Integer> counts = new ArrayList<>();
                    for (int step = 0; step < STEPS; step++) {
                        int from = step * STEPS;
                        counts.add((int) its.values().stream()
                                .filter(tenths -> tenths >= from)
                                .count());
                    }
                    days.put(pair, counts);
                }
            });
            return new Priors(observed, days);
        }
    }

    static Priors read(String text, Findings findings) {
        return YamlNode.read(FILE, text, findings).map(Priors::read).orElse(NONE);
    }

    private static Priors read(YamlNode root) {
        root.onlyKeys(FILE, Set.of("observed", "days"));
        int observed = Numbers.required(root, "observed", FILE, 0, MOST);
        Map<Pair, List<Integer>> days = new HashMap<>();
        YamlNode pairs = root.get("days");
        if (pairs != null) {
            pairs.entries().forEach((name, counts) -> {
                try {
                    days.put(
                            Pair.parse(name),
                            counts.items().stream()
                                    .map(count -> Numbers.number(count, 0, MOST))
                                    .toList());
                } catch (IllegalArgumentException e) {
                    counts.error(String.valueOf(e.getMessage()));
                }
            });
        }
        return new Priors(observed, Map.copyOf(days));
    }

    /** As it stands in a file. */
    public String text() {
        StringBuilder text = new StringBuilder(
                "# Made by \"watchfloor model pair-priors\"; see docs/analyst.md. On how many of"
                        + " the observed days a pair had\n# something of gravity 0, 10, 20 ... or more in tenths.\nobserved: ");
        text.append(observed).append("\ndays:\n");
        Map<Pair, List<Integer>> sorted = new TreeMap<>(Comparator.comparing(Pair::toString));
        sorted.putAll(days);
        sorted.forEach((pair, counts) ->
                text.append("  \"").append(pair).append("\": ").append(counts).append('\n'));
        return text.toString();
    }

    /**
     * Days between acts of a pair that are as grave, by whole steps of gravity: half an act more is reckoned with.
     *
     * @param least an act that is not remembered is as new as so many days at least
     */
    List<Integer> of(Pair pair, int least) {
        if (observed == 0) {
            return List.of();
        }
        List<Integer> counts = days.getOrDefault(pair, List.of(0));
        return counts.stream()
                .map(count -> Math.max(least, 2 * observed / (2 * count + 1)))
                .toList();
    }
}
