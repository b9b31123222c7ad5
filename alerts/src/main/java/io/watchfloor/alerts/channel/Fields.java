package io.watchfloor.alerts.channel;

import io.watchfloor.files.yaml.YamlNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Optional fields of the routing file. */
public final class Fields {
    /** As Prometheus writes spans: the largest unit first, each at most once. */
    private static final Pattern SPAN = Pattern.compile(
            "(?:(\\d{1,4})w)?(?:(\\d{1,5})d)?(?:(\\d{1,6})h)?(?:(\\d{1,7})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");

    private static final List<Duration> UNITS = List.of(
            Duration.ofDays(7),
            Duration.ofDays(1),
            Duration.ofHours(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(1));

    private Fields() {}

    /** A span of time that is not zero; one that is none is a finding at its place. */
    public static Duration duration(YamlNode map, String key, Duration otherwise) {
        YamlNode node = map.get(key);
        if (node == null) {
            return otherwise;
        }
        Duration span = duration(node, key).orElse(otherwise);
        if (span.isZero()) {
            node.error(key + ": must be longer than nothing");
        }
        return span;
    }

    /** A span of time, zero included; one that is none is a finding at its place. */
    public static Optional<Duration> duration(@Nullable YamlNode node, String what) {
        if (node == null) {
            return Optional.empty();
        }
        Optional<Duration> span = parse(node.text());
        if (span.isEmpty()) {
            node.error(what + ": \"" + node.text()
                    + "\" is no span of time; write numbers with w, d, h, m, s or ms, such" + " as 90s or 1h30m");
        }
        return span;
    }

    static Optional<Duration> parse(String text) {
        Matcher form = SPAN.matcher(text);
        if (text.isEmpty() || !form.matches()) {
            return Optional.empty();
        }
        Duration span = Duration.ZERO;
        for (int i = 0; i < UNITS.size(); i++) {
            String count = form.group(i + 1);
            span = count == null ? span : span.plus(UNITS.get(i).multipliedBy(Long.parseLong(count)));
        }
        return Optional.of(span);
    }

    /** A span as people write it: {@code 90s}, {@code 5m}, {@code 1h30m}. */
    public static String text(Duration span) {
        StringBuilder text = new StringBuilder();
        Duration rest = span;
        for (int i = 1; i < UNITS.size(); i++) {
            long count = rest.dividedBy(UNITS.get(i));
            if (count > 0) {
                text.append(count).append(List.of("w", "d", "h", "m", "s", "ms").get(i));
                rest = rest.minus(UNITS.get(i).multipliedBy(count));
            }
        }
        return text.isEmpty() ? "0s" : text.toString();
    }
}
