package io.watchfloor.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people have done to an incident, as it stands now.
 *
 * @param version rises with accepted acts and with changes of status, never with reports alone
 * @param owner who has taken it, or absent
 * @param shelf out of sight until it ends, or absent
 * @param closure a person closed it, or absent
 * @param precedence what a person set the announced precedence to, or absent
 * @param notes how many notes were written; their texts are in the events
 * @param signed who has seen it and stands for it, or absent
 * @param verdicts of people about single reports, at most 20, newest last
 */
public record Desk(
        int version,
        @Nullable String owner,
        @Nullable Shelf shelf,
        @Nullable Closure closure,
        @Nullable Precedence precedence,
        int notes,
        @Nullable Signature signed,
        List<Verdict> verdicts) {

    /** As many verdicts as a header lists. */
    public static final int VERDICTS = 20;
    /** Of an incident that nobody has touched. */
    public static final Desk UNTOUCHED = new Desk(0, null, null, null, null, 0, null, List.of());

    public Desk {
        verdicts = Required.list(verdicts);
    }

    /** A desk that nobody has signed. */
    public Desk(
            int version,
            @Nullable String owner,
            @Nullable Shelf shelf,
            @Nullable Closure closure,
            @Nullable Precedence precedence,
            int notes,
            List<Verdict> verdicts) {
        this(version, owner, shelf, closure, precedence, notes, null, verdicts);
    }

    /** It was this urgent at most when somebody signed it or closed it. */
    public boolean answersFor(Precedence announced) {
        return closure != null || (signed != null && signed.announced().compareTo(announced) >= 0);
    }

    /**
     * A person has seen it and stands for it.
     *
     * @param announced precedence when it was signed; a higher one asks for a name again
     */
    public record Signature(String by, Instant at, Precedence announced) {
        public Signature {
            Required.all("Signature", "by", by, "at", at, "announced", announced);
        }
    }

    /** Out of sight: its events do not annunciate until the shelf ends. */
    public record Shelf(String by, Instant since, @Nullable Instant until, boolean untilEscalates) {
        public Shelf {
            Required.all("Shelf", "by", by, "since", since);
        }
    }

    /**
     * A person's close.
     *
     * @param computed precedence when it was closed; only a higher one reopens it
     */
    public record Closure(String by, Instant at, Disposition disposition, Precedence computed) {
        public Closure {
            Required.all("Closure", "by", by, "at", at, "disposition", disposition, "computed", computed);
        }
    }

    /**
     * A person's word about one report.
     *
     * @param correct false strikes the report: it stays listed and counts for nothing
     */
    public record Verdict(String report, boolean correct, String by) {
        public Verdict {
            Required.all("Verdict", "report", report, "by", by);
        }
    }
}
