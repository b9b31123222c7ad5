package io.watchfloor.alerts.message;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.watchfloor.model.Call;
import io.watchfloor.model.Change;
import io.watchfloor.model.Flat;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Incident.TopReport;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.LeadHeadline;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change of one incident.
 *
 * @param heading why it is told once more, or how late it is, or absent
 * @param first of the incident, and no reminder: one that rules on trial opened opens anew when a stable rule reports it
 * @param owners who alone are told, because rules in status test made it; empty: everybody is
 * @param why one sentence
 * @param points what calls in words, such as {@code flash: strike capital, nothing like it for 412 days, 9 publishers
 *     within an hour}; absent when points do not call
 */
@JsonPropertyOrder({
    "notification",
    "heading",
    "incident",
    "precedence",
    "change",
    "pair",
    "subject",
    "signal",
    "credibility",
    "status",
    "first",
    "owners",
    "why",
    "points",
    "publishers",
    "publisherCount",
    "reports",
    "headline",
    "title",
    "gloss",
    "outlet",
    "link",
    "at"
})
public record IncidentMessage(
        String notification,
        @Nullable String heading,
        String incident,
        Precedence precedence,
        Change change,
        String pair,
        String subject,
        @Flat Standing standing,
        boolean first,
        List<String> owners,
        String why,
        @Nullable String points,
        @Flat Coverage coverage,
        @Nullable String link,
        Instant at)
        implements Message {
    private static final int NAMED = 5;
    private static final int SENTENCE = 300;
    private static final int NAME = 100;

    /** How the incident stands. */
    public record Standing(String signal, int credibility, String status) {}

    /**
     * Who reports it.
     *
     * @param publishers at most five by name
     * @param publisherCount all of them
     * @param headline that says what happened, which need not be the newest; absent of events of before one was chosen
     * @param title of the report that caused it, or of the latest
     * @param gloss of the headline, or else of the title, when that is of another script: parties, act and words from our
     *     own tables, no translation
     */
    public record Coverage(
            List<String> publishers,
            int publisherCount,
            int reports,
            @Nullable String headline,
            @Nullable String title,
            @Nullable String gloss,
            @Nullable String outlet) {

        /** {@code 3 publishers: Reuters, AP, BBC}. */
        private String sources() {
            int unnamed = publisherCount - publishers.size();
            return publisherCount
                    + (publisherCount == 1 ? " publisher: " : " publishers: ")
                    + String.join(", ", publishers)
                    + (unnamed > 0 ? " and " + unnamed + " more" : "");
        }
    }

    static IncidentMessage of(Notification notification, IncidentEvent event) {
        Incident incident = event.incident();
        Optional<TopReport> report = report(event);
        return new IncidentMessage(
                notification.id(),
                notification.heading() == null ? null : SafeText.line(notification.heading(), SENTENCE),
                SafeText.line(incident.id(), NAME),
                incident.level().announced(),
                event.type(),
                SafeText.line(incident.pair().toString(), NAME),
                SafeText.line(incident.subject(), NAME),
                new Standing(
                        incident.level().signal().word(),
                        incident.level().credibility(),
                        incident.course().status().word()),
                incident.revision() == 1 && !notification.repeats(),
                event.owners().stream().map(name -> SafeText.line(name, NAME)).toList(),
                SafeText.line(event.why(), SENTENCE),
                points(event),
                coverage(incident, report),
                report.flatMap(one -> Link.safe(one.link())).orElse(null),
                event.knownAt());
    }

    private static @Nullable String points(IncidentEvent event) {
        Call call = event.call();
        return call == null || !call.sounds() ? null : SafeText.line(call.why(), SENTENCE);
    }

    private static Coverage coverage(Incident incident, Optional<TopReport> report) {
        List<String> publishers = incident.coverage().publishers();
        LeadHeadline lead = incident.coverage().lead();
        return new Coverage(
                publishers.stream()
                        .limit(NAMED)
                        .map(name -> SafeText.line(name, NAME))
                        .toList(),
                publishers.size(),
                incident.coverage().reports(),
                lead == null ? null : SafeText.line(lead.title(), SENTENCE),
                report.map(one -> SafeText.line(one.title(), SENTENCE)).orElse(null),
                Optional.ofNullable(lead == null ? null : lead.gloss())
                        .or(() -> report.map(TopReport::gloss))
                        .map(gloss -> SafeText.line(gloss, SENTENCE))
                        .orElse(null),
                report.map(one -> SafeText.line(one.outlet(), NAME)).orElse(null));
    }

    private static Optional<TopReport> report(IncidentEvent event) {
        List<TopReport> top = event.incident().coverage().top();
        return top.stream()
                .filter(one -> one.id().equals(event.report()))
                .findFirst()
                .or(() -> top.stream().max(Comparator.comparing(TopReport::published)));
    }

    @Override
    public String type() {
        return "incident." + change.word();
    }

    @Override
    public String thread() {
        return incident;
    }

    @Override
    public boolean opensThread() {
        return change == Change.OPENED && first;
    }

    /** {@code FLASH CHN-USA.airspace.7 opened: why}; what comes once more or late says so first. */
    @Override
    public String summary() {
        String once = heading == null ? "" : heading.toUpperCase(Locale.ROOT) + ": ";
        return once + precedence.word().toUpperCase(Locale.ROOT) + " " + incident + " " + change.word() + ": " + why;
    }

    @Override
    public List<String> details() {
        List<String> details = new ArrayList<>();
        if (!owners.isEmpty()) {
            details.add("a rule in test: only " + String.join(", ", owners) + " is told");
        }
        if (points != null) {
            details.add(points);
        }
        boolean led = coverage.headline() != null && !coverage.headline().equals(coverage.title());
        if (led) {
            details.add("\"" + coverage.headline() + "\"");
        }
        details.add(coverage.sources() + ", credibility " + standing.credibility());
        if (coverage.title() != null) {
            details.add((led ? "latest: " : "") + "\"" + coverage.title() + "\" (" + coverage.outlet() + ")");
        }
        if (coverage.gloss() != null) {
            details.add("from our own tables, no translation: " + coverage.gloss());
        }
        if (link != null) {
            details.add(link);
        }
        return details;
    }
}
