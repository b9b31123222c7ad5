package io.watchfloor.console.acts;

import io.watchfloor.model.Act;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an act, and where the desk of its incident stands after it.
 *
 * @param deskVersion of the incident after the answer
 * @param owner after the answer, or absent
 * @param knownAt journal time of the answer
 */
public record Answered(Answer answer, int deskVersion, @Nullable String owner, Instant knownAt) {
    /** The answer that an event carries, or absent. */
    static @Nullable Answered of(IncidentEvent event) {
        Answer answer = event.answer();
        Incident incident = event.incident();
        return answer == null
                ? null
                : new Answered(
                        answer, incident.desk().version(), incident.desk().owner(), event.knownAt());
    }

    public Act act() {
        return answer.act();
    }
}
