package io.watchfloor.rules.match;

import io.watchfloor.rules.patterns.RuleClause;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a rule matches.
 *
 * @param cases any of them
 * @param except kills a match in the clause of the text where it stands
 * @param exceptHeadline kills a match wherever it stands
 * @param excludes the house's exclusions that apply, which work as {@code except}
 * @param about clauses named by a subject: an event of that subject that the match speaks about
 * @param fields where the event may stand
 * @param support where a missing party may be found
 * @param language the only language of headlines that it reads
 * @param reads what it asks of the learned scale, or absent; a rule without cases asks nothing else
 */
public record Condition(
        List<Case> cases,
        List<RuleClause> except,
        List<RuleClause> exceptHeadline,
        List<RuleClause> excludes,
        List<RuleClause> about,
        Set<String> fields,
        Set<String> support,
        String language,
        @Nullable Reads reads) {}
