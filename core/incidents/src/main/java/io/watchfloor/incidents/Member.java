package io.watchfloor.incidents;

import io.watchfloor.incidents.points.Worth;
import io.watchfloor.model.Placed;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report and where it stands.
 *
 * @param incident number of the incident, counted per pair, that it joined; 0 while it waits for one
 * @param joinedAt journal time when it joined or began to wait
 * @param withdrawn why its headline no longer says it, or absent
 * @param judged a person's word that it is not rightly here, or absent
 * @param worth what it adds to the points of its incident, decided when it came; absent of a report without points
 * @param placed why it went there; absent of what waits and of members of before it was kept
 * @param moved the act that put it where it stands, or absent while nobody did
 */
public record Member(
        int incident,
        Instant joinedAt,
        @Nullable String withdrawn,
        @Nullable String judged,
        @Nullable Worth worth,
        Report report,
        @Nullable Placed placed,
        @Nullable Moved moved) {
    static final int WAITING = 0;
    /** Why a report stands once more in its incident, under the name of a correlation. */
    static final String MARKS = "marks";

    static Member of(int incident, Instant joinedAt, Report report, @Nullable Placed placed) {
        return new Member(incident, joinedAt, null, null, null, report, placed, null);
    }

    /** What tells it from other members of its pair. */
    public String key() {
        return Case.key(report.id(), report.booked().subject());
    }

    boolean counts() {
        return withdrawn == null && judged == null;
    }

    /** Why it counts for nothing, or absent. */
    @Nullable
    String struck() {
        return withdrawn == null ? judged : withdrawn;
    }

    /**
     * It is no report of its incident but a mark on it: what another one there or elsewhere does to it, by easing it or by
     * completing a correlation.
     */
    boolean isMark() {
        return report.match().eases() || (placed != null && placed.rule().equals(MARKS));
    }

    /** It is listed where it stands; a report that marks its own incident is listed there already. */
    boolean isListed() {
        return !isMark() || report.match().eases();
    }

    boolean waits() {
        return incident == WAITING;
    }

    Member joins(int number, Instant at, Placed why) {
        return new Member(number, at, withdrawn, judged, worth, report, why, moved);
    }

    Member worth(@Nullable Worth its) {
        return new Member(incident, joinedAt, withdrawn, judged, its, report, placed, moved);
    }

    Member withdrawn(String reason) {
        return new Member(incident, joinedAt, reason, judged, worth, report, placed, moved);
    }

    Member judged(@Nullable String word) {
        return new Member(incident, joinedAt, withdrawn, word, worth, report, placed, moved);
    }

    Member moved(@Nullable Moved by) {
        return new Member(incident, joinedAt, withdrawn, judged, worth, report, placed, by);
    }

    /** In its place with another text; what a person said of it stands. */
    Member corrected(Report text) {
        return new Member(incident, joinedAt, null, judged, worth, text, placed, moved);
    }

    /** Where a person's act puts it. */
    Member moves(int number, String command, Instant at, boolean pins) {
        Moved by = new Moved(command, incident, at, pins, judged, moved);
        return new Member(number, joinedAt, withdrawn, judged, worth, report, placed, by);
    }

    /** Back where it stood before a person's act. */
    Member back() {
        Moved by = Objects.requireNonNull(moved);
        String word = by.from() == incident ? by.judged() : judged;
        return new Member(by.from(), joinedAt, withdrawn, word, worth, report, placed, by.before());
    }

    /** Journal time when it came where it stands. */
    Instant since() {
        return moved == null ? joinedAt : moved.at();
    }

    /** What moved it last is this act. */
    boolean movedBy(String command) {
        return moved != null && moved.command().equals(command);
    }

    /** A person said that it belongs neither here nor elsewhere. */
    boolean isForeign() {
        return judged != null && moved != null && moved.from() == incident;
    }

    boolean isPinned() {
        return moved != null && moved.pinned();
    }
}
