package io.watchfloor.training.evaluation;

import io.watchfloor.model.Tags;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which part of the world a state lies in: each file of actors is one.
 *
 * @param byState the name of the file by the code of a state
 */
public record Regions(Map<String, String> byState) {
    private static final Set<String> FILES = Set.of("africa", "americas", "asia", "europe", "middle-east", "oceania");
    private static final Pattern STATE = Pattern.compile("^([A-Z]{3}):", Pattern.MULTILINE);

    /** Reads the files of a decision book, such as {@code actors/asia.yaml}. */
    public static Regions of(Map<String, String> files) {
        Map<String, String> byState = new HashMap<>();
        FILES.forEach(region -> STATE.matcher(files.getOrDefault("actors/" + region + ".yaml", ""))
                .results()
                .forEach(state -> byState.put(state.group(1), region)));
        return new Regions(Map.copyOf(byState));
    }

    /** The regions of the states that a headline names. */
    Set<String> of(Tags tags) {
        return tags.states().stream()
                .map(state -> byState.get(state.code()))
                .filter(region -> region != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
