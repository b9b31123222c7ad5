package io.watchfloor.proofs;

import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.IncidentEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Acts that were answered on a topic of events, by command: an act on two incidents is answered on both. */
final class AnsweredActs {
    private final Map<String, Answer> byCommand = new TreeMap<>();

    void take(IncidentEvent event) {
        Answer answer = event.answer();
        if (answer != null) {
            byCommand.put(answer.act().command(), answer);
        }
    }

    int size() {
        return byCommand.size();
    }

    /** How many of each kind were accepted; kinds of which none was are absent. */
    Map<ActKind, Integer> accepted() {
        Map<ActKind, Integer> accepted = new EnumMap<>(ActKind.class);
        byCommand.values().stream()
                .filter(Answer::accepted)
                .forEach(answer -> accepted.merge(answer.act().kind(), 1, Integer::sum));
        return accepted;
    }

    @Override
    public String toString() {
        return size() + " acts, accepted " + accepted();
    }
}
