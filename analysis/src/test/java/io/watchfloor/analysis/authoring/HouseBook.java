package io.watchfloor.analysis.authoring;

import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.analysis.tagging.Books;

/** The book that the repository's config makes, compiled once for all tests. */
public final class HouseBook {
    public static final CompiledBook COMPILED = CompiledBook.compile(Books.house());

    private HouseBook() {}
}
