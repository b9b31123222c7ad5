package io.watchfloor.ingest.parse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads {@code ttl}, {@code sy:updatePeriod}, {@code skipHours} and {@code skipDays}; what makes no sense asks nothing. */
final class XmlWishes {
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));
    private static final long MOST = 1_000_000;
    /** A feed that skips nearly everything has misunderstood the element. */
    private static final int MOST_HOURS = 20;

    private XmlWishes() {}

    static ReadingWishes of(XmlFields channel) {
        List<Integer> hours = new ArrayList<>();
        for (Element hour : children(channel, "skiphours")) {
            long number = number(hour.wholeText());
            if (number >= 0 && number <= 24) {
                hours.add((int) number % 24);
            }
        }
        List<DayOfWeek> days = new ArrayList<>();
        for (Element day : children(channel, "skipdays")) {
            DayOfWeek named = day(day.wholeText());
            if (named != null) {
                days.add(named);
            }
        }
        boolean sensible = hours.stream().distinct().count() <= MOST_HOURS;
        return new ReadingWishes(interval(channel), sensible ? hours : List.of(), days);
    }

    private static List<Element> children(XmlFields channel, String name) {
        return channel.all(name).stream()
                .flatMap(element -> element.children().stream())
                .toList();
    }

    private static @Nullable DayOfWeek day(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return day;
            }
        }
        return null;
    }

    /** {@code ttl} in minutes, or a syndication period divided by its frequency, whichever is longer. */
    private static @Nullable Duration interval(XmlFields channel) {
        Duration ttl = Duration.ofMinutes(Math.max(0, number(channel.text("ttl"))));
        String period = channel.text("sy:updateperiod");
        Duration updates = period == null
                ? Duration.ZERO
                : PERIODS.getOrDefault(period.toLowerCase(Locale.ROOT), Duration.ZERO)
                        .dividedBy(Math.max(1, number(channel.text("sy:updatefrequency"))));
        Duration longer = ttl.compareTo(updates) >= 0 ? ttl : updates;
        return longer.isZero() ? null : longer;
    }

    private static long number(@Nullable String text) {
        try {
            return text == null ? -1 : Math.min(MOST, Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
