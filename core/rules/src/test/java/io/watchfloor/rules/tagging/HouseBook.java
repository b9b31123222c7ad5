package io.watchfloor.rules.tagging;

import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.testkit.Books;

/** The book that the repository's config makes, compiled once for all tests. */
public final class HouseBook {
    public static final CompiledBook COMPILED = CompiledBook.compile(Books.house());

    private HouseBook() {}
}
