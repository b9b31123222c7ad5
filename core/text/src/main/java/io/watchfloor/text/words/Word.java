package io.watchfloor.text.words;

/**
 * A word as the tokeniser finds it, before clauses are known.
 *
 * @param before what stood between this word and the one before it, see {@link Marks}
 */
public record Word(String text, String form, int start, int end, boolean possessive, int before) implements Formed {

    public boolean has(int mark) {
        return (before & mark) != 0;
    }

    @Override
    public boolean afterComma() {
        return has(Marks.COMMA);
    }
}
