package io.watchfloor.proofs.year;

import io.watchfloor.model.DecisionBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** In which region a party lies: the file below {@code actors/} of the book that tells who it is. */
record Regions(Map<String, String> byParty) {
    private static final Pattern ACTORS = Pattern.compile("actors/(.+)\\.yaml");
    private static final Pattern PARTY = Pattern.compile("(?m)^([A-Z]{2,}):");
    private static final String ELSEWHERE = "elsewhere";
    /** Names of states of all regions in another script. */
    private static final String NO_REGION = "chinese";

    static Regions of(DecisionBook book) {
        Map<String, String> regions = new HashMap<>();
        book.files().forEach((name, text) -> {
            var file = ACTORS.matcher(name);
            if (file.matches() && !file.group(1).equals(NO_REGION)) {
                PARTY.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .forEach(key -> regions.put(key.substring(0, key.length() - 1), file.group(1)));
            }
        });
        return new Regions(regions);
    }

    /** The regions of the parties of pairs such as {@code CHN-USA}. */
    SortedSet<String> of(List<String> pairs) {
        SortedSet<String> regions = new TreeSet<>();
        for (String pair : pairs) {
            for (String party : pair.split("-", -1)) {
                regions.add(byParty.getOrDefault(party, ELSEWHERE));
            }
        }
        return regions;
    }
}
