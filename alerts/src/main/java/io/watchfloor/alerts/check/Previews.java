package io.watchfloor.alerts.check;

import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.routes.Labels;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
                var channel = Objects.requireNonNull(routes.channels().get(route.receiver()), route.receiver());
                Message message = Message.of(Notification.of(event, route.receiver(), event.knownAt()));
                previews.add(new Preview(event.id(), route.receiver(), channel.kind(), channel.preview(message)));
            }
        }
        return previews;
    }
}
