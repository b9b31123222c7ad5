package io.watchfloor.rules.match;

import io.watchfloor.model.Signal;
import java.util.Collection;
import java.util.Map;

/**
 * What a rule's match means for its pair, by the clause that matched.
 *
 * @param byClause signal of a named clause of the rule, in the order of the file
 * @param otherwise when none of them matched
 */
public record Signals(Map<String, Signal> byClause, Signal otherwise) {

    public Signal of(Collection<String> matchedClauses) {
        for (Map.Entry<String, Signal> entry : byClause.entrySet()) {
            if (matchedClauses.contains(entry.getKey())) {
                return entry.getValue();
            }
        }
        return otherwise;
    }
}
