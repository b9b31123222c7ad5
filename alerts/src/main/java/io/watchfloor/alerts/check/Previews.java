package io.watchfloor.alerts.check;

import io.watchfloor.alerts.channel.ChannelConfig;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.outage.Outage;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.files.labels.Labels;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Notification.DigestLine;
import io.watchfloor.model.Notification.Notice;
import io.watchfloor.model.Precedence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What each receiver would read of given events: {@code watchfloor routes render}. Nothing is sent. */
public final class Previews {
    private Previews() {}

    /**
     * What one receiver would read of one event.
     *
     * @param text as its channel writes it
     */
    public record Preview(String event, String receiver, String kind, String text) {}

    /** Previews in the order of events and routes. */
    public static List<Preview> of(Routes routes, List<IncidentEvent> events) {
        List<Preview> previews = new ArrayList<>();
        for (IncidentEvent event : events) {
            for (Route route : routes.match(Labels.of(event))) {
                String receiver = route.receiver();
                previews.add(preview(routes, Notification.of(event, receiver, event.knownAt()), event.id()));
            }
        }
        return previews;
    }

    /** What each receiver would read of the rest: a reminder, a digest, a notice, and what it is told without the broker. */
    public static List<Preview> ofTheRest(Routes routes, IncidentEvent event) {
        DigestLine line = new DigestLine(
                event.id(),
                event.incident().id(),
                event.incident().level().announced(),
                event.type(),
                event.knownAt(),
                event.why(),
                true);
        Notice notice = new Notice(
                "feed",
                Precedence.PRIORITY,
                "1 feed in trouble",
                List.of("feed-failing example since 2 Feb 22:41Z: the server answered 503"));
        List<Preview> previews = new ArrayList<>();
        for (String receiver : new TreeSet<>(routes.channels().keySet())) {
            previews.add(preview(
                    routes,
                    Notification.again(event, receiver, event.knownAt(), "again", "nobody owns it after 2m"),
                    "reminder"));
            previews.add(
                    preview(routes, Notification.digest(List.of(line), null, receiver, event.knownAt()), "digest"));
            previews.add(preview(routes, Notification.notice(notice, receiver, event.knownAt()), "notice"));
            if (routes.watch().direct().contains(receiver)) {
                previews.add(preview(routes, Outage.example(receiver, event.knownAt()), "trouble"));
            }
        }
        return previews;
    }

    private static Preview preview(Routes routes, Notification notification, String of) {
        String receiver = notification.receiver();
        ChannelConfig channel = Objects.requireNonNull(routes.channels().get(receiver), receiver);
        Message message = routes.wording(receiver).message(notification);
        return new Preview(of, receiver, channel.kind(), channel.preview(message));
    }
}
