package io.watchfloor.board.search;

/** A search took longer than it may, and was stopped; says so in a sentence for whoever asked. */
public final class SearchStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SearchStoppedException(String message) {
        super(message);
    }
}
