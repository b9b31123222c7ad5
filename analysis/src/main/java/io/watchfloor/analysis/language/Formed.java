package io.watchfloor.analysis.language;

/** What the look at a word's neighbours needs of it, before and after clauses are known. */
interface Formed {
    String form();

    boolean possessive();
}
