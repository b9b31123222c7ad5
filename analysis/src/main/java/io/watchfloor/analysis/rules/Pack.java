package io.watchfloor.analysis.rules;

import java.util.List;

/** One file of rules. */
record Pack(String file, String id, List<Rule> rules, List<Correlation> correlations) {}
