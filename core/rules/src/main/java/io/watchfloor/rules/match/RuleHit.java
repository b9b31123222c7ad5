package io.watchfloor.rules.match;

import io.watchfloor.rules.patterns.Hit;
import io.watchfloor.rules.patterns.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that matched a text, before anyone asks which pair it is about.
 *
 * @param text where its event stands
 * @param clause index of the text's clause that holds the event
 * @param about the subject of an event that the match only speaks about, or absent
 * @param found what each clause of the rule matched, by its name, the event first
 */
public record RuleHit(Rule rule, Text text, int clause, @Nullable String about, Map<String, Found> found) {

    /** A match and the text that it points into. */
    public record Found(Text text, Hit hit) {}

    /** What the match is about: the subject of the event that it speaks about, else the rule's own. */
    public String subject() {
        return about == null ? rule.meaning().subject() : about;
    }

    /** The match of the event. */
    public Hit event() {
        return found.values().iterator().next().hit();
    }
}
