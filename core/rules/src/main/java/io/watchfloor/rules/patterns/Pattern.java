package io.watchfloor.rules.patterns;

import io.watchfloor.text.words.WordClass;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pattern as its author wrote it, with lists and inflections written out. */
public sealed interface Pattern {

    /** A word in any of its forms, or only as a noun or a verb. */
    record Word(String word, Set<String> forms, @Nullable WordClass only) implements Pattern {}

    /** This very form and case. */
    record Exact(String text, String form) implements Pattern {}

    /** Any word that begins so. */
    record Prefix(String start) implements Pattern {}

    /** One of several. */
    record Choice(List<Pattern> options) implements Pattern {}

    /** Items in a row, with what may stand between them. */
    record Chain(Pattern first, List<Link> links) implements Pattern {}

    /** The next item of a chain. */
    record Link(Gap gap, Pattern item) {}

    /** A mention. */
    record Span(SpanTest test) implements Pattern {}

    /** An item at the start of a clause. */
    record AtStart(Pattern item) implements Pattern {}
}
