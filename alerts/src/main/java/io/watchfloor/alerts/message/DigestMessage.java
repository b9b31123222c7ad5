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
 * @param lines most urgent first
 */
public record DigestMessage(String notification, Precedence precedence, List<DigestLine> lines, Instant at)
        implements Message {
    private static final int SENTENCE = 200;

    static DigestMessage of(Notification notification) {
        List<DigestLine> lines = notification.digest().stream()
                .map(line -> new DigestLine(
                        line.event(),
                        Text.line(line.incident(), SENTENCE),
                        line.precedence(),
                        line.type(),
                        line.at(),
                        Text.line(line.why(), SENTENCE),
                        line.delayed()))
                .toList();
        Precedence highest = lines.stream()
                .map(DigestLine::precedence)
                .max(Comparator.naturalOrder())
                .orElse(Precedence.ROUTINE);
        return new DigestMessage(notification.id(), highest, lines, notification.decidedAt());
    }

    @Override
    public String type() {
        return "digest";
    }

    @Override
    public String thread() {
        return "digest";
    }

    /** {@code DIGEST of 12 events: 2 immediate, 10 priority}. */
    @Override
    public String summary() {
        Map<Precedence, Long> counts = lines.stream()
                .collect(Collectors.groupingBy(
                        DigestLine::precedence, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.counting()));
        String byPrecedence = counts.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey().word())
                .collect(Collectors.joining(", "));
        return "DIGEST of " + lines.size() + (lines.size() == 1 ? " event: " : " events: ") + byPrecedence;
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
