package io.watchfloor.text.reading;

import io.watchfloor.text.words.Marks;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Verbs;
import io.watchfloor.text.words.Word;
import io.watchfloor.text.words.WordClass;
import io.watchfloor.text.words.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the edges between the clauses of a field: punctuation, the closing quote of a whole sentence, and words that
 * open a subordinate clause. "As" and "over" open one only when what follows is an event: "as tensions rise", "over
 * jailed envoy", not "as a warning", "over Taiwan".
 */
final class Clauses {
    /** Words that open a subordinate clause wherever they stand, to the name of the clause they open. */
    private static final Map<String, String> SUBORDINATORS = Map.ofEntries(
            Map.entry("after", "after"),
            Map.entry("amid", "amid"),
            Map.entry("amidst", "amid"),
            Map.entry("despite", "despite"),
            Map.entry("before", "before"),
            Map.entry("while", "while"),
            Map.entry("following", "following"));

    private static final Set<String> BEFORE_A_COMPARISON =
            Set.of("such", "well", "same", "soon", "long", "known", "seen");
    private static final Set<String> NOT_AFTER_AS =
            Set.of("a", "an", "of", "if", "part", "well", "soon", "planned", "expected", "promised", "it", "saying");
    private static final Set<String> ENDS_CAUSE = Set.of("in", "on", "at", "with", "from", "to", "near", "off", "by");
    /** "Hands over", "takes over": the verb's own particle. */
    private static final Set<String> TAKES_OVER =
            WordSet.of("hand hands handed handing take takes took taken taking turn"
                    + " turns turned turning sign signs signed win wins won pass passes passed presides preside");

    private static final int CAUSE_REACH = 6;
    private static final int PREDICATE_REACH = 8;
    private static final int LONGEST_ATTRIBUTION = 6;

    private final List<Word> words;
    private final Cues cues;
    private final List<Stretch> found = new ArrayList<>(3);
    private int first;
    private @Nullable String opener;
    private int quoteFrom = -1;

    private Clauses(List<Word> words, Cues cues) {
        this.words = words;
        this.cues = cues;
    }

    static List<Stretch> split(List<Word> words, Cues cues) {
        Clauses clauses = new Clauses(words, cues);
        clauses.run();
        return clauses.found;
    }

    /** The words as tokens that know their clause. */
    static List<Token> tokens(List<Word> words, List<Stretch> stretches) {
        List<Token> tokens = new ArrayList<>(words.size());
        for (int clause = 0; clause < stretches.size(); clause++) {
            for (Word word : words.subList(
                    stretches.get(clause).first(), stretches.get(clause).end())) {
                tokens.add(new Token(word.text(), word.form(), word.start(), word.end(), clause, word.possessive()));
            }
        }
        return tokens;
    }

    private void run() {
        for (int i = 0; i < words.size(); i++) {
            if (i > first && isEdge(i)) {
                close(i);
            }
            if (words.get(i).has(Marks.OPEN_QUOTE)) {
                quoteFrom = i;
            }
            String subordinator = i + 1 < words.size() ? subordinatorAt(i) : null;
            if (subordinator != null && !(i == first && opener != null)) {
                if (i > first) {
                    close(i);
                }
                opener = subordinator;
            }
        }
        if (first < words.size()) {
            close(words.size());
        }
    }

    private void close(int end) {
        Clause.Kind kind = opener == null ? Clause.Kind.MAIN : Clause.Kind.SUBORDINATE;
        boolean atColon = end < words.size() && words.get(end).has(Marks.COLON | Marks.DASH | Marks.PIPE);
        if (found.isEmpty() && atColon && cues.isKicker(words, first, end)) {
            kind = Clause.Kind.KICKER;
        }
        found.add(new Stretch(first, end, kind, opener));
        first = end;
        opener = null;
    }

    private boolean isEdge(int i) {
        Word word = words.get(i);
        if (word.has(Marks.EDGES)) {
            return true;
        }
        if (word.has(Marks.CLOSE_QUOTE) && quoteFrom == first) {
            return word.has(Marks.QUOTED_SENTENCE) || (word.has(Marks.COMMA) && i - quoteFrom > 1);
        }
        return word.has(Marks.COMMA) && opener != null && (startsHeadline() || isAttribution(i));
    }

    /** "After talks, Japan ...": the comma leads back to the main clause. */
    private boolean startsHeadline() {
        return found.isEmpty() || found.get(found.size() - 1).kind() == Clause.Kind.KICKER;
    }

    /** ", officials say" and ", says minister" at the end belong to the main clause. */
    private boolean isAttribution(int from) {
        int end = words.size();
        return end - from <= LONGEST_ATTRIBUTION
                && (cues.isReporting(words.get(end - 1).form())
                        || cues.isReporting(words.get(from).form()));
    }

    private @Nullable String subordinatorAt(int i) {
        String form = words.get(i).form();
        return switch (form) {
            case "as" -> opensEvent(i) ? "as" : null;
            case "over" -> namesCause(i) ? "over" : null;
            case "ahead" -> words.get(i + 1).form().equals("of") ? "ahead of" : null;
            case "following" -> i > 0 && isFollowingVerb(i) ? null : "following";
            case "after" ->
                i > 0
                                && Set.of("look", "named", "sought", "day")
                                        .contains(words.get(i - 1).form())
                        ? null
                        : "after";
            default -> SUBORDINATORS.get(form);
        };
    }

    private boolean isFollowingVerb(int i) {
        String before = words.get(i - 1).form();
        return Verbs.isAuxiliary(before) || before.equals("the") || before.equals("to") || before.equals("not");
    }

    /** Behind "as" stands a subject and then a verb. */
    private boolean opensEvent(int as) {
        Word next = words.get(as + 1);
        if (next.has(Marks.OPEN_QUOTE)
                || NOT_AFTER_AS.contains(next.form())
                || (as > 0 && BEFORE_A_COMPARISON.contains(words.get(as - 1).form()))) {
            return false;
        }
        int end = Math.min(words.size(), as + 2 + PREDICATE_REACH);
        for (int i = as + 2; i < end && !words.get(i).has(Marks.EDGES | Marks.COMMA); i++) {
            int forms = Verbs.formsOf(words.get(i).form());
            boolean finite = Verbs.isAuxiliary(words.get(i).form()) || (forms & ~Verbs.ING) != 0;
            if (finite && WordClass.among(words, i, as, words.size()) != WordClass.NOUN) {
                return true;
            }
        }
        return false;
    }

    /** Behind "over" stands, before the next preposition, a word for an event or cause. */
    private boolean namesCause(int over) {
        if (over > 0 && TAKES_OVER.contains(words.get(over - 1).form())) {
            return false;
        }
        int end = Math.min(words.size(), over + 1 + CAUSE_REACH);
        for (int i = over + 1; i < end; i++) {
            Word word = words.get(i);
            if (word.has(Marks.EDGES | Marks.COMMA)
                    || ENDS_CAUSE.contains(word.form())
                    || SUBORDINATORS.containsKey(word.form())) {
                return false;
            }
            if (cues.isCause(word.form())) {
                return true;
            }
        }
        return false;
    }
}
