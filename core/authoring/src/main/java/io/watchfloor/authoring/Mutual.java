package io.watchfloor.authoring;

import io.watchfloor.model.Role;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.rules.tagging.CloseLook;

/** Tells acts of both parties, which have no direction, from those of one. */
final class Mutual {
    private Mutual() {}

    /** The rule asks for parties on whichever side, or in a cooperative act both stand in front: "Chad and Togo agree". */
    static boolean is(PairSignal pair, RuleMatch match, CloseLook look) {
        return look.isMutual(match.rule())
                || (!look.isHosted(match.rule())
                        && pair.signal() == Signal.COOPERATIVE
                        && pair.rolesKnown()
                        && !pair.implied()
                        && look.tags().states().stream()
                                .filter(state -> state.code().equals(pair.target()))
                                .allMatch(state -> state.role() == Role.SOURCE));
    }
}
