package io.watchfloor.rules.match;

import io.watchfloor.rules.patterns.RuleClause;
import io.watchfloor.rules.patterns.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the alternatives of a condition.
 *
 * @param clauses all of them must be found; the first is the event
 * @param parties how many states and blocs the text must name, or absent
 * @param not what must not stand in the event's clause of the text, for this alternative alone; or absent
 */
public record Case(List<RuleClause> clauses, @Nullable RuleClause not, @Nullable PartyCount parties) {
    public Case {
        clauses = List.copyOf(clauses);
    }

    /** Whether the alternative is barred from a clause of a text. */
    boolean bars(Text text, int clause) {
        return not != null && not.matching(text, clause).findAny().isPresent();
    }

    /** A text names too few parties, or too many. */
    boolean miscounts(Text text) {
        return parties != null && !parties.accepts(text);
    }
}
