package io.watchfloor.bench.matcher;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.TreeMap;

/** The lower bound: an automaton that finds all forms of all words of the rules, and does nothing with them. */
final class TermTrie {
    private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();

    TermTrie(List<DrawnRule> rules, DrawnWords words) {
        TreeMap<String, Integer> terms = new TreeMap<>();
        for (DrawnRule rule : rules) {
            rule.terms().forEach(term -> words.forms(term).forEach(form -> terms.put(form, term)));
        }
        trie.build(terms);
    }

    /** How many occurrences it found. */
    int count(String text) {
        int[] found = new int[1];
        AhoCorasickDoubleArrayTrie.IHit<Integer> count = (begin, end, value) -> found[0]++;
        trie.parseText(text, count);
        return found[0];
    }
}
