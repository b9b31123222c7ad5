package io.watchfloor.rules.match;

import io.watchfloor.rules.patterns.RuleClause;
import java.util.List;

/**
 * One file of rules.
 *
 * @param promote what a rule of it must have shown before its status rises
 * @param lists the lists of the file, each as its patterns
 */
public record Pack(
        String file,
        String id,
        PromotionBar promote,
        List<RuleClause> lists,
        List<Rule> rules,
        List<Correlation> correlations) {}
