package io.watchfloor.proofs.year;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the incidents of a fold part the headlines of a window, beside how its reader did. */
final class Filing {
    private Filing() {}

    /** Scores the headlines that the reader filed and that a report of the pair was made of. */
    static BCubed score(StoryWindow window, Holders holders) {
        Map<String, String> found = of(window, holders);
        List<StoryWindow.Row> both = window.rows().stream()
                .filter(row -> row.filed() && found.containsKey(row.headline()))
                .toList();
        return BCubed.of(both, StoryWindow.Row::incident, row -> found.getOrDefault(row.headline(), ""));
    }

    /** How many headlines that the reader filed are in no incident of the pair. */
    static long unreported(StoryWindow window, Holders holders) {
        Map<String, String> found = of(window, holders);
        return window.rows().stream()
                .filter(row -> row.filed() && !found.containsKey(row.headline()))
                .count();
    }

    /** The incident of each headline; of several the one that holds most headlines of the window. */
    private static Map<String, String> of(StoryWindow window, Holders holders) {
        Map<String, Integer> sizes = new HashMap<>();
        window.rows().forEach(row -> ofPair(window, holders.holding(row.headline()))
                .forEach(id -> sizes.merge(id, 1, Integer::sum)));
        Map<String, String> found = new HashMap<>();
        window.rows().forEach(row -> ofPair(window, holders.holding(row.headline())).stream()
                .max(Comparator.comparing((String id) -> sizes.getOrDefault(id, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .ifPresent(id -> found.put(row.headline(), id)));
        return found;
    }

    private static List<String> ofPair(StoryWindow window, Set<String> incidents) {
        return incidents.stream()
                .filter(id -> id.startsWith(window.pair() + "."))
                .toList();
    }
}
