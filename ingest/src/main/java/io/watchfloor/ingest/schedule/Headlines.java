package io.watchfloor.ingest.schedule;

import io.watchfloor.ingest.parse.ParsedItem;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Headline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item as a headline: what is missing is made up for, what is too long is cut, and each such decision is flagged. */
final class Headlines {
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_SUMMARY = 4000;
    private static final int TITLE_FROM_SUMMARY = 140;
    private static final Duration OLDEST = Duration.ofDays(7);

    private Headlines() {}

    static Headline of(
            Feed feed,
            ParsedItem item,
            Seen.Item seen,
            @Nullable String language,
            Instant now,
            boolean backfill,
            boolean mistimed,
            String producer) {
        List<String> flags = new ArrayList<>();
        return new Headline(
                seen.id(),
                seen.revision(),
                feed.id(),
                feed.outlet(),
                title(item, flags),
                item.summary() == null ? null : cut(item.summary(), LONGEST_SUMMARY),
                item.link(),
                language,
                published(item, seen.first(), mistimed, flags),
                now,
                backfill,
                flags,
                producer,
                Map.of());
    }

    private static String title(ParsedItem item, List<String> flags) {
        if (!item.title().isBlank()) {
            return cut(item.title(), LONGEST_TITLE);
        }
        flags.add("title-missing");
        if (item.summary() != null && !item.summary().isBlank()) {
            return cut(item.summary(), TITLE_FROM_SUMMARY);
        }
        return item.link() != null ? item.link() : "(untitled)";
    }

    /** Clamped between a week before we first saw the item and that moment, so that it never moves with the polls. */
    private static Instant published(ParsedItem item, Instant first, boolean mistimed, List<String> flags) {
        Instant said = stated(item);
        if (said == null) {
            flags.add("published-missing");
            return first;
        }
        if (said.isAfter(first)) {
            if (said.isAfter(first.plus(Dating.SKEW))) {
                flags.add("published-future");
            }
            return first;
        }
        if (mistimed) {
            flags.add("published-mistimed");
            return first;
        }
        Instant oldest = first.minus(OLDEST);
        if (said.isBefore(oldest)) {
            flags.add("published-old");
            return oldest;
        }
        return said;
    }

    /** When it was published by its own word, or absent. */
    static @Nullable Instant stated(ParsedItem item) {
        return item.published() != null ? item.published() : item.updated();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int blank = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, blank > longest / 2 ? blank : longest - 1) + "…";
    }
}
