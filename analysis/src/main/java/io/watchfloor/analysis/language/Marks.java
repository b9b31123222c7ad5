package io.watchfloor.analysis.language;

/** What can stand between two words; a set of these is kept as a sum. */
final class Marks {
    static final int HYPHEN = 1;
    static final int COMMA = 2;
    static final int FULL_STOP = 4;
    static final int COLON = 8;
    static final int SEMICOLON = 16;
    static final int DASH = 32;
    static final int PIPE = 64;
    static final int QUESTION = 128;
    static final int EXCLAMATION = 256;
    static final int OPEN_QUOTE = 512;
    static final int CLOSE_QUOTE = 1024;
    static final int BRACKET = 2048;
    static final int ELLIPSIS = 4096;
    /** A comma, full stop, question or exclamation mark just inside the closing quote: a whole sentence was quoted. */
    static final int QUOTED_SENTENCE = 8192;

    /** Marks that always part two clauses. */
    static final int EDGES = COLON | SEMICOLON | DASH | PIPE | QUESTION | EXCLAMATION | FULL_STOP;

    private Marks() {}
}
