package io.watchfloor.alerts.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchfloor.alerts.decide.Decision;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Made-up incident events to render: every change that notifies, at every precedence. */
public final class ExampleEvents {
    private ExampleEvents() {}

    public static List<IncidentEvent> all() {
        ObjectNode example = Json.read(resource(), ObjectNode.class);
        List<IncidentEvent> events = new ArrayList<>();
        for (Precedence precedence : Precedence.values()) {
            for (Change change : Change.values()) {
                if (Decision.isTelling(change)) {
                    events.add(event(example, precedence, change));
                }
            }
        }
        return events;
    }

    private static IncidentEvent event(ObjectNode example, Precedence precedence, Change change) {
        ObjectNode event = example.deepCopy();
        event.put("type", change.word());
        event.putArray("changes").add(change.word());
        ObjectNode incident = (ObjectNode) event.get("incident");
        incident.put("computed", precedence.word());
        incident.put("announced", precedence.word());
        return Json.read(event.toString(), IncidentEvent.class);
    }

    private static byte[] resource() {
        try (InputStream in = ExampleEvents.class.getResourceAsStream("example-event.json")) {
            return Objects.requireNonNull(in, "example-event.json").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
