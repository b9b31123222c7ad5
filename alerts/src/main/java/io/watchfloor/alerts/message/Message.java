package io.watchfloor.alerts.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Incident.TopReport;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an officer at 3 a.m. needs of one notification. Every text in it is one clean, short line: channels write them
 * as they are, apart from their own wire's escapes.
 *
 * @param notification its id, the same over retries
 * @param why one sentence
 * @param publishers at most five by name
 * @param publisherCount all of them
 * @param title the report that caused it, or the latest
 * @param at when it was decided, the same over retries
 */
public record Message(
        String notification,
        String incident,
        Precedence precedence,
        Change change,
        String signal,
        int credibility,
        String status,
        String why,
        List<String> publishers,
        int publisherCount,
        int reports,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String link,
        Instant at) {
    private static final int NAMED = 5;
    private static final int TITLE = 300;
    private static final int SHORT = 100;

    /** The message of a notification. */
    public static Message of(Notification notification) {
        IncidentEvent event = notification.event();
        Incident incident = event.incident();
        Optional<TopReport> report = report(event);
        return new Message(
                notification.id(),
                Text.line(incident.id(), SHORT),
                incident.announced(),
                event.type(),
                incident.signal().word(),
                incident.credibility(),
                incident.status().word(),
                Text.line(event.why(), TITLE),
                incident.publishers().stream()
                        .limit(NAMED)
                        .map(name -> Text.line(name, SHORT))
                        .toList(),
                incident.publishers().size(),
                incident.reports(),
                report.map(one -> Text.line(one.title(), TITLE)).orElse(null),
                report.map(one -> Text.line(one.outlet(), SHORT)).orElse(null),
                report.flatMap(one -> Link.safe(one.link())).orElse(null),
                event.knownAt());
    }

    /** {@code FLASH CHN-USA.airspace.7 opened: why}: what a subject line or a first glance holds. */
    @JsonIgnore
    public String summary() {
        return precedence.word().toUpperCase(Locale.ROOT) + " " + incident + " " + change.word() + ": " + why;
    }

    /** {@code 3 publishers: Reuters, AP, BBC}. */
    @JsonIgnore
    public String sources() {
        String names = String.join(", ", publishers);
        int unnamed = publisherCount - publishers.size();
        return publisherCount
                + (publisherCount == 1 ? " publisher: " : " publishers: ")
                + names
                + (unnamed > 0 ? " and " + unnamed + " more" : "");
    }

    /** Everything on one line. */
    @JsonIgnore
    public String line() {
        StringBuilder line = new StringBuilder(summary());
        line.append(" | ").append(sources()).append(", credibility ").append(credibility);
        if (title != null) {
            line.append(" | \"").append(title).append("\" (").append(outlet).append(')');
        }
        if (link != null) {
            line.append(' ').append(link);
        }
        return line.toString();
    }

    private static Optional<TopReport> report(IncidentEvent event) {
        List<TopReport> top = event.incident().top();
        return top.stream()
                .filter(one -> one.id().equals(event.report()))
                .findFirst()
                .or(() -> top.stream().max(Comparator.comparing(TopReport::published)));
    }
}
