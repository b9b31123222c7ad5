package io.watchfloor.ingest.schedule;

import io.watchfloor.ingest.parse.ParsedFeed;
import io.watchfloor.ingest.parse.ParsedItem;
import io.watchfloor.ingest.parse.ReadingWishes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed publishes, and how often it asks to be read; from the last document, so that a 304 obeys it too.
 *
 * @param rhythm the median time between two of its last items, or absent
 */
record Pace(ReadingWishes wishes, @Nullable Duration rhythm) {
    static final Pace UNKNOWN = new Pace(ReadingWishes.NONE, null);
    private static final int LAST_ITEMS = 20;
    private static final int FEWEST_GAPS = 3;

    Pace {
        wishes = wishes == null ? ReadingWishes.NONE : wishes;
    }

    static Pace of(ParsedFeed document) {
        List<Instant> dates = new ArrayList<>(document.items().stream()
                .map(ParsedItem::published)
                .filter(Objects::nonNull)
                .toList());
        dates.sort(Collections.reverseOrder());
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < Math.min(LAST_ITEMS, dates.size()); i++) {
            gaps.add(Duration.between(dates.get(i), dates.get(i - 1)));
        }
        Collections.sort(gaps);
        return new Pace(document.wishes(), gaps.size() < FEWEST_GAPS ? null : gaps.get(gaps.size() / 2));
    }
}
