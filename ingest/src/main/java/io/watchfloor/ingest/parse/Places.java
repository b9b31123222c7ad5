package io.watchfloor.ingest.parse;

/** The places of a mark in a text, asked for from the front to the back, so that each stretch is searched once. */
final class Places {
    private final String text;
    private final String mark;
    private int next = -1;
    private boolean more = true;

    Places(String text, String mark) {
        this.text = text;
        this.mark = mark;
    }

    /** The first place at or after this one, or -1. */
    int after(int at) {
        if (more && next < at) {
            next = text.indexOf(mark, at);
            more = next >= 0;
        }
        return more ? next : -1;
    }
}
