package io.watchfloor.rules.match;

import io.watchfloor.rules.patterns.Atoms;
import io.watchfloor.rules.patterns.Dictionary;
import io.watchfloor.rules.patterns.RuleClause;
import io.watchfloor.rules.patterns.SpanTest.Kind;
import io.watchfloor.rules.patterns.Text;
import io.watchfloor.text.reading.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that a text could match. A rule waits for its anchor, the rarest of the things that it needs; beside
 * the anchor stands its witness, the next rarest, so that most rules are passed over without being looked at.
 */
final class RuleIndex {
    private static final int[] NONE = {};
    /** A waiting rule is three numbers: its index, and the numbers between which the forms of its witness lie. */
    private static final int WIDTH = 3;

    /** What waits for a word form, by its number; most forms anchor no rule. */
    private final int[][] byForm;

    private final Map<String, int[]> byParty = new HashMap<>();
    private final Map<Kind, int[]> byKind = new EnumMap<>(Kind.class);
    private final List<Prefixed> prefixed = new ArrayList<>();

    /** What waits for a word that begins so. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and never given away.
    private record Prefixed(String start, int[] waiting) {}

    RuleIndex(Dictionary dictionary, List<Rule> rules) {
        Map<String, Ints> waiting = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            for (Case alternative : rules.get(i).condition().cases()) {
                wait(i, needed(alternative.clauses()), dictionary, waiting);
            }
        }
        byForm = new int[dictionary.size()][];
        waiting.forEach((key, rows) -> put(key, rows.toArray(), dictionary));
    }

    private static void wait(int rule, List<Atoms> needed, Dictionary dictionary, Map<String, Ints> waiting) {
        if (needed.isEmpty()) {
            return;
        }
        int least = Dictionary.UNKNOWN;
        int most = Integer.MAX_VALUE;
        if (needed.size() > 1 && needed.get(1).areWords()) {
            int[] numbers = needed.get(1).keys().stream()
                    .mapToInt(dictionary::add)
                    .sorted()
                    .toArray();
            least = numbers[0];
            most = numbers[numbers.length - 1];
        }
        for (String key : needed.get(0).keys()) {
            Ints rows = waiting.computeIfAbsent(key, anchor -> new Ints());
            rows.add(rule);
            rows.add(least);
            rows.add(most);
        }
    }

    private void put(String key, int[] waiting, Dictionary dictionary) {
        int form = dictionary.number(key);
        if (form != Dictionary.UNKNOWN) {
            byForm[form] = waiting;
            return;
        }
        if (key.endsWith("*")) {
            prefixed.add(new Prefixed(key.substring(0, key.length() - 1), waiting));
            return;
        }
        for (Kind kind : Kind.values()) {
            if (key.equals(Dictionary.kind(kind))) {
                byKind.put(kind, waiting);
                return;
            }
        }
        byParty.put(key.substring(Dictionary.party("").length()), waiting);
    }

    /** Indexes of the rules that may match a text, in order, each once. */
    int[] candidates(Text text) {
        Ints candidates = byWordsAndParties(text);
        if (!byKind.isEmpty()) {
            for (Mention mention : text.field().mentions()) {
                for (Map.Entry<Kind, int[]> kind : byKind.entrySet()) {
                    if (kind.getKey().accepts(mention)) {
                        candidates = awake(kind.getValue(), text, candidates);
                    }
                }
            }
        }
        return candidates == null ? NONE : candidates.sorted();
    }

    /** As {@link #candidates}, whatever kinds of mention a name finder may add. */
    int[] candidatesWithAnyNames(Text text) {
        Ints candidates = byWordsAndParties(text);
        for (int[] waiting : byKind.values()) {
            candidates = awake(waiting, text, candidates);
        }
        return candidates == null ? NONE : candidates.sorted();
    }

    private @Nullable Ints byWordsAndParties(Text text) {
        Ints candidates = null;
        for (int i = 0; i < text.length(); i++) {
            int form = text.number(i);
            if (form >= 0) {
                candidates = awake(byForm[form], text, candidates);
            }
            for (Prefixed prefix : prefixed) {
                if (text.token(i).form().startsWith(prefix.start)) {
                    candidates = awake(prefix.waiting, text, candidates);
                }
            }
        }
        if (!byParty.isEmpty()) {
            for (Mention mention : text.field().mentions()) {
                if (mention.code() != null) {
                    candidates = awake(byParty.get(mention.code()), text, candidates);
                }
            }
        }
        return candidates;
    }

    /** Adds the rules of which the witness is there too. */
    private static @Nullable Ints awake(int @Nullable [] waiting, Text text, @Nullable Ints found) {
        if (waiting == null) {
            return found;
        }
        Ints candidates = found;
        for (int i = 0; i < waiting.length; i += WIDTH) {
            if (text.holdsBetween(waiting[i + 1], waiting[i + 2])) {
                candidates = candidates == null ? new Ints() : candidates;
                candidates.add(waiting[i]);
            }
        }
        return candidates;
    }

    /** What the text of the event must hold for a case to match, rarest first. */
    static List<Atoms> needed(List<RuleClause> clauses) {
        List<Atoms> needed = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            if (i == 0 || !clauses.get(i).isSupportable()) {
                needed.addAll(clauses.get(i).needed());
            }
        }
        needed.sort(Comparator.comparingLong(Atoms::cost));
        return needed;
    }
}
