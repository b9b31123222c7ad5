package io.watchfloor.alerts.channel.alertmanager;

import io.watchfloor.alerts.message.DigestMessage;
import io.watchfloor.alerts.message.IncidentMessage;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.message.NoticeMessage;
import io.watchfloor.model.Change;
import io.watchfloor.model.Notification.DigestLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Alerts, each with an end. Alertmanager knows an alert by its labels: events of one incident at one precedence are one
 * alert there, and a repeat changes nothing. Times are the true ones, for it compares them with its clock.
 */
final class Alerts {
    private Alerts() {}

    /** An alert as the API takes it. */
    record Alert(
            Map<String, String> labels,
            Map<String, String> annotations,
            Instant startsAt,
            Instant endsAt,
            @Nullable String generatorURL) {}

    static List<Alert> of(Message message, Instant now, Duration endsAfter) {
        if (message instanceof DigestMessage digest) {
            return digest.lines().stream()
                    .map(line -> alert(line, now, endsAfter))
                    .toList();
        }
        if (message instanceof NoticeMessage notice) {
            return List.of(alert(notice, now, endsAfter));
        }
        IncidentMessage event = (IncidentMessage) message;
        Map<String, String> labels = labels(event.incident(), event.precedence().word());
        labels.put("pair", event.pair());
        labels.put("subject", event.subject());
        labels.put("signal", event.standing().signal());
        Map<String, String> annotations = new TreeMap<>();
        annotations.put("summary", event.summary());
        annotations.put("description", String.join("\n", event.details()));
        return List.of(new Alert(labels, annotations, now, ends(event.change(), now, endsAfter), event.link()));
    }

    private static Alert alert(DigestLine line, Instant now, Duration endsAfter) {
        return new Alert(
                labels(line.incident(), line.precedence().word()),
                Map.of("summary", line.type().word() + ": " + line.why()),
                now,
                ends(line.type(), now, endsAfter),
                null);
    }

    private static Alert alert(NoticeMessage notice, Instant now, Duration endsAfter) {
        Map<String, String> labels = new TreeMap<>();
        labels.put("alertname", "WatchfloorNotice");
        labels.put("about", notice.about());
        labels.put("precedence", notice.precedence().word());
        Map<String, String> annotations = new TreeMap<>();
        annotations.put("summary", notice.summary());
        annotations.put("description", String.join("\n", notice.details()));
        return new Alert(labels, annotations, now, now.plus(endsAfter), null);
    }

    private static Instant ends(Change change, Instant now, Duration endsAfter) {
        return change == Change.CLOSED ? now : now.plus(endsAfter);
    }

    private static Map<String, String> labels(String incident, String precedence) {
        Map<String, String> labels = new TreeMap<>();
        labels.put("alertname", "WatchfloorIncident");
        labels.put("incident", incident);
        labels.put("precedence", precedence);
        return labels;
    }
}
