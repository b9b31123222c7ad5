package io.watchfloor.alerts.decide;

import io.watchfloor.incidents.happenings.CallRecord;
import io.watchfloor.incidents.happenings.JudgedCall;
import io.watchfloor.incidents.happenings.RightToCall;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.IncidentEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The calls of half a year by report, what people said of them, and who may call by that; read when the task starts. */
final class JudgedCalls {
    /** Happenings of nobody in particular: no receiver has this name. */
    private static final String EVERYBODY = "";

    private final Table<JudgedCall> table;
    private final Siblings siblings;
    private final Map<String, JudgedCall> known;
    private RightToCall right;

    JudgedCalls(Table<JudgedCall> table, Siblings siblings) {
        this.table = table;
        this.siblings = siblings;
        this.known = new TreeMap<>(table.all());
        this.right = new RightToCall(known.values());
    }

    /** The event as it is told by what is known before it; what it adds counts from the next one on. */
    IncidentEvent take(IncidentEvent event) {
        IncidentEvent told = right.told(event);
        boolean changed = call(event);
        changed |= JudgedCall.accepted(event).map(act -> said(event, act)).orElse(false);
        if (changed) {
            right = new RightToCall(known.values());
        }
        return told;
    }

    private boolean call(IncidentEvent event) {
        String report = JudgedCall.report(event);
        if (report == null || JudgedCall.of(event).isEmpty() || siblings.joins(EVERYBODY, event)) {
            return false;
        }
        List<String> old = known.entrySet().stream()
                .filter(one -> one.getValue().at().isBefore(event.knownAt().minus(CallRecord.KEPT)))
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(key -> {
            known.remove(key);
            table.delete(key);
        });
        if (!known.containsKey(report)) {
            put(report, JudgedCall.of(event).orElseThrow());
        }
        return true;
    }

    private boolean said(IncidentEvent event, Act act) {
        JudgedCall call = act.report() == null ? null : known.get(act.report());
        if (JudgedCall.judges(act) && call != null) {
            put(String.valueOf(act.report()), call.with(act));
            return true;
        }
        if (act.kind() == ActKind.UNDO && act.undoes() != null) {
            return takeBack(act.undoes());
        }
        JudgedCall.givenBack(event).ifPresent(again -> put(act.command(), again));
        return act.mayCall() != null;
    }

    private boolean takeBack(String command) {
        boolean changed = known.remove(command) != null;
        if (changed) {
            table.delete(command);
        }
        for (Map.Entry<String, JudgedCall> one : Map.copyOf(known).entrySet()) {
            JudgedCall without = one.getValue().without(command);
            if (!without.equals(one.getValue())) {
                put(one.getKey(), without);
                changed = true;
            }
        }
        return changed;
    }

    private void put(String key, JudgedCall call) {
        known.put(key, call);
        table.put(key, call);
    }
}
