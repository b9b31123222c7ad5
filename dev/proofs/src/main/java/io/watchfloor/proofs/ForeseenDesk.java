package io.watchfloor.proofs;

import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The desk of one incident as it will stand when the acts that are on their way have been accepted. A replay answers long
 * after it is asked, so that acts on the desk that was seen would come too late, all but the first.
 */
final class ForeseenDesk {
    private Incident seen;
    private final Set<String> asked = new LinkedHashSet<>();
    private int version;
    private @Nullable String owner;
    private boolean closed;

    ForeseenDesk(Incident seen) {
        this.seen = seen;
        look();
    }

    Incident seen() {
        return seen;
    }

    int version() {
        return version;
    }

    /** Who will own it, or nobody. */
    @Nullable
    String owner() {
        return owner;
    }

    boolean isClosed() {
        return closed;
    }

    /** A newer header was published; what was refused, or moved by itself, was foreseen wrongly. */
    void take(Incident newer, @Nullable Answer answer) {
        if (newer.revision() > seen.revision()) {
            seen = newer;
        }
        boolean refused = answer != null && asked.remove(answer.act().command()) && !answer.accepted();
        if (refused || asked.isEmpty() || seen.desk().version() > version) {
            asked.clear();
            look();
        }
    }

    /** An act is on its way that touches it, as the one that it is on or as the other one. */
    void foresees(Act act, boolean ends) {
        asked.add(act.command());
        version++;
        closed |= ends;
        owner = switch (act.kind()) {
            case OWN -> act.actor();
            case HAND_OVER -> act.to();
            case RELEASE, CLOSE -> null;
            default -> owner;
        };
    }

    private void look() {
        version = seen.desk().version();
        owner = seen.desk().owner();
        closed = seen.course().status() == IncidentStatus.CLOSED;
    }

    /** Whether an act of a kind by this person may be accepted there. */
    boolean allows(ActKind kind, String actor) {
        return switch (kind) {
            case OWN -> !closed && owner == null;
            case RELEASE -> actor.equals(owner);
            case HAND_OVER -> !closed && actor.equals(owner);
            case CLOSE -> !closed && (owner == null || actor.equals(owner));
            case SIGN -> seen.desk().signed() == null;
            case SHELVE, PRECEDENCE, JOIN, SPLIT, MOVE -> !closed;
            case NOTE, VERDICT, LINK, UNDO -> true;
        };
    }
}
