package io.watchfloor.alerts.decide;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.model.Incident;
import org.jspecify.annotations.Nullable;

/** Who has taken an incident upon them. */
final class Ownership {
    private Ownership() {}

    /** The owner, or absent while nobody is. */
    static @Nullable String of(Incident incident) {
        JsonNode desk = incident.more().get("desk");
        return desk != null && desk.hasNonNull("owner") ? desk.get("owner").asText() : null;
    }
}
