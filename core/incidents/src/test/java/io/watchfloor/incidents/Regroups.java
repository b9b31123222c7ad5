package io.watchfloor.incidents;

import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.JournalEntry.Acted;
import java.time.Instant;
import java.util.List;

/** Acts on stories for tests, as Ito does them. */
final class Regroups {
    private Regroups() {}

    static JournalEntry join(String command, double hours, String incident, int version, String into, Integer seen) {
        return act(command, hours, ActKind.JOIN, incident, version, null, new Act.Story(into, seen, List.of()));
    }

    static JournalEntry split(String command, double hours, String incident, int version, List<String> reports) {
        return act(command, hours, ActKind.SPLIT, incident, version, null, new Act.Story(null, null, reports));
    }

    static JournalEntry move(
            String command, double hours, String incident, int version, String report, String to, Integer seen) {
        Act.Story story = to == null ? null : new Act.Story(to, seen, List.of());
        return act(command, hours, ActKind.MOVE, incident, version, report, story);
    }

    static JournalEntry link(String command, double hours, String incident, int version, String to) {
        return act(command, hours, ActKind.LINK, incident, version, null, new Act.Story(to, null, List.of()));
    }

    private static JournalEntry act(
            String command, double hours, ActKind kind, String incident, int version, String report, Act.Story story) {
        Instant at = Story.hour(hours);
        Act act = ActDraft.of(command, incident, kind, "Ito", at)
                .version(version)
                .report(report)
                .story(story)
                .act();
        return new Acted(at, act);
    }
}
