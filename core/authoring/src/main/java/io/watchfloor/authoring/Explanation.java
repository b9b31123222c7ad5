package io.watchfloor.authoring;

import io.watchfloor.model.Headline;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Verdict;
import io.watchfloor.rules.tagging.CloseLook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Why rules matched a headline, and why the nearest others did not.
 *
 * @param title the title with what matched in square brackets
 * @param parties the states and blocs found, with their roles
 * @param matches the matches, those that make reports first
 * @param near rules that found all that they ask for and are about no pair of the headline, then the nearest of those that did
 *     not match, nearest first
 * @param weighings what the learned scale says of each two parties, if the book has one
 */
public record Explanation(
        String title, List<String> parties, List<Why> matches, List<WhyNot> near, List<Weighing> weighings) {
    /** Rules that did not match and are worth a look. */
    private static final int NEAREST = 3;

    /**
     * Why a rule matched.
     *
     * @param reasons what matched where, how it was read, and what follows
     */
    public record Why(String rule, boolean report, List<String> reasons) {}

    /** Why a rule did not match. */
    public record WhyNot(String rule, List<String> reasons) {}

    /** Explains what a book makes of a headline. */
    public static Explanation of(Headline headline, CompiledBook book) {
        return of(headline, book, tags -> true);
    }

    /** The same for one of many: what did not match is looked for only where a rule may have missed something. */
    public static Explanation brief(Headline headline, CompiledBook book) {
        return of(headline, book, Explanation::mayBeMissed);
    }

    /** Two parties stand in it, and nothing reports. */
    private static boolean mayBeMissed(Tags tags) {
        return tags.states().stream().map(Tags.StateMention::code).distinct().count() > 1
                && tags.matches().stream().noneMatch(RuleMatch::primary);
    }

    private static Explanation of(Headline headline, CompiledBook book, Predicate<Tags> asksForNear) {
        CloseLook look = new CloseLook(headline, book);
        Tags tags = look.tags();
        Set<String> matched = tags.matches().stream().map(RuleMatch::rule).collect(Collectors.toSet());
        return new Explanation(
                TitleMarks.mark(headline.title(), tags.matches()),
                tags.states().stream()
                        .map(state -> state.code() + " '" + state.text() + "' "
                                + state.role().word())
                        .toList(),
                tags.matches().stream()
                        .map(match -> new Why(match.rule(), match.primary(), Reasons.why(match, look)))
                        .toList(),
                near(look, matched, asksForNear.test(tags)),
                Weighing.of(look, book));
    }

    private static List<WhyNot> near(CloseLook look, Set<String> matched, boolean asked) {
        List<Verdict> verdicts = new ArrayList<>(look.pairless());
        if (asked) {
            Set<String> said = new HashSet<>(matched);
            verdicts.forEach(verdict -> said.add(verdict.rule()));
            verdicts.addAll(look.near(said, NEAREST));
        }
        return verdicts.stream()
                .map(verdict -> new WhyNot(verdict.rule(), Reasons.whyNot(verdict)))
                .toList();
    }

    /** As a terminal shows it. */
    public String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        text.append("parties: ")
                .append(parties.isEmpty() ? "none" : String.join(", ", parties))
                .append('\n');
        if (matches.isEmpty()) {
            text.append("no rule matches\n");
        }
        for (Why why : matches) {
            text.append(why.report() ? "reports " : "also    ")
                    .append(why.rule())
                    .append('\n');
            why.reasons().forEach(reason -> text.append("    ").append(reason).append('\n'));
        }
        for (WhyNot whyNot : near) {
            text.append("not     ").append(whyNot.rule()).append('\n');
            whyNot.reasons()
                    .forEach(reason -> text.append("    ").append(reason).append('\n'));
        }
        for (Weighing one : weighings) {
            text.append(String.format(Locale.ROOT, "scale   %s %.3f %s%n", one.pair(), one.score(), one.decision()));
            one.sum().forEach(summand -> text.append("    ").append(summand).append('\n'));
        }
        return text.toString();
    }
}
