package io.watchfloor.authoring;

import io.watchfloor.model.Gravity;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.Bounds;
import io.watchfloor.model.RuleMatch.Evidence;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.rules.match.Verdict;
import io.watchfloor.rules.tagging.CloseLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a match, or what was missing for one, into words. */
final class Reasons {
    private static final double TEN = 10;
    private static final String PARTIES = "parties";

    private Reasons() {}

    static List<String> why(RuleMatch match, CloseLook look) {
        List<String> reasons = new ArrayList<>();
        for (Evidence evidence : match.evidence()) {
            reasons.add(evidence.clause() + ": '" + evidence.text() + "' (" + evidence.field() + " " + evidence.start()
                    + "-" + evidence.end() + ")");
        }
        for (PairSignal pair : match.pairs()) {
            reasons.add("pair " + pair.pair() + ", " + pair.signal().word() + ": " + acts(pair, match, look)
                    + reportedBy(pair, match, look));
            Gravity gravity = pair.gravity();
            if (gravity != null) {
                reasons.add(gravity(gravity));
            }
        }
        match.affected()
                .forEach(pair -> reasons.add(
                        "affects " + pair.pair() + ", " + pair.signal().word()));
        reasons.add(match.claim().modality().word() + cue(match.claim().modalityCue()) + ", said by "
                + match.claim().speaker().word() + cue(match.claim().speakerCue()) + ": " + standing(match));
        reasons.add(match.ruling().precedence().word() + held(match, look) + ", subject " + match.subject());
        Bounds bounds = match.ruling().bounds();
        if (bounds != null) {
            reasons.add(BoundsInWords.of(bounds, match));
        }
        look.barring(match.rule()).ifPresent(other -> reasons.add("makes no report: barred by " + other));
        return reasons;
    }

    /** Which other rules make the report of a pair that this one is about as well. */
    private static String reportedBy(PairSignal pair, RuleMatch match, CloseLook look) {
        List<String> others = pair.primary()
                ? List.of()
                : look.tags().matches().stream()
                        .filter(other -> !other.rule().equals(match.rule()))
                        .filter(other -> other.pairs().stream()
                                .anyMatch(one -> one.primary() && one.pair().equals(pair.pair())))
                        .map(RuleMatch::rule)
                        .toList();
        return others.isEmpty() ? "" : "; reported by " + String.join(" and ", others);
    }

    private static String acts(PairSignal pair, RuleMatch match, CloseLook look) {
        String source = pair.source();
        if (source == null) {
            return "roles unknown";
        }
        if (Pair.UNIDENTIFIED.equals(pair.target())) {
            return source + " is named, the other party is not";
        }
        String both = source + " and " + pair.target();
        String roles = !Mutual.is(pair, match, look)
                ? source + " acts on " + pair.target()
                : both + (pair.signal() == Signal.COOPERATIVE ? " act together" : " act on each other");
        return roles
                + (look.isHosted(match.rule()) ? ", as the host that the rule asks for" : "")
                + (pair.implied() ? ", second party implied by the rule" : "")
                + (pair.rolesKnown() ? "" : " (read from elsewhere in the headline)");
    }

    /** Why a match has less precedence than its rule says: routine without a name, priority without roles. */
    private static String held(RuleMatch match, CloseLook look) {
        Precedence most = match.ruling().precedence();
        return look.stated(match.rule())
                .filter(stated -> stated.compareTo(most) > 0)
                .map(stated -> " (the rule says " + stated.word() + "; at most " + most.word()
                        + (most == Precedence.ROUTINE ? " while a party is not named)" : " while roles are unknown)"))
                .orElse("");
    }

    private static String gravity(Gravity gravity) {
        return String.format(
                        Locale.ROOT,
                        "gravity %.1f, %s: ",
                        gravity.tenths() / TEN,
                        gravity.news().word())
                + gravity.sum().stream()
                        .map(summand -> String.format(
                                Locale.ROOT,
                                "%s%s %+.1f",
                                summand.cue(),
                                summand.text() == null ? "" : " '" + summand.text() + "'",
                                summand.tenths() / TEN))
                        .collect(Collectors.joining(", "));
    }

    private static String standing(RuleMatch match) {
        if (!match.opens()) {
            return match.accepted() ? "joins as a report of the event" : "opens nothing";
        }
        List<Pair> doubted = match.pairs().stream()
                .filter(pair -> pair.doubtful() != null)
                .map(PairSignal::pair)
                .toList();
        if (doubted.isEmpty()) {
            return "may open an incident"
                    + (isByScaleAlone(match) ? ": the scale alone reports it, and weighs whether it happened" : "");
        }
        return match.pairs().stream().anyMatch(PairSignal::reports)
                ? "may open an incident, but of " + texts(doubted) + ", which the scale doubts"
                : "opens nothing, for the scale doubts it, and may join";
    }

    private static String texts(List<Pair> pairs) {
        return pairs.stream().map(Pair::toString).collect(Collectors.joining(", "));
    }

    /** Such a report may open whatever its modality and its speaker are. */
    static boolean isByScaleAlone(RuleMatch match) {
        return match.evidence().stream().allMatch(found -> found.clause().equals("reads"));
    }

    private static String cue(@Nullable String cue) {
        return cue == null ? "" : " ('" + cue + "')";
    }

    static List<String> whyNot(Verdict verdict) {
        List<String> reasons = new ArrayList<>();
        for (Verdict.OfClause clause : verdict.clauses()) {
            String found = clause.found();
            // A count is none of the headline's words.
            String quote = clause.clause().equals(PARTIES) ? "" : "'";
            reasons.add(
                    found == null
                            ? "fails " + clause.clause() + ": " + clause.missing()
                            : "holds " + clause.clause() + ": " + quote + found + quote);
        }
        if (verdict.exception() != null) {
            reasons.add("excepted by '" + verdict.exception() + "'");
        } else if (verdict.missing() == 0) {
            reasons.add("no pair of parties that the rule is about");
        }
        return reasons;
    }
}
