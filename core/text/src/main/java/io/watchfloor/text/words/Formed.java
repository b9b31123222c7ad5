package io.watchfloor.text.words;

/** What the look at a word's neighbours needs of it, before and after clauses are known. */
public interface Formed {
    String text();

    String form();

    boolean possessive();

    /** A comma stood in front of it, where that is still known. */
    default boolean afterComma() {
        return false;
    }

    default boolean isCapitalised() {
        return Character.isUpperCase(text().codePointAt(0));
    }
}
