package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An incident that lies with its owner, acknowledged at night and forgotten; or on which a note names somebody.
 *
 * @param since when the owner last did something to it, was given it, or was called by it; when the note was written
 * @param text says it in a sentence, which stays the same for as long as it lies
 * @param patience seconds after which it is said again to whoever is still on it
 */
public record OwnerReminder(String incident, DeskUrgency urgency, Instant since, String text, long patience) {
    /** So long whoever is named is told. */
    static final Duration NAMED = Duration.ofHours(12);

    private static final Duration NAMED_AGAIN = Duration.ofMinutes(15);
    /** As many characters of a note as fit into a line. */
    private static final int SHOWN = 120;

    /** The longest waiting of the most urgent ones first. */
    static final Comparator<OwnerReminder> ORDER = Comparator.comparing(OwnerReminder::urgency)
            .thenComparing(OwnerReminder::since)
            .thenComparing(OwnerReminder::incident);

    /** Absent when nobody has to be reminded: it is not urgent, not owned, out of sight, over, or was touched lately. */
    static @Nullable OwnerReminder of(Incident incident, @Nullable Instant touched, Instant now) {
        DeskUrgency urgency = DeskUrgency.of(incident.level().computed());
        Duration patience = patience(urgency);
        boolean lies = incident.course().status() != IncidentStatus.CLOSED
                && incident.desk().owner() != null
                && incident.desk().shelf() == null;
        Instant since = touched == null ? incident.course().opened() : touched;
        if (patience == null || !lies || now.isBefore(since.plus(patience))) {
            return null;
        }
        String text = urgency + " " + incident.pair() + " " + incident.subject().replace('-', ' ')
                + " is yours, and nothing was done to it since " + Times.brief(since) + ".";
        return new OwnerReminder(incident.id(), urgency, since, text, patience.toSeconds());
    }

    /** What a note asks somebody whom it names. */
    static OwnerReminder named(Incident incident, Moment note, Moment.Deed deed) {
        DeskUrgency urgency = DeskUrgency.of(incident.level().computed());
        String said = deed.said().strip().replaceAll("\\s+", " ");
        String text = deed.actor() + " names you on " + urgency + " " + incident.pair() + " "
                + incident.subject().replace('-', ' ') + ": "
                + (said.codePointCount(0, said.length()) > SHOWN
                        ? said.substring(0, said.offsetByCodePoints(0, SHOWN)) + "…"
                        : said);
        return new OwnerReminder(incident.id(), urgency, note.knownAt(), text, NAMED_AGAIN.toSeconds());
    }

    private static @Nullable Duration patience(DeskUrgency urgency) {
        return switch (urgency) {
            case P1 -> Duration.ofMinutes(15);
            case P2 -> Duration.ofMinutes(60);
            case P3 -> null;
        };
    }
}
