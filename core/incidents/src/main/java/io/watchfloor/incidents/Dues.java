package io.watchfloor.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happens because time passed: an incident goes quiet and closes, a denial has stood long enough, a shelf ends, and
 * what nobody asks for any more is forgotten. Each is dated with its due time and decided as of just after it.
 */
final class Dues {
    private final CaseFiles files;
    private final Publishing publishing;

    Dues(CaseFiles files, Publishing publishing) {
        this.files = files;
        this.publishing = publishing;
    }

    /** The end of every change to a case: what fell due in it before journal time happens, and it is written. */
    void finish(Step step, CaseFile file) {
        while (fireFirst(step, file, step.now())) {
            // One at a time, because each may move the next.
        }
        files.save(file, step.now());
    }

    /**
     * The first thing that fell due before journal time.
     *
     * @param knownAt when that is known
     * @return false when there was none
     */
    boolean fireFirst(Step step, CaseFile file, Instant knownAt) {
        Optional<Instant> due = file.nextDue().filter(at -> at.isBefore(step.now()));
        due.ifPresent(at -> fire(step, file, at, knownAt));
        return due.isPresent();
    }

    private void fire(Step step, CaseFile file, Instant due, Instant knownAt) {
        Case of = file.now();
        for (IncidentState incident : file.incidents()) {
            if (incident.nextDue(file.outages()).filter(due::equals).isPresent()) {
                fire(step, file, incident, due, knownAt);
                return;
            }
        }
        for (Case.Waiting waiting : of.waiting()) {
            if (waiting.until(file.outages()).equals(due)) {
                file.member(waiting.report(), waiting.subject()).ifPresent(file::remove);
                file.change(file.now().noLongerWaits(waiting.key()));
            }
        }
        file.change(file.now()
                .naming(of.named().stream()
                        .filter(named -> !Case.forgottenAt(named.from()).equals(due))
                        .toList()));
    }

    private void fire(Step step, CaseFile file, IncidentState incident, Instant due, Instant knownAt) {
        if (incident.closed() != null && incident.evictAt().equals(due)) {
            file.evict(incident);
            step.outputs().evicted().add(file.id(incident));
            return;
        }
        Step then = new Step(due.plusMillis(1), step.cause(), step.outputs());
        Facts before = Facts.of(incident, file.tally(incident.number()), due);
        boolean shelfEnds = incident.desk().shelf() != null
                && due.equals(incident.desk().shelf().until());
        IncidentState changed =
                shelfEnds ? incident.but(draft -> draft.desk = Desks.shelved(incident.desk(), null)) : incident;
        // Whether it was quiet is known once it is known whether headlines came.
        Instant known = file.outages().knownBy(due);
        boolean later = known.isAfter(knownAt)
                && incident.goesQuiet(file.outages()).filter(due::equals).isPresent();
        publishing.publish(then, file, before, changed, Turn.due(due, later ? known : knownAt), List.of());
    }
}
