package io.watchfloor.board.view;

import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.HandoverNote;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one officer leaves to the next: what is open, and what happened since the shift began.
 *
 * @param open open and eased incidents, most urgent first
 * @param unsigned flash incidents that closed by quiet in the last 30 days, and nobody signed them; newest first
 * @param closed incidents closed since then, newest first
 * @param events that tell something, since then, newest first
 * @param troubled feeds that do not report
 * @param notes what officers left to the next watch, the newest first
 */
public record Handover(
        Instant from,
        Instant to,
        List<Row> open,
        List<Row> unsigned,
        List<Row> closed,
        List<Moment> events,
        List<FeedHealth> troubled,
        Load load,
        SilenceList silences,
        List<HandoverNote> notes) {
    /** Of each list so many are printed; the rest is on the desk. */
    public static final int PRINTED = 60;

    /** Open and nobody has it. */
    public List<Row> unowned() {
        return open.stream().filter(Row::unowned).toList();
    }

    /** Open and somebody has it. */
    public List<Row> owned() {
        return open.stream().filter(row -> row.owner() != null).toList();
    }

    /** Open, out of sight, and nobody's. */
    public List<Row> shelved() {
        return open.stream()
                .filter(row -> row.shelf() != null && row.owner() == null)
                .toList();
    }

    /** The note that waits to be accepted, or absent. */
    public @Nullable HandoverNote waiting() {
        return notes.stream()
                .filter(note -> note.accepted() == null)
                .findFirst()
                .orElse(null);
    }

    public long opened() {
        return events.stream().filter(Moment::opens).count();
    }

    public long sounded() {
        return events.stream().filter(Moment::calls).count();
    }
}
