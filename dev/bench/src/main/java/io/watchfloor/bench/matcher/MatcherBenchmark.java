package io.watchfloor.bench.matcher;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Contest;
import io.watchfloor.bench.measure.Contest.Subject;
import io.watchfloor.bench.measure.Rate;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.rules.match.RuleHit;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.text.reading.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Headlines per CPU-second through 10 to 10,000 rules. */
public final class MatcherBenchmark implements Benchmark {
    private static final List<Integer> RULES = List.of(10, 100, 1_000, 10_000);

    private static final String OURS = "Watchfloor";
    private static final String FROM_TEXT = "Watchfloor from text";
    private static final String LUCENE = "Lucene Monitor";
    private static final String FAVOURED = "Lucene favoured";
    private static final String BOUND = "Aho-Corasick";

    @Override
    public String name() {
        return "matcher";
    }

    @Override
    public String what() {
        return "the rule matcher beside Lucene Monitor, over an Aho-Corasick automaton as the lower bound";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        DrawnWords words = new DrawnWords();
        List<List<String>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Map<Integer, Map<String, Rate>> byCount = new HashMap<>();
        for (int count : scale.choose(List.of(100), RULES)) {
            Random random = new Random(count);
            List<DrawnRule> rules = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                rules.add(DrawnRule.draw("r" + i, words, random));
            }
            List<DrawnHeadline> headlines = new ArrayList<>();
            for (int i = scale.choose(200, 1_000); i > 0; i--) {
                headlines.add(DrawnHeadline.draw(words, rules, random));
            }
            Map<String, Rate> rates = measured(rules, headlines, words, scale, notes);
            byCount.put(count, rates);
            rows.add(cells(count, rates));
        }
        if (scale == Scale.FULL) {
            notes.add(growth(byCount));
        }
        return new Report("Rule matching", settings(), columns(), rows, notes);
    }

    /** The bar is for headlines, whose words have to be read before any rule sees them. */
    private static String growth(Map<Integer, Map<String, Rate>> byCount) {
        return String.format(
                Locale.ROOT,
                "a headline costs %.1f times as much with 10,000 rules as with 100 (limit 2.5), words included; matching words that"
                        + " were read already costs %.1f times as much",
                growth(byCount, FROM_TEXT),
                growth(byCount, OURS));
    }

    private static double growth(Map<Integer, Map<String, Rate>> byCount, String subject) {
        return rate(byCount, 100, subject).over(rate(byCount, 10_000, subject));
    }

    private static Rate rate(Map<Integer, Map<String, Rate>> byCount, int rules, String subject) {
        return Objects.requireNonNull(Objects.requireNonNull(byCount.get(rules)).get(subject));
    }

    private static Map<String, Rate> measured(
            List<DrawnRule> rules, List<DrawnHeadline> headlines, DrawnWords words, Scale scale, List<String> notes)
            throws Exception {
        Compiled compiled = Compiled.of(rules, words);
        for (int i = scale.choose(0, 4); i > 0; i--) {
            compiled = Compiled.of(rules, words);
        }
        RuleSet ours = compiled.rules();
        List<Field> fields = headlines.stream().map(DrawnHeadline::field).toList();
        TermTrie trie = new TermTrie(rules, words);
        long units = headlines.size();
        try (LucenePeer lucene = new LucenePeer(rules, words, false);
                LucenePeer favoured = new LucenePeer(rules, words, true)) {
            notes.add(agreement(rules.size(), ours, fields, headlines, List.of(lucene, favoured)));
            Map<String, Rate> rates = Contest.of(scale)
                    .run(List.of(
                            new Subject(OURS, units, () -> ours(ours, fields)),
                            new Subject(FROM_TEXT, units, () -> fromText(ours, headlines)),
                            new Subject(LUCENE, units, () -> lucene(lucene, headlines)),
                            new Subject(FAVOURED, units, () -> lucene(favoured, headlines)),
                            new Subject(BOUND, units, () -> bound(trie, headlines))));
            notes.add(String.format(
                    Locale.ROOT,
                    "%,d rules: YAML read in %.0f CPU-ms, compiled in %.0f CPU-ms, %.1f MB of heap kept",
                    rules.size(),
                    compiled.yamlMillis(),
                    compiled.compileMillis(),
                    compiled.bytes() / 1e6));
            return rates;
        }
    }

    private static long ours(RuleSet rules, List<Field> fields) {
        long hits = 0;
        for (Field field : fields) {
            hits += rules.match(rules.text(field), List.of()).size();
        }
        return hits;
    }

    private static long fromText(RuleSet rules, List<DrawnHeadline> headlines) {
        long hits = 0;
        for (DrawnHeadline headline : headlines) {
            hits += rules.match(rules.text(headline.field()), List.of()).size();
        }
        return hits;
    }

    private static long lucene(LucenePeer peer, List<DrawnHeadline> headlines) throws Exception {
        long hits = 0;
        for (DrawnHeadline headline : headlines) {
            hits += peer.match(headline).size();
        }
        return hits;
    }

    private static long bound(TermTrie trie, List<DrawnHeadline> headlines) {
        long found = 0;
        for (DrawnHeadline headline : headlines) {
            found += trie.count(headline.text());
        }
        return found;
    }

    private static String agreement(
            int count, RuleSet ours, List<Field> fields, List<DrawnHeadline> headlines, List<LucenePeer> peers)
            throws Exception {
        int matches = 0;
        int different = 0;
        for (int i = 0; i < fields.size(); i++) {
            Set<String> found = ours.match(ours.text(fields.get(i)), List.of()).stream()
                    .map(RuleHit::rule)
                    .map(rule -> rule.name())
                    .collect(Collectors.toCollection(TreeSet::new));
            matches += found.size();
            for (LucenePeer peer : peers) {
                different += found.equals(peer.match(headlines.get(i))) ? 0 : 1;
            }
        }
        return String.format(
                Locale.ROOT,
                "%,d rules: %,d matches in %,d headlines; ours and Lucene's differ in %d",
                count,
                matches,
                fields.size(),
                different);
    }

    private static List<String> cells(int count, Map<String, Rate> rates) {
        List<String> cells = new ArrayList<>();
        cells.add(String.format(Locale.ROOT, "%,d", count));
        rates.values().forEach(rate -> cells.add(rate.toString()));
        for (String peer : List.of(LUCENE, FAVOURED, BOUND)) {
            cells.add(String.format(
                    Locale.ROOT,
                    "%.1f",
                    Objects.requireNonNull(rates.get(OURS)).over(Objects.requireNonNull(rates.get(peer)))));
        }
        return cells;
    }

    private static List<String> columns() {
        return List.of(
                "rules", OURS, FROM_TEXT, LUCENE, FAVOURED, BOUND, "x Lucene", "x Lucene favoured", "x Aho-Corasick");
    }

    private static List<String> settings() {
        return List.of(
                "headlines per CPU-second of the process, one thread: median (least-most) of the rounds, subjects in turn",
                "rules of two or three terms: 45 % with gaps of up to two words, 35 % with terms anywhere, 20 % with gaps"
                        + " and an exception; 30 % also ask for a named state, 20 % for any; every term in all its forms",
                "headlines of 10 to 14 words of 20,000 by Zipf's law, up to two of them states; one of twenty holds the"
                        + " terms of a rule",
                OURS + ": from words already read, as in the tagger; " + FROM_TEXT + ": our tokenizer included",
                LUCENE + " 9.11.1: one document a call, term-filtered presearcher, forms spelt out in the queries; "
                        + FAVOURED + ": base forms given at no charge, presearcher told which terms are rare",
                BOUND + ": double-array trie of all forms of all terms, no gaps, no conditions");
    }
}
