package io.watchfloor.alerts.routes;

import io.watchfloor.alerts.routes.TimeInterval.Span;
import io.watchfloor.files.yaml.Nearest;
import io.watchfloor.files.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code time_intervals} of a routing file; what is wrong becomes a finding at its place. */
final class TimeIntervals {
    private static final Set<String> NAMED = Set.of("name", "time_intervals");
    private static final Set<String> FIELDS =
            Set.of("times", "weekdays", "days_of_month", "months", "years", "location");
    private static final List<String> WEEKDAYS =
            List.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)");
    private static final int DAY = 24 * 60;

    private TimeIntervals() {}

    /** The named intervals of the list, in the order of the file. */
    static Map<String, List<TimeInterval>> read(@Nullable YamlNode list) {
        Map<String, List<TimeInterval>> named = new LinkedHashMap<>();
        for (YamlNode node : list == null ? List.<YamlNode>of() : list.items()) {
            node.onlyKeys("time interval", NAMED);
            Optional<YamlNode> name = node.require("name", "time interval");
            Optional<YamlNode> parts = node.require("time_intervals", "time interval");
            List<TimeInterval> intervals = new ArrayList<>();
            parts.map(YamlNode::items).orElse(List.of()).forEach(part -> intervals.add(interval(part)));
            if (name.isPresent() && named.putIfAbsent(name.get().text(), List.copyOf(intervals)) != null) {
                name.get().error("time interval '" + name.get().text() + "' stands here a second time");
            }
        }
        return named;
    }

    private static TimeInterval interval(YamlNode node) {
        node.onlyKeys("time interval", FIELDS);
        return new TimeInterval(
                spans(node, "times", TimeIntervals::time),
                spans(node, "weekdays", part -> range(part, word -> numberOf(WEEKDAYS, word), "a day of the week")),
                spans(node, "days_of_month", TimeIntervals::daysOfMonth),
                spans(node, "months", part -> range(part, TimeIntervals::month, "a month, by name or from 1 to 12")),
                spans(node, "years", part -> range(part, TimeIntervals::year, "a year")),
                location(node));
    }

    private static List<Span> spans(YamlNode node, String key, Function<YamlNode, Optional<Span>> reader) {
        YamlNode list = node.get(key);
        return list == null
                ? List.of()
                : list.items().stream()
                        .flatMap(part -> reader.apply(part).stream())
                        .toList();
    }

    private static Optional<Span> time(YamlNode node) {
        node.onlyKeys("times", Set.of("start_time", "end_time"));
        Optional<Integer> start = node.require("start_time", "times").flatMap(TimeIntervals::minutes);
        Optional<Integer> end = node.require("end_time", "times").flatMap(TimeIntervals::minutes);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (start.get() >= end.get()) {
            node.error(
                    "times: start_time must be before end_time; write two for a night, one to 24:00 and one from 00:00");
            return Optional.empty();
        }
        return Optional.of(new Span(start.get(), end.get() - 1));
    }

    private static Optional<Integer> minutes(YamlNode node) {
        Matcher form = TIME.matcher(node.text());
        int minutes = form.matches() ? Integer.parseInt(form.group(1)) * 60 + Integer.parseInt(form.group(2)) : DAY + 1;
        if (minutes > DAY) {
            node.error("times: \"" + node.text() + "\" is no time of day; write HH:MM, from 00:00 to 24:00");
            return Optional.empty();
        }
        return Optional.of(minutes);
    }

    private static Optional<Span> daysOfMonth(YamlNode node) {
        Optional<Span> span = range(node, TimeIntervals::dayOfMonth, "a day from 1 to 31 or from -31 to -1");
        if (span.isPresent() && span.get().from() < 0 && span.get().to() > 0) {
            node.error("days_of_month: a range that begins from the end of the month must end there too");
            return Optional.empty();
        }
        // As Alertmanager has it, for whatever month: a range that many months would turn round.
        if (span.isPresent() && roughly(span.get().from()) > roughly(span.get().to())) {
            node.error("days_of_month: \"" + node.text() + "\" ends before it begins in many months");
            return Optional.empty();
        }
        return span;
    }

    private static int roughly(int dayOfMonth) {
        return dayOfMonth < 0 ? 30 + dayOfMonth : dayOfMonth;
    }

    /** {@code a} or {@code a:b}; words are compared without case. */
    private static Optional<Span> range(YamlNode node, Function<String, Optional<Integer>> parser, String what) {
        String text = node.text().toLowerCase(Locale.ROOT);
        String[] ends = text.split(":", 2);
        Optional<Integer> from = parser.apply(ends[0]);
        Optional<Integer> to = ends.length == 1 ? from : parser.apply(ends[1]);
        if (from.isEmpty() || to.isEmpty()) {
            node.error("\"" + node.text() + "\" must be " + what + ", or two of them parted by a colon");
            return Optional.empty();
        }
        boolean sameSide = from.get() < 0 == to.get() < 0;
        if (sameSide && from.get() > to.get()) {
            node.error("\"" + node.text() + "\" ends before it begins; write it as two");
            return Optional.empty();
        }
        return Optional.of(new Span(from.get(), to.get()));
    }

    private static Optional<Integer> numberOf(List<String> words, String word) {
        int index = words.indexOf(word);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    private static Optional<Integer> month(String word) {
        Optional<Integer> named = numberOf(MONTHS, word).map(index -> index + 1);
        return named.isPresent() ? named : number(word).filter(month -> month >= 1 && month <= 12);
    }

    private static Optional<Integer> year(String word) {
        return number(word).filter(year -> year > 0);
    }

    private static Optional<Integer> dayOfMonth(String word) {
        return number(word).filter(day -> day != 0 && Math.abs(day) <= 31);
    }

    private static Optional<Integer> number(String word) {
        return word.matches("-?\\d{1,4}") ? Optional.of(Integer.parseInt(word)) : Optional.empty();
    }

    private static ZoneId location(YamlNode node) {
        YamlNode location = node.get("location");
        if (location == null) {
            return ZoneId.of("UTC");
        }
        try {
            return ZoneId.of(location.text());
        } catch (DateTimeException e) {
            location.error("location: unknown time zone '" + location.text() + "'"
                    + Nearest.hint(location.text(), ZoneId.getAvailableZoneIds())
                    + "; write a name such as Europe/Berlin");
            return ZoneId.of("UTC");
        }
    }
}
