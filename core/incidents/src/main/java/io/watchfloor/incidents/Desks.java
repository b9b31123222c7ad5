package io.watchfloor.incidents;

import io.watchfloor.model.Desk;
import io.watchfloor.model.Desk.Closure;
import io.watchfloor.model.Desk.Shelf;
import io.watchfloor.model.Desk.Signature;
import io.watchfloor.model.Desk.Verdict;
import io.watchfloor.model.Precedence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Desks with one part changed. */
final class Desks {
    private Desks() {}

    static Desk newer(Desk d) {
        return new Desk(
                d.version() + 1,
                d.owner(),
                d.shelf(),
                d.closure(),
                d.precedence(),
                d.notes(),
                d.signed(),
                d.verdicts());
    }

    static Desk owned(Desk d, @Nullable String owner) {
        return new Desk(
                d.version(), owner, d.shelf(), d.closure(), d.precedence(), d.notes(), d.signed(), d.verdicts());
    }

    static Desk shelved(Desk d, @Nullable Shelf shelf) {
        return new Desk(
                d.version(), d.owner(), shelf, d.closure(), d.precedence(), d.notes(), d.signed(), d.verdicts());
    }

    static Desk closed(Desk d, @Nullable Closure closure) {
        return new Desk(
                d.version(), d.owner(), d.shelf(), closure, d.precedence(), d.notes(), d.signed(), d.verdicts());
    }

    static Desk precedence(Desk d, @Nullable Precedence set) {
        return new Desk(d.version(), d.owner(), d.shelf(), d.closure(), set, d.notes(), d.signed(), d.verdicts());
    }

    static Desk notes(Desk d, int count) {
        return new Desk(
                d.version(), d.owner(), d.shelf(), d.closure(), d.precedence(), count, d.signed(), d.verdicts());
    }

    static Desk signed(Desk d, @Nullable Signature signed) {
        return new Desk(
                d.version(), d.owner(), d.shelf(), d.closure(), d.precedence(), d.notes(), signed, d.verdicts());
    }

    /** With one verdict in the place of an older one about the same report, or without any about it. */
    static Desk judged(Desk d, String report, @Nullable Verdict verdict) {
        List<Verdict> verdicts = new ArrayList<>(d.verdicts());
        verdicts.removeIf(old -> old.report().equals(report));
        if (verdict != null) {
            verdicts.add(verdict);
        }
        List<Verdict> newest = verdicts.subList(Math.max(0, verdicts.size() - Desk.VERDICTS), verdicts.size());
        return new Desk(d.version(), d.owner(), d.shelf(), d.closure(), d.precedence(), d.notes(), d.signed(), newest);
    }
}
