package io.watchfloor.authoring.backtest;

import io.watchfloor.model.Incident;
import java.util.Set;

/**
 * An incident that a trial ended with.
 *
 * @param incident its last header
 * @param headlines ids of the headlines whose reports count in it
 */
public record Story(Incident incident, Set<String> headlines) {
    /** Whether two trials tell the same of it, whatever number it has. */
    boolean tellsTheSameAs(Story other) {
        return headlines.equals(other.headlines)
                && incident.announced() == other.incident.announced()
                && incident.computed() == other.incident.computed()
                && incident.status() == other.incident.status()
                && incident.signal() == other.incident.signal()
                && incident.credibility() == other.incident.credibility()
                && incident.facets().equals(other.incident.facets());
    }
}
