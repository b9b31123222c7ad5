package io.watchfloor.rules.patterns;

/** A pattern that cannot be read; says where in the pattern. */
public final class PatternFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;

    PatternFault(int offset, String message) {
        super(message);
        this.offset = offset;
    }

    /** Chars before the faulty place. */
    public int offset() {
        return offset;
    }
}
