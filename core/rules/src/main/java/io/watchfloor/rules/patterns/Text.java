package io.watchfloor.rules.patterns;

import io.watchfloor.text.reading.Field;
import io.watchfloor.text.words.Token;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field with its words as numbers, ready to be matched. For one thread at a time. */
public final class Text {
    /** Words of a field that count; a bound on what any pattern can cost. */
    static final int LONGEST = 512;

    /** Words, and pairs of places, that one pattern may look at in one text; no headline comes near it. */
    static final int MOST_STEPS = 1_000_000;

    private final Field field;
    private final int[] numbers;
    /** Clauses in which an exclusion of the house stands, which most rules ask for. */
    private @Nullable IdentityHashMap<RuleClause, BitSet> excluded;

    private int stepsLeft = MOST_STEPS;

    public Text(Field field, Dictionary dictionary) {
        this.field = field;
        List<Token> tokens = field.tokens();
        numbers = new int[Math.min(tokens.size(), LONGEST)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = dictionary.number(tokens.get(i).form());
        }
    }

    public Field field() {
        return field;
    }

    /** How many of its words count. */
    public int length() {
        return numbers.length;
    }

    /** The dictionary's number of a word, {@link Dictionary#UNKNOWN} of one that no pattern looks for. */
    public int number(int token) {
        return numbers[token];
    }

    /** One of its words has a number from least to most; {@link Dictionary#UNKNOWN} as least is true of any text. */
    public boolean holdsBetween(int least, int most) {
        for (int number : numbers) {
            if (number >= least && number <= most) {
                return true;
            }
        }
        return least == Dictionary.UNKNOWN;
    }

    public Token token(int index) {
        return field.tokens().get(index);
    }

    /** What a match covers, from its first word to its last, as written. */
    public String words(Hit hit) {
        return field.text()
                .substring(token(hit.first()).start(), token(hit.end() - 1).end());
    }

    /** Index of the clause in which a word stands. */
    public int clauseAt(int token) {
        return field.tokens().get(token).clause();
    }

    /** Another pattern begins to look. */
    void startOver() {
        stepsLeft = MOST_STEPS;
    }

    /** Takes steps from what the pattern may still take; false when they are used up, and it has to stop. */
    boolean spend(int steps) {
        stepsLeft -= steps;
        return stepsLeft >= 0;
    }

    int stepsTaken() {
        return MOST_STEPS - stepsLeft;
    }

    /** Indexes of the clauses in which an exclusion stands; looked for once, whoever asks. */
    public BitSet excluded(RuleClause exclusion) {
        if (excluded == null) {
            excluded = new IdentityHashMap<>();
        }
        return excluded.computeIfAbsent(exclusion, clause -> clause.clauses(this));
    }
}
