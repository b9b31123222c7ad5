package io.watchfloor.incidents;

import io.watchfloor.incidents.Case.NamedIncident;
import io.watchfloor.model.Incident.Link;
import io.watchfloor.model.JournalEntry.Named;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Print;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who an unidentified party is: the incident of the same party that names the other one, began at the same time, and
 * resembles it most. The incident without a name is linked to it and closes; both keep their ids. What has been going on for
 * long names nobody who turns up later, and is named by nobody who does: that may well be somebody else. A name that is not
 * taken up by the reports that follow is none ({@link Unnamed}).
 */
final class Naming {
    /** As many as are remembered of one pair. */
    private static final int KEPT = 50;

    private static final Comparator<NamedIncident> ORDER =
            Comparator.comparing(NamedIncident::from).thenComparing(NamedIncident::incident);

    private final CaseFiles files;
    private final Dues dues;
    private final Choosing choosing;
    private final Publishing publishing;

    Naming(CaseFiles files, Dues dues, Choosing choosing, Publishing publishing) {
        this.choosing = choosing;
        this.files = files;
        this.dues = dues;
        this.publishing = publishing;
    }

    /** An incident elsewhere names a party that may be the unidentified one here. */
    void named(Step step, Named named) {
        CaseFile file = files.open(named.pair());
        file.change(file.now().naming(with(file.now().named(), named)));
        identify(step, file);
        dues.finish(step, file);
    }

    private static List<NamedIncident> with(List<NamedIncident> known, Named named) {
        List<NamedIncident> all = new ArrayList<>(known.size() + 1);
        NamedIncident now = new NamedIncident(named.incident(), named.subject(), named.from(), named.print());
        for (NamedIncident one : known) {
            if (!one.incident().equals(named.incident())) {
                all.add(one);
            } else if (one.from().isBefore(named.from())) {
                now = one;
            }
        }
        all.add(now);
        all.sort(ORDER);
        return all.subList(Math.max(0, all.size() - KEPT), all.size());
    }

    /**
     * Closes what has no name when an incident that began at the same time names it. What went quiet before that was known
     * is named too, so that it does not matter how long the name was on its way.
     */
    void identify(Step step, CaseFile file) {
        Case of = file.now();
        if (!of.pair().has(Pair.UNIDENTIFIED) || of.named().isEmpty()) {
            return;
        }
        for (IncidentState incident : file.incidents()) {
            boolean open = incident.identified() == null && incident.desk().closure() == null;
            Optional<NamedIncident> name = !open
                    ? Optional.empty()
                    : of.named().stream()
                            .filter(named -> near(incident, named)
                                    && !Unnamed.isStill(file, incident, since(incident, named))
                                    && tells(file, incident, named))
                            .min(Comparator.comparingInt((NamedIncident named) -> -score(file, incident, named))
                                    .thenComparing(ORDER));
            name.ifPresent(named -> close(step, file, incident, named));
        }
    }

    private static boolean near(IncidentState incident, NamedIncident named) {
        return !named.from().isAfter(incident.first().plus(Case.NEAR))
                && !incident.first().isAfter(named.from().plus(Case.NEAR));
    }

    private static Instant since(IncidentState incident, NamedIncident named) {
        return named.from().isAfter(incident.first()) ? named.from() : incident.first();
    }

    private boolean tells(CaseFile file, IncidentState incident, NamedIncident named) {
        Print print = named.print();
        return print == null
                ? named.subject().equals(incident.birth().subject())
                : score(file, incident, named) >= choosing.least(print);
    }

    private int score(CaseFile file, IncidentState incident, NamedIncident named) {
        Print print = named.print();
        return print == null
                ? 0
                : choosing.likeness(file, incident, print, named.from()).score();
    }

    private void close(Step step, CaseFile file, IncidentState incident, NamedIncident named) {
        Facts before = Facts.of(incident, file.tally(incident.number()), step.now());
        Instant at = since(incident, named);
        IncidentState identified = incident.linked(new Link(LinkKind.IDENTIFIED_AS, named.incident()))
                .but(draft -> draft.identified = at);
        publishing.publish(step, file, before, identified, Turn.noticed(step, at), List.of());
    }
}
