package io.watchfloor.ingest.schedule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a feed that were published, newest first; written only when it changes.
 *
 * @param items bounded, see {@link #bound}
 */
public record Seen(List<Item> items) {
    public static final Seen NOTHING = new Seen(List.of());
    private static final int LEAST = 400;
    private static final int DOCUMENTS = 4;

    public Seen {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * One published item.
     *
     * @param id headline id
     * @param link digest of its canonical link
     * @param content digest of its title, link and summary
     * @param revision last published
     * @param first when it was first seen
     * @param day of the last revision, as a number of days
     * @param onDay revisions published that day
     */
    public record Item(
            String id, @Nullable String link, String content, int revision, Instant first, long day, int onDay) {}

    /** How many items are remembered: enough for four documents of this size. */
    static int bound(int documentSize) {
        return Math.max(LEAST, DOCUMENTS * documentSize);
    }
}
