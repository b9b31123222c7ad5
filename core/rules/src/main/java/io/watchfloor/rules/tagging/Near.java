package io.watchfloor.rules.tagging;

import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.match.Verdict;
import io.watchfloor.rules.patterns.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** How near rules come to matching a headline. */
public final class Near {
    private Near() {}

    /**
     * A rule and the field where it comes nearest to matching.
     *
     * @param support what may supply parties
     */
    private record Place(Rule rule, Text text, List<Text> support, double nearness) {
        static Place of(Rule rule, Text text, List<Text> support) {
            return new Place(rule, text, support, Verdict.nearness(rule, text, support));
        }

        static Place of(Rule rule, ReadHeadline read) {
            Place nearest = of(rule, read.title(), read.summary());
            if (rule.condition().fields().contains(ReadHeadline.SUMMARY)) {
                for (Text sentence : read.summary()) {
                    Place place = of(rule, sentence, List.of(read.title()));
                    nearest = place.nearness > nearest.nearness ? place : nearest;
                }
            }
            return nearest;
        }

        String id() {
            return rule.id();
        }

        Verdict verdict() {
            return Verdict.of(rule, text, support);
        }
    }

    /** How near a rule comes to matching a headline, in the field where it comes nearest. */
    public static Verdict verdict(Rule rule, Headline headline, CompiledBook book) {
        return Place.of(rule, ReadHeadline.of(headline, book)).verdict();
    }

    /** The nearest rules but some, nearest first; only what is said of these is put into words. */
    static List<Verdict> rules(ReadHeadline read, String language, CompiledBook book, Set<String> but, int most) {
        return book.rules().near(read.all(), language).stream()
                .filter(rule -> !but.contains(rule.id()))
                .map(rule -> Place.of(rule, read))
                .filter(place -> place.nearness > 0)
                .sorted(Comparator.comparingDouble(Place::nearness).reversed().thenComparing(Place::id))
                .limit(most)
                .map(Place::verdict)
                .toList();
    }
}
