package io.watchfloor.board.view;

import io.watchfloor.model.Desk;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the header.
 *
 * @param waiting open incidents that nobody has, by urgency; none where there is none
 * @param shelved open incidents that are out of sight
 * @param nextBack when the next of them comes back, or absent
 * @param troubled feeds that are not ok, by id
 * @param unreadable records of our own topics that could not be read
 * @param bookRevision decision book that is known, 0 before the first
 * @param lastChange desk time of the newest event or feed report, absent before the first
 * @param past how far the past has been read, in words; empty when to the end
 */
public record BoardNumbers(
        int p1,
        int p2,
        int p3,
        Map<DeskUrgency, Unowned> waiting,
        int shelved,
        @Nullable Instant nextBack,
        int feeds,
        List<String> troubled,
        long deadLetters,
        int undelivered,
        long unreadable,
        long bookRevision,
        @Nullable Instant lastChange,
        String past) {

    /**
     * Counts what there is.
     *
     * @param called when an incident last called an officer, by its id; absent when it never did
     */
    static BoardNumbers of(
            Collection<Incident> incidents,
            Function<String, @Nullable Instant> called,
            Feeds feeds,
            long deadLetters,
            int undelivered,
            long unreadable,
            long bookRevision,
            @Nullable Instant lastChange,
            String past) {
        Map<DeskUrgency, Integer> open = new EnumMap<>(DeskUrgency.class);
        Map<DeskUrgency, Unowned> unowned = new EnumMap<>(DeskUrgency.class);
        List<Desk.Shelf> shelves = new ArrayList<>();
        for (Incident incident : incidents) {
            if (incident.course().status() == IncidentStatus.CLOSED) {
                continue;
            }
            DeskUrgency urgency = DeskUrgency.of(incident.level().computed());
            open.merge(urgency, 1, Integer::sum);
            if (incident.desk().shelf() != null) {
                shelves.add(incident.desk().shelf());
            }
            if (Row.waits(incident)) {
                Instant call = called.apply(incident.id());
                Instant since = call == null ? incident.course().opened() : call;
                unowned.merge(urgency, Unowned.NONE.and(since), (old, one) -> old.and(since));
            }
        }
        Instant nextBack = shelves.stream()
                .map(Desk.Shelf::until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<String> troubled = feeds.troubled().stream().map(FeedHealth::feed).toList();
        return new BoardNumbers(
                open.getOrDefault(DeskUrgency.P1, 0),
                open.getOrDefault(DeskUrgency.P2, 0),
                open.getOrDefault(DeskUrgency.P3, 0),
                Map.copyOf(unowned),
                shelves.size(),
                nextBack,
                feeds.all().size(),
                troubled,
                deadLetters,
                undelivered,
                unreadable,
                bookRevision,
                lastChange,
                past);
    }

    public int open() {
        return p1 + p2 + p3;
    }

    /** Dead letters and notifications that were given up. */
    public long waitsForOperator() {
        return deadLetters + undelivered;
    }

    public Unowned unowned(DeskUrgency urgency) {
        return waiting.getOrDefault(urgency, Unowned.NONE);
    }

    public int reporting() {
        return feeds - troubled.size();
    }

    /** What an empty board may claim: what was seen, and how much could have been seen. Never that nothing is there. */
    public String emptyBoard() {
        if (feeds == 0) {
            return "No open incidents seen. No feed has reported yet.";
        }
        return troubled.isEmpty()
                ? "No open incidents seen. All " + feeds + " feeds reporting."
                : "No open incidents seen. Coverage is limited: " + reporting() + " of " + feeds + " feeds reporting.";
    }
}
