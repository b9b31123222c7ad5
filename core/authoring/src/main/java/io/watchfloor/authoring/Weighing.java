package io.watchfloor.authoring;

import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.scale.Scale.Summand;
import io.watchfloor.rules.scale.ScaleUse;
import io.watchfloor.rules.scale.Two;
import io.watchfloor.rules.scale.Weighed;
import io.watchfloor.rules.tagging.CloseLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the learned scale came to what it says of two parties: the sum, clue by clue.
 *
 * @param score from 0 to 1
 * @param decision what followed: adds, keeps (by its own score, or as one of a list), doubts, or nothing
 * @param sum its summands, the heaviest first, and what the others come to
 */
public record Weighing(Pair pair, double score, String decision, List<String> sum) {
    private static final int HEAVIEST = 12;
    private static final int WHOLE = 1000;

    static List<Weighing> of(CloseLook look, CompiledBook book) {
        Tags tags = look.tags();
        ScaleUse use = book.scales().of(tags.language());
        List<Weighed> weighed = look.weighed();
        if (use == null || weighed.isEmpty()) {
            return List.of();
        }
        List<RuleMatch> byWords = look.byWords();
        Map<Two, List<String>> clues = look.clues();
        return weighed.stream()
                .map(one -> new Weighing(
                        one.two().pair(),
                        (double) one.score() / WHOLE,
                        decision(one, byWords, look),
                        sum(one, clues.getOrDefault(one.two(), List.of()), use)))
                .toList();
    }

    private static String decision(Weighed one, List<RuleMatch> byWords, CloseLook look) {
        Pair pair = one.two().pair();
        boolean before = byWords.stream().anyMatch(match -> match.accepted() && reports(match, pair));
        Optional<RuleMatch> after = look.tags().matches().stream()
                .filter(match -> match.accepted() && reports(match, pair))
                .findFirst();
        String reading = one.signal().word() + ", " + acts(one) + ", about " + one.subject();
        if (after.isEmpty()) {
            return before ? "doubts the report" : "nothing to report; if it were, " + reading;
        }
        if (!before && !look.listed().contains(pair)) {
            return "adds: " + reading;
        }
        boolean agrees = agrees(one, after.get(), look);
        return "keeps" + (agrees ? "" : " what the rule says")
                + (look.listed().contains(pair) ? ", as another of the same list is believed" : "")
                + (agrees ? ": " : "; by itself it would say ") + reading;
    }

    private static String acts(Weighed one) {
        return switch (one.acts()) {
            case FIRST -> one.two().first() + " acts";
            case SECOND -> one.two().second() + " acts";
            case TOGETHER -> "together";
        };
    }

    /** Whether the scale reads all of the report that counts: signal, who acts, and subject. */
    private static boolean agrees(Weighed one, RuleMatch match, CloseLook look) {
        return match.subject().equals(one.subject())
                && match.pairs().stream()
                        .filter(pair -> pair.pair().equals(one.two().pair()))
                        .allMatch(pair -> pair.signal() == one.signal()
                                && switch (one.acts()) {
                                    case FIRST -> one.two().first().equals(pair.source());
                                    case SECOND -> one.two().second().equals(pair.source());
                                    case TOGETHER -> Mutual.is(pair, match, look);
                                });
    }

    private static boolean reports(RuleMatch match, Pair pair) {
        return match.pairs().stream().filter(one -> one.pair().equals(pair)).anyMatch(PairSignal::reports);
    }

    private static List<String> sum(Weighed one, List<String> clues, ScaleUse use) {
        List<Summand> summands = use.scale().summands(one, clues);
        List<String> lines = new ArrayList<>();
        summands.stream()
                .limit(HEAVIEST)
                .forEach(summand -> lines.add(signed(summand.weight()) + " '" + summand.clue() + "'"));
        int others = summands.stream().skip(HEAVIEST).mapToInt(Summand::weight).sum();
        if (summands.size() > HEAVIEST) {
            lines.add(signed(others) + " " + (summands.size() - HEAVIEST) + " other clues");
        }
        lines.add(signed(one.sum()) + " sum, of " + use.scale().digest().substring(0, 8) + "; doubtful below "
                + plain(use.doubts()) + "; beside two that score more, a rule needs .500 and the scale alone "
                + plain(Math.max(use.doubts(), use.beside())));
        return lines;
    }

    /** {@code +0.134}: thousands of lines are written, and a format is read anew for each. */
    private static String signed(int thousandths) {
        return (thousandths < 0 ? "-" : "+") + plain(Math.abs(thousandths));
    }

    private static String plain(int thousandths) {
        String digits = Integer.toString(thousandths % WHOLE + WHOLE);
        return thousandths / WHOLE + "." + digits.substring(1);
    }
}
