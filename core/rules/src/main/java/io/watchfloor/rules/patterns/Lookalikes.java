package io.watchfloor.rules.patterns;

import java.util.Map;

/** Words that are written like another word, which a pattern without regard to case or origin matches as well. */
final class Lookalikes {
    /** Names that are a common word in lower case, and what to write instead. */
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("us", "the pronoun: write =US or <USA>"),
            Map.entry("who", "the pronoun: write =WHO"),
            Map.entry("it", "the pronoun: write =IT"),
            Map.entry("turkey", "the bird: write =Turkey or <TUR>"),
            Map.entry("polish", "the shoe polish: write =Polish or <POL>"),
            Map.entry(
                    "may",
                    "the month and the name, also where a headline Writes Every Word Large: write what stands beside it,"
                            + " form:may ~2 resume for the verb and (in|until) form:may for the month"),
            Map.entry(
                    "march",
                    "the month: write verb:march for the deed; noun:march is the month too, so write a word beside it"),
            Map.entry("china", "the porcelain: write =China or <CHN>"),
            Map.entry("jordan", "the given name: write <JOR>"),
            Map.entry("chad", "the given name: write <TCD>"),
            Map.entry("georgia", "the American state: write <GEO>"));

    /** Inflections that are a common word of their own. */
    static final Map<String, String> INFLECTIONS = Map.ofEntries(
            Map.entry("left", "the side or the party"),
            Map.entry("leaves", "of a tree"),
            Map.entry("wound", "the injury"),
            Map.entry("ground", "the soil"),
            Map.entry("axes", "of a graph"),
            Map.entry("news", "reports"),
            Map.entry("goods", "wares"),
            Map.entry("customs", "duties"),
            Map.entry("means", "ways or money"),
            Map.entry("bound", "on the way"));

    private Lookalikes() {}
}
