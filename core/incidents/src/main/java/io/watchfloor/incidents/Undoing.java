package io.watchfloor.incidents;

import io.watchfloor.model.Act;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Desk.Verdict;
import io.watchfloor.model.LinkKind;
import java.time.Instant;

/** Puts back what stood there before an act. */
final class Undoing {
    private Undoing() {}

    static IncidentState restored(IncidentState state, Done done, Act act, Instant now) {
        Desk desk = state.desk();
        String field = done.field();
        if (field.equals("owner")) {
            return state.but(draft -> {
                draft.desk = Desks.owned(desk, done.owner());
                draft.released = done.owner() == null ? now : null;
            });
        }
        if (field.equals("shelf")) {
            return state.but(draft -> draft.desk = Desks.shelved(desk, done.shelf()));
        }
        if (field.equals("closure")) {
            return state.but(draft -> draft.desk = Desks.owned(Desks.closed(desk, done.closure()), done.owner()));
        }
        if (field.equals("signed")) {
            return state.but(draft -> draft.desk = Desks.signed(desk, done.signed()));
        }
        if (field.equals("precedence")) {
            return state.but(draft -> {
                draft.desk = Desks.precedence(desk, done.precedence());
                draft.announced = done.announced();
                draft.pinned = done.pinned();
            });
        }
        if (done.isLink()) {
            return state.but(draft -> draft.links = state.links().stream()
                    .filter(link ->
                            link.kind() != LinkKind.RELATED || !link.incident().equals(done.other()))
                    .toList());
        }
        if (field.startsWith("verdict ")) {
            Verdict before = done.verdict() == null ? null : new Verdict(done.report(), done.verdict(), act.actor());
            return state.but(draft -> draft.desk = Desks.judged(desk, done.report(), before));
        }
        return state.but(draft -> draft.desk = Desks.notes(desk, Math.max(0, desk.notes() - 1)));
    }
}
