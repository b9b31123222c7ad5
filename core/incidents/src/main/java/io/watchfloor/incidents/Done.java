package io.watchfloor.incidents;

import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Desk.Closure;
import io.watchfloor.model.Desk.Shelf;
import io.watchfloor.model.Desk.Signature;
import io.watchfloor.model.Precedence;
import org.jspecify.annotations.Nullable;

/**
 * An accepted act and what was there before it, so that it can be undone.
 *
 * @param field what it changed; of two acts on one field only the later one can be undone
 * @param verdict of the same report before, or absent when there was none
 * @param signed who had signed it, or absent
 * @param other id of the other incident of an act on stories, or absent
 */
public record Done(
        String command,
        String field,
        String report,
        @Nullable String owner,
        @Nullable Shelf shelf,
        @Nullable Closure closure,
        @Nullable Precedence precedence,
        Precedence announced,
        @Nullable Precedence pinned,
        @Nullable Boolean verdict,
        @Nullable Signature signed,
        @Nullable String other) {

    /** As many acts as are kept for undoing. */
    static final int KEPT = 20;

    /** It is nothing but a link to another incident. */
    boolean isLink() {
        return field.startsWith(ActKind.LINK.word() + " ");
    }

    /** Whether it put reports elsewhere. */
    boolean regroups() {
        return other != null && !isLink();
    }

    static Done before(
            Act act,
            Desk desk,
            Precedence announced,
            @Nullable Precedence pinned,
            @Nullable Boolean verdict,
            @Nullable String other) {
        String report = act.report();
        return new Done(
                act.command(),
                field(act),
                report == null ? "" : report,
                desk.owner(),
                desk.shelf(),
                desk.closure(),
                desk.precedence(),
                announced,
                pinned,
                verdict,
                desk.signed(),
                other);
    }

    private static String field(Act act) {
        return switch (act.kind()) {
            case OWN, RELEASE, HAND_OVER -> "owner";
            case SHELVE -> "shelf";
            case CLOSE -> "closure";
            case PRECEDENCE -> "precedence";
            case NOTE -> "note " + act.command();
            case VERDICT -> "verdict " + act.report();
            case SIGN -> "signed";
            case JOIN, SPLIT, MOVE, LINK -> act.kind().word() + " " + act.command();
            case UNDO -> "undo";
        };
    }
}
