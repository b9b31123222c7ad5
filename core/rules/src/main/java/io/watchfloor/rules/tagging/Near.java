package io.watchfloor.rules.tagging;

import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.match.Verdict;
import java.util.Comparator;
import java.util.List;

/** How near rules come to matching a headline. */
public final class Near {
    private Near() {}

    /** How near a rule comes to matching a headline, in the field where it comes nearest. */
    public static Verdict verdict(Rule rule, Headline headline, CompiledBook book) {
        return verdict(rule, ReadHeadline.of(headline, book));
    }

    static List<Verdict> rules(ReadHeadline read, String language, CompiledBook book) {
        return book.rules().near(read.all(), language).stream()
                .map(rule -> verdict(rule, read))
                .filter(verdict -> verdict.nearness() > 0)
                .sorted(Comparator.comparingDouble(Verdict::nearness).reversed().thenComparing(Verdict::rule))
                .toList();
    }

    private static Verdict verdict(Rule rule, ReadHeadline read) {
        Verdict inTitle = Verdict.of(rule, read.title(), read.summary());
        return read.summary().stream()
                .filter(sentence -> rule.condition().fields().contains(ReadHeadline.SUMMARY))
                .map(sentence -> Verdict.of(rule, sentence, List.of(read.title())))
                .filter(verdict -> verdict.nearness() > inTitle.nearness())
                .max(Comparator.comparingDouble(Verdict::nearness))
                .orElse(inTitle);
    }
}
