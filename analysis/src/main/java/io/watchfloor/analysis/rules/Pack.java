package io.watchfloor.analysis.rules;

import java.util.List;

/**
 * One file of rules.
 *
 * @param lists the lists of the file, each as its patterns
 */
record Pack(String file, String id, List<RuleClause> lists, List<Rule> rules, List<Correlation> correlations) {}
