package io.watchfloor.board.view;

import io.watchfloor.model.Pair;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which closed incidents are wanted, the one that closed last first.
 *
 * @param pair absent for all
 * @param words each of which must stand in a title of the incident; empty for all
 * @param since had a report at this time or later; absent for all
 * @param after where the page before ended, or absent for the first
 * @param size at most so many
 */
public record ClosedQuery(@Nullable Pair pair, String words, @Nullable Instant since, @Nullable Place after, int size) {
    public static final int PAGE = 50;
    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,15})~(.{1,256})");

    public static ClosedQuery page(@Nullable Pair pair, @Nullable Place after) {
        return new ClosedQuery(pair, "", null, after, PAGE);
    }

    /**
     * Where something stands in a list that is ordered by time.
     *
     * @param closed its time, of an incident among the closed ones when it closed
     */
    public record Place(Instant closed, String id) {
        /** As it stands in an address: {@code 1675382400000~CHN-USA.airspace.7}. */
        @Override
        public String toString() {
            return closed.toEpochMilli() + "~" + id;
        }

        /**
         * Reads what {@link #toString} wrote.
         *
         * @throws IllegalArgumentException saying what is wrong
         */
        public static Place parse(String text) {
            Matcher place = PLACE.matcher(text);
            if (!place.matches()) {
                throw new IllegalArgumentException("not a place in a list: " + text);
            }
            return new Place(Instant.ofEpochMilli(Long.parseLong(place.group(1))), place.group(2));
        }
    }
}
