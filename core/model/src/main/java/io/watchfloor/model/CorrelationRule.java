package io.watchfloor.model;

import java.time.Duration;
import java.util.List;

/**
 * A correlation that a report's rule takes part in, as it stood in the book that tagged it.
 *
 * @param id pack and name
 * @param type how they must come together
 * @param rules ids of the rules that take part, in order
 * @param within the span of time in which they must come together
 * @param atLeast how many events or publishers the counts need
 * @param precedence of the incident that it raises
 */
public record CorrelationRule(
        String id,
        String title,
        CorrelationType type,
        List<String> rules,
        Duration within,
        int atLeast,
        Precedence precedence) {

    public CorrelationRule {
        Required.all("CorrelationRule", "id", id, "title", title, "type", type, "within", within);
        Required.all("CorrelationRule", "precedence", precedence);
        rules = Required.list(rules);
    }

    /** The name without the pack: subject of the incident that it raises. */
    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }
}
