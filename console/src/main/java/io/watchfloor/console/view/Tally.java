package io.watchfloor.console.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 */
public record Tally(
        int p1,
        int p2,
        int p3,
        Map<Urgency, Unowned> waiting,
        int shelved,
        @Nullable Instant nextBack,
        int feeds,
        List<String> troubled,
        long deadLetters,
        int undelivered,
        long unreadable,
        long bookRevision,
        @Nullable Instant lastChange) {

    public int open() {
        return p1 + p2 + p3;
    }

    /** Dead letters and notifications that were given up. */
    public long waitsForOperator() {
        return deadLetters + undelivered;
    }

    public Unowned unowned(Urgency urgency) {
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
