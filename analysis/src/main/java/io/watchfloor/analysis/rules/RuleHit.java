package io.watchfloor.analysis.rules;

import java.util.Map;

/**
 * A rule that matched a text, before anyone asks which pair it is about.
 *
 * @param text where its event stands
 * @param clause index of the text's clause that holds the event
 * @param found what each clause of the rule matched, by its name, the event first
 */
public record RuleHit(Rule rule, Text text, int clause, Map<String, Found> found) {

    /** A match and the text that it points into. */
    public record Found(Text text, Hit hit) {}

    /** The match of the event. */
    public Hit event() {
        return found.values().iterator().next().hit();
    }
}
