package io.watchfloor.authoring;

import io.watchfloor.model.Gravity;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch;
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

    private Reasons() {}

    static List<String> why(RuleMatch match, CloseLook look) {
        List<String> reasons = new ArrayList<>();
        for (Evidence evidence : match.evidence()) {
            reasons.add(evidence.clause() + ": '" + evidence.text() + "' (" + evidence.field() + " " + evidence.start()
                    + "-" + evidence.end() + ")");
        }
        for (PairSignal pair : match.pairs()) {
            reasons.add("pair " + pair.pair() + ", " + pair.signal().word() + ": " + acts(pair, match, look));
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
        look.barring(match.rule()).ifPresent(other -> reasons.add("makes no report: barred by " + other));
        return reasons;
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
        if (match.opens()) {
            return "may open an incident";
        }
        return match.accepted() ? "joins as a report of the event" : "opens nothing";
    }

    private static String cue(@Nullable String cue) {
        return cue == null ? "" : " ('" + cue + "')";
    }

    static List<String> whyNot(Verdict verdict) {
        List<String> reasons = new ArrayList<>();
        for (Verdict.OfClause clause : verdict.clauses()) {
            reasons.add(
                    clause.found() == null
                            ? clause.clause() + ": " + clause.missing()
                            : clause.clause() + ": '" + clause.found() + "'");
        }
        if (verdict.exception() != null) {
            reasons.add("excepted by '" + verdict.exception() + "'");
        } else if (verdict.missing() == 0) {
            reasons.add("no pair of parties that the rule is about");
        }
        return reasons;
    }
}
