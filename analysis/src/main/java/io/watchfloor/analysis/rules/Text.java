package io.watchfloor.analysis.rules;

import io.watchfloor.analysis.language.Field;
import io.watchfloor.analysis.language.Token;
import java.util.List;

/** A field with its words as numbers, ready to be matched. */
public final class Text {
    /** Words of a field that count; a bound on what any pattern can cost. */
    static final int LONGEST = 512;

    private final Field field;
    private final int[] numbers;

    Text(Field field, Dictionary dictionary) {
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

    int length() {
        return numbers.length;
    }

    int number(int token) {
        return numbers[token];
    }

    Token token(int index) {
        return field.tokens().get(index);
    }

    int clauseAt(int token) {
        return field.tokens().get(token).clause();
    }
}
