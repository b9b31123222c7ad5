package io.watchfloor.analysis.rules;

import io.watchfloor.analysis.language.Mention;
import io.watchfloor.analysis.rules.SpanTest.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the rules that a text could match: those of which an anchor occurs in it. */
final class RuleIndex {
    private static final int PREFIX_LENGTH = 3;

    private final Dictionary dictionary;
    private final List<int[]> rulesByAtom = new ArrayList<>();
    private final Map<String, List<String>> prefixes = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();

    RuleIndex(Dictionary dictionary, List<Rule> rules) {
        this.dictionary = dictionary;
        Map<Integer, BitSet> postings = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            for (List<RuleClause> all : rules.get(i).condition().cases()) {
                for (String key : anchor(all).keys()) {
                    post(key, i, postings);
                }
            }
        }
        for (int atom = 0; atom < dictionary.size(); atom++) {
            BitSet posted = postings.get(atom);
            rulesByAtom.add(posted == null ? new int[0] : posted.stream().toArray());
        }
    }

    /** Indexes of the rules that may match a text, in order. */
    BitSet candidates(Text text) {
        BitSet candidates = byWordsAndParties(text);
        for (Mention mention : text.field().mentions()) {
            for (Kind kind : kinds) {
                if (kind.accepts(mention)) {
                    add(dictionary.number(Dictionary.kind(kind)), candidates);
                }
            }
        }
        return candidates;
    }

    /** As {@link #candidates}, whatever kinds of mention a name finder may add. */
    BitSet candidatesWithAnyNames(Text text) {
        BitSet candidates = byWordsAndParties(text);
        for (Kind kind : kinds) {
            add(dictionary.number(Dictionary.kind(kind)), candidates);
        }
        return candidates;
    }

    private BitSet byWordsAndParties(Text text) {
        BitSet candidates = new BitSet();
        for (int i = 0; i < text.length(); i++) {
            add(text.number(i), candidates);
            if (!prefixes.isEmpty()) {
                addPrefixes(text.token(i).form(), candidates);
            }
        }
        for (Mention mention : text.field().mentions()) {
            if (mention.code() != null) {
                add(dictionary.number(Dictionary.party(mention.code())), candidates);
            }
        }
        return candidates;
    }

    /** The rarest thing that a case needs in the text of its event. */
    static Atoms anchor(List<RuleClause> clauses) {
        Atoms best = new Atoms(Set.of(), Long.MAX_VALUE);
        for (int i = 0; i < clauses.size(); i++) {
            boolean inText = i == 0 || !clauses.get(i).isSupportable();
            Atoms atoms = clauses.get(i).atoms();
            if (inText && atoms.cost() < best.cost()) {
                best = atoms;
            }
        }
        return best;
    }

    private void post(String key, int rule, Map<Integer, BitSet> postings) {
        postings.computeIfAbsent(dictionary.add(key), atom -> new BitSet()).set(rule);
        if (key.endsWith("*")) {
            List<String> same = prefixes.computeIfAbsent(key.substring(0, PREFIX_LENGTH), start -> new ArrayList<>());
            if (!same.contains(key)) {
                same.add(key);
            }
        }
        for (Kind kind : Kind.values()) {
            if (key.equals(Dictionary.kind(kind)) && !kinds.contains(kind)) {
                kinds.add(kind);
            }
        }
    }

    private void addPrefixes(String form, BitSet candidates) {
        if (form.length() < PREFIX_LENGTH) {
            return;
        }
        for (String key : prefixes.getOrDefault(form.substring(0, PREFIX_LENGTH), List.of())) {
            if (form.startsWith(key.substring(0, key.length() - 1))) {
                add(dictionary.number(key), candidates);
            }
        }
    }

    private void add(int atom, BitSet candidates) {
        if (atom >= 0) {
            for (int rule : rulesByAtom.get(atom)) {
                candidates.set(rule);
            }
        }
    }
}
