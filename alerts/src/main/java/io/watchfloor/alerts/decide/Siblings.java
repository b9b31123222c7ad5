package io.watchfloor.alerts.decide;

import io.watchfloor.incidents.happenings.Happening;
import io.watchfloor.incidents.happenings.Happenings;
import io.watchfloor.model.IncidentEvent;
import java.util.Collection;

/** Of which happenings each receiver was called: what joins one wakes nobody again. */
final class Siblings {
    private final Table<Happening> happenings;

    Siblings(Table<Happening> happenings) {
        this.happenings = happenings;
    }

    /** Whether an event is about something of which the receiver was called; it is remembered for the next. */
    boolean joins(String receiver, IncidentEvent event) {
        if (event.call() == null || !event.calls()) {
            return false;
        }
        String prefix = receiver + "|";
        Collection<Happening> open = happenings.range(prefix, receiver + "}").values();
        open.stream()
                .filter(one -> !Happenings.isOpen(one, event.at()))
                .forEach(one -> happenings.delete(prefix + one.id()));
        Happenings.Told told = Happenings.tell(open, event);
        happenings.put(prefix + told.happening().id(), told.happening());
        return !told.sounds();
    }
}
