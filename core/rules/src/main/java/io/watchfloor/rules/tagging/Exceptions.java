package io.watchfloor.rules.tagging;

import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.rules.patterns.Text;
import java.util.List;
import java.util.Optional;

/** Finds the exception that keeps a rule from matching. */
public final class Exceptions {
    private Exceptions() {}

    /** The pattern of an exception or exclusion without which the rule would match, or absent. */
    public static Optional<String> killing(Rule rule, Headline headline, CompiledBook book) {
        ReadHeadline read = ReadHeadline.of(headline, book);
        for (Text text : read.all()) {
            List<Text> support =
                    read.all().stream().filter(other -> !other.equals(text)).toList();
            Optional<String> killer = RuleSet.killing(rule, text, support);
            if (killer.isPresent()) {
                return killer;
            }
        }
        return Optional.empty();
    }
}
