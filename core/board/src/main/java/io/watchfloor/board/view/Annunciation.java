package io.watchfloor.board.view;

import io.watchfloor.files.labels.Labels;
import io.watchfloor.files.labels.Silences;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Silence;
import java.time.Instant;

/** An event of which somebody may have been told, with the labels that a silence is held against. */
public record Annunciation(Moment moment, Labels labels) {
    static Annunciation of(IncidentEvent event) {
        return new Annunciation(Moment.of(event), Labels.of(event));
    }

    boolean hiddenBy(Silence silence) {
        return hiddenBy(silence, moment.knownAt());
    }

    /** Whether it would be hidden if it happened at another time. */
    boolean hiddenBy(Silence silence, Instant at) {
        return Silences.hides(silence, labels, at);
    }
}
