package io.watchfloor.streams;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Rule;
import java.util.function.Consumer;

/** Headline and book to tags, a plain function. */
@FunctionalInterface
public interface Tagging {

    /**
     * Tags a headline.
     *
     * @param looked is told of each rule that was looked at
     */
    Tags tag(Headline headline, CompiledBook book, Consumer<Rule> looked);
}
