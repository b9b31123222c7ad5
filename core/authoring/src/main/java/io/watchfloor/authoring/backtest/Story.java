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
                && incident.level().announced() == other.incident.level().announced()
                && incident.level().computed() == other.incident.level().computed()
                && incident.course().status() == other.incident.course().status()
                && incident.level().signal() == other.incident.level().signal()
                && incident.level().credibility() == other.incident.level().credibility()
                && incident.coverage().facets().equals(other.incident.coverage().facets());
    }
}
