package io.watchfloor.incidents;

import io.watchfloor.incidents.Judging.Decision;
import io.watchfloor.model.Act;
import io.watchfloor.model.Answer;
import io.watchfloor.model.IncidentId;
import java.util.List;
import java.util.Optional;

/** What becomes of a person's act: it is answered once, as an event of its incident, and done when it is accepted. */
final class Acting {
    private final IncidentStore store;
    private final CaseFiles files;
    private final Dues dues;
    private final Correlating correlating;
    private final Publishing publishing;
    private final Regrouping regrouping;

    Acting(IncidentStore store, CaseFiles files, Dues dues, Correlating correlating, Publishing publishing) {
        this.store = store;
        this.files = files;
        this.dues = dues;
        this.correlating = correlating;
        this.publishing = publishing;
        this.regrouping = new Regrouping(publishing, correlating);
    }

    void act(Step step, Act act) {
        Optional<IncidentId> id = id(act);
        Optional<CaseFile> found = id.flatMap(one -> files.find(one.pair()));
        Optional<IncidentState> incident = found.flatMap(file ->
                file.incident(id.orElseThrow().subject(), id.orElseThrow().number()));
        if (found.isEmpty() || incident.isEmpty()) {
            step.outputs().unanswered().add(act);
            return;
        }
        if (store.answered(act.incident(), act.command())) {
            return;
        }
        store.putAnswered(act.incident(), act.command());
        CaseFile file = found.get();
        if (Regrouping.takes(incident.get(), act)) {
            regrouping.act(step, file, incident.get(), act);
            dues.finish(step, file);
            return;
        }
        Facts before = Facts.of(incident.get(), file.tally(incident.get().number()), step.now());
        Decision decision = Judging.decide(file, incident.get(), before, act, step.now());
        Optional<Member> judged = decision.judged();
        judged.ifPresent(file::put);
        publishing.publish(
                step,
                file,
                before,
                decision.state(),
                Turn.answered(step, new Answer(act, decision.accepted(), decision.reason())),
                judged.map(member -> List.of(member.key())).orElse(List.of()));
        dues.finish(step, file);
        judged.ifPresent(member -> correlate(step, member));
    }

    private static Optional<IncidentId> id(Act act) {
        try {
            return Optional.of(IncidentId.parse(act.incident()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void correlate(Step step, Member judged) {
        if (judged.counts()) {
            correlating.gained(step, judged.report());
        } else {
            correlating.lost(
                    step, judged.report().booked().subject(), judged.report(), String.valueOf(judged.judged()));
        }
    }
}
