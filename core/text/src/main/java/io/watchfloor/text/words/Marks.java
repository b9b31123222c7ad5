package io.watchfloor.text.words;

/** What can stand between two words; a set of these is kept as a sum. */
public final class Marks {
    public static final int HYPHEN = 1;
    public static final int COMMA = 2;
    static final int FULL_STOP = 4;
    public static final int COLON = 8;
    static final int SEMICOLON = 16;
    public static final int DASH = 32;
    public static final int PIPE = 64;
    public static final int QUESTION = 128;
    static final int EXCLAMATION = 256;
    public static final int OPEN_QUOTE = 512;
    public static final int CLOSE_QUOTE = 1024;
    static final int BRACKET = 2048;
    static final int ELLIPSIS = 4096;
    /** A comma, full stop, question or exclamation mark just inside the closing quote: a whole sentence was quoted. */
    public static final int QUOTED_SENTENCE = 8192;

    /** Marks that always part two clauses. */
    public static final int EDGES = COLON | SEMICOLON | DASH | PIPE | QUESTION | EXCLAMATION | FULL_STOP;

    private Marks() {}
}
