package io.watchfloor.incidents;

import io.watchfloor.model.Change;
import io.watchfloor.model.Counts;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Incident.Link;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.LinkKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed between two states of one incident, in the words of its life. */
final class IncidentEvents {
    private IncidentEvents() {}

    /** The changes, least telling first; none when nothing an officer asks about changed. */
    static List<Change> between(@Nullable Facts before, Facts after) {
        List<Change> changes = new ArrayList<>();
        if (before == null) {
            changes.add(Change.OPENED);
            if (after.voices() >= 2) {
                changes.add(Change.CORROBORATED);
            }
        } else {
            compare(before, after, changes);
        }
        Collections.sort(changes);
        return changes;
    }

    private static void compare(Facts before, Facts after, List<Change> changes) {
        if (after.hearers().compareTo(before.hearers()) > 0) {
            // To those who did not hear of it so far it is new.
            changes.add(Change.OPENED);
        }
        if (before.voices() < 2 && after.voices() >= 2) {
            changes.add(Change.CORROBORATED);
        }
        if (after.announced().compareTo(before.announced()) > 0) {
            changes.add(Change.ESCALATED);
        }
        if (!before.facets().containsAll(after.facets())) {
            changes.add(Change.DEVELOPED);
        }
        if (!before.deniedBy().containsAll(after.deniedBy())) {
            changes.add(Change.DENIED);
        }
        if (after.struck() > before.struck()) {
            changes.add(Change.CORRECTED);
        }
        if (before.status() != after.status()) {
            changes.add(status(before.status(), after.status()));
        }
    }

    private static Change status(IncidentStatus before, IncidentStatus after) {
        if (after == IncidentStatus.CLOSED) {
            return Change.CLOSED;
        }
        if (before == IncidentStatus.CLOSED) {
            return Change.REOPENED;
        }
        return after == IncidentStatus.EASED ? Change.EASED : Change.UPDATED;
    }

    /** One sentence an officer can read. */
    static String why(Change type, Incident incident) {
        String what = incident.pair() + " " + incident.subject();
        String who = Counts.of(incident.coverage().publishers().size(), "publisher");
        return switch (type) {
            case OPENED ->
                "New: " + what + ", " + incident.level().computed().word() + ", reported by " + who + held(incident);
            case CORROBORATED ->
                what + " now has " + who + ": "
                        + String.join(", ", incident.coverage().publishers());
            case ESCALATED -> what + " rose to " + incident.level().announced().word() + ", " + who;
            case DEVELOPED -> what + " developed: " + last(incident.coverage().facets());
            case DENIED ->
                what + " is denied by " + String.join(", ", incident.coverage().deniedBy());
            case CORRECTED ->
                what + ": a report was withdrawn, " + remain(incident.coverage().reports());
            case EASED -> what + " eased";
            case CLOSED -> closed(what, who, incident);
            case REOPENED -> what + " is open again";
            case WITHDRAWN, UPDATED, REFUSED, ACTED -> what + " has " + reports(incident) + " from " + who;
        };
    }

    private static String closed(String what, String who, Incident incident) {
        for (Link link : incident.ties().links()) {
            if (link.kind() == LinkKind.IDENTIFIED_AS) {
                return what + " is identified as " + link.incident();
            }
        }
        return what + " went quiet, closed with " + reports(incident) + " from " + who;
    }

    private static String reports(Incident incident) {
        return Counts.of(incident.coverage().reports(), "report");
    }

    private static String remain(int reports) {
        return reports + (reports == 1 ? " remains" : " remain");
    }

    private static String held(Incident incident) {
        return incident.level().held() == null
                ? ""
                : " (held: " + incident.level().held() + ")";
    }

    private static String last(List<String> facets) {
        return facets.isEmpty() ? "" : facets.get(facets.size() - 1);
    }
}
