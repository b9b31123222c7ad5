package io.watchfloor.training.evaluation;

import io.watchfloor.model.Pair;
import io.watchfloor.model.Role;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Tags;
import io.watchfloor.testkit.LabelledPair;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A labelled headline beside its tags. Only accepted primary matches of stable rules count: those that flag. */
public record Scored(LabelledHeadline label, Tags tags) {
    /** What a label can name: ISO's states, Kosovo, and of all blocs these three. */
    private static final Set<String> NAMEABLE = Stream.concat(
                    Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).stream(), Stream.of("XKX", "EU", "NATO", "UN"))
            .collect(Collectors.toUnmodifiableSet());

    boolean wanted() {
        return label.incident();
    }

    boolean flagged() {
        return tags.flagged();
    }

    boolean right() {
        return wanted() && flagged();
    }

    List<RuleMatch> flagging() {
        return tags.matches().stream()
                .filter(match -> match.accepted() && match.ruling().status() == RuleStatus.STABLE)
                .filter(match -> match.pairs().stream().anyMatch(PairSignal::reports))
                .toList();
    }

    /** What is reported, a pair each. */
    List<PairSignal> reports() {
        return flagging().stream()
                .flatMap(match -> match.pairs().stream())
                .filter(PairSignal::reports)
                .toList();
    }

    /** The parties of all pairs reported, without unidentified ones. */
    Set<String> parties() {
        return reports().stream()
                .flatMap(
                        report -> Stream.of(report.pair().first(), report.pair().second()))
                .filter(party -> !party.equals(Pair.UNIDENTIFIED))
                .map(LabelledPair::coded)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reports of pairs whose parties are both labelled. */
    List<PairSignal> labelledReports() {
        return reports().stream()
                .filter(report -> label.actors()
                                .contains(LabelledPair.coded(report.pair().first()))
                        && label.actors()
                                .contains(LabelledPair.coded(report.pair().second())))
                .toList();
    }

    /** States that play a part in the headline, whether a rule matched or not; of blocs those that labels can name. */
    Set<String> states() {
        return tags.states().stream()
                .filter(state -> state.role() != Role.SETTING && state.role() != Role.BACKGROUND)
                .filter(state -> NAMEABLE.contains(state.code()))
                .map(state -> LabelledPair.coded(state.code()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
