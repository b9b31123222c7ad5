package io.watchfloor.alerts.message;

import io.watchfloor.model.Notification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which words a receiver is told of incidents. Digests and notices keep their own.
 *
 * @param summary absent: ours
 * @param details a line each; absent: ours
 */
public record Wording(@Nullable Template summary, @Nullable List<Template> details) {
    /** Our own words. */
    public static final Wording PLAIN = new Wording(null, null);

    /** The message of a notification in these words. */
    public Message message(Notification notification) {
        Message plain = Message.of(notification);
        if (!(plain instanceof IncidentMessage incident) || (summary == null && details == null)) {
            return plain;
        }
        List<String> lines = details == null
                ? incident.details()
                : details.stream()
                        .map(line -> line.fill(incident))
                        .filter(line -> !line.isBlank())
                        .toList();
        return new WordedMessage(incident, summary == null ? incident.summary() : summary.fill(incident), lines);
    }
}
