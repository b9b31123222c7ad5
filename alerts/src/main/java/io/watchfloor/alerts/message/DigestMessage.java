package io.watchfloor.alerts.message;

import io.watchfloor.model.Notification;
import io.watchfloor.model.Notification.DigestLine;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several events that did not interrupt.
 *
 * @param heading why they come together, or absent
 * @param lines most urgent first
 */
public record DigestMessage(
        String notification, Precedence precedence, @Nullable String heading, List<DigestLine> lines, Instant at)
        implements Message {
    private static final int SENTENCE = 200;

    static DigestMessage of(Notification notification) {
        List<DigestLine> lines = notification.digest().stream()
                .map(line -> new DigestLine(
                        line.event(),
                        SafeText.line(line.incident(), SENTENCE),
                        line.precedence(),
                        line.type(),
                        line.at(),
                        SafeText.line(line.why(), SENTENCE),
                        line.delayed()))
                .toList();
        Precedence highest = lines.stream()
                .map(DigestLine::precedence)
                .max(Comparator.naturalOrder())
                .orElse(Precedence.ROUTINE);
        String heading = notification.heading() == null ? null : SafeText.line(notification.heading(), SENTENCE);
        return new DigestMessage(notification.id(), highest, heading, lines, notification.decidedAt());
    }

    @Override
    public String type() {
        return "digest";
    }

    /** A digest of one incident is part of its thread. */
    @Override
    public String thread() {
        String first = lines.get(0).incident();
        return lines.stream().allMatch(line -> line.incident().equals(first)) ? first : "digest";
    }

    /** {@code DIGEST pair=CHN-USA, 12 events: 2 immediate, 10 priority}; {@code FLASH 7 delayed calls: 2 flash, 5 immediate}. */
    @Override
    public String summary() {
        Map<Precedence, Long> counts = lines.stream()
                .collect(Collectors.groupingBy(
                        DigestLine::precedence, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.counting()));
        String byPrecedence = counts.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey().word())
                .collect(Collectors.joining(", "));
        if (Notification.DELAYED_CALLS.equals(heading)) {
            return precedence.word().toUpperCase(Locale.ROOT) + " " + lines.size() + " " + heading + ": "
                    + byPrecedence;
        }
        String why = heading == null ? "of " : heading + ", ";
        return "DIGEST " + why + lines.size() + (lines.size() == 1 ? " event: " : " events: ") + byPrecedence;
    }

    @Override
    public List<String> details() {
        return lines.stream()
                .map(line -> line.precedence().word().toUpperCase(Locale.ROOT) + " " + line.incident() + " "
                        + line.type().word() + (line.delayed() ? " (delayed)" : "") + ": " + line.why())
                .toList();
    }

    @Override
    public @Nullable String link() {
        return null;
    }
}
