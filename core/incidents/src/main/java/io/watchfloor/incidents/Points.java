package io.watchfloor.incidents;

import io.watchfloor.incidents.points.Peaks;
import io.watchfloor.model.Scoring;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The points of an incident, and how they are made, as the newest book says it. */
final class Points {
    private final TreeMap<String, Scoring> scorings = new TreeMap<>();
    final Peaks<Hearers> peaks = new Peaks<>();

    /**
     * A report comes or goes.
     *
     * @param latest its place among the others, the one of the newest book last
     */
    void count(Entry entry, String latest, int change) {
        if (entry.worth == null || entry.report.gravity() == null) {
            return;
        }
        if (change > 0) {
            Scoring its = entry.report.gravity().scoring();
            if (its != null) {
                scorings.put(latest, its);
            }
            peaks.add(Hearers.of(entry.report), entry.at(), entry.report.id(), entry.worth);
        } else {
            scorings.remove(latest);
            peaks.remove(Hearers.of(entry.report), entry.at(), entry.report.id());
        }
        if (!scorings.isEmpty()) {
            peaks.scoring(scorings.lastEntry().getValue());
        }
    }

    void voice(Voices.Voice voice, int change) {
        peaks.voice(voice.first(), voice.publisher(), voice.reliability(), change);
    }

    /** How points are made, or absent of an incident without any. */
    @Nullable
    Scoring scoring() {
        return scorings.isEmpty() ? null : scorings.lastEntry().getValue();
    }
}
