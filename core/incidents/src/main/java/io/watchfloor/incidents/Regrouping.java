package io.watchfloor.incidents;

import io.watchfloor.incidents.Filing.Beginning;
import io.watchfloor.incidents.Plans.Plan;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Report;
import java.util.Comparator;
import java.util.List;

/**
 * Acts on stories: an incident is joined into another of its pair, reports are split off or moved. Both headers, all
 * memberships and an event on each with the command are one step. It tells of nothing new and calls nobody.
 */
final class Regrouping {
    private final Publishing publishing;
    private final Correlating correlating;
    private final TakingBack takingBack;

    Regrouping(Publishing publishing, Correlating correlating) {
        this.publishing = publishing;
        this.correlating = correlating;
        this.takingBack = new TakingBack(publishing);
    }

    static boolean takes(IncidentState state, Act act) {
        return switch (act.kind()) {
            case JOIN, SPLIT, MOVE -> true;
            case UNDO -> TakingBack.done(state, act).isPresent();
            default -> false;
        };
    }

    /** Answers the act on both incidents; a refusal is told of the one that it is on. */
    void act(Step step, CaseFile file, IncidentState state, Act act) {
        String objection = Judging.objection(state, act).orElse(null);
        if (objection == null && act.kind() == ActKind.UNDO) {
            takingBack.undo(step, file, state, act);
            return;
        }
        Plan plan = objection == null ? Plans.of(file, state, act) : Plan.refused(objection);
        if (!plan.accepted()) {
            Refiling.refuse(publishing, step, file, state, new Answer(act, false, plan.reason()));
        } else if (plan.from() == plan.to()) {
            strike(step, file, plan, act);
        } else {
            regroup(step, file, plan, act);
        }
    }

    /** Reports that belong nowhere stay listed where they are and count for nothing. */
    private void strike(Step step, CaseFile file, Plan plan, Act act) {
        IncidentState state = file.incident(plan.from()).orElseThrow();
        Facts before = Filing.facts(step, file, state);
        String word = "does not belong here, says " + act.actor() + (act.reason() == null ? "" : ": " + act.reason());
        for (Member member : plan.moving()) {
            file.put(member.moves(plan.to(), act.command(), step.now(), true).judged(word));
        }
        IncidentState changed = state.after(act, null, file.id(state), state);
        Turn turn = Turn.regrouped(step, new Answer(act, true, plan.reason()));
        publishing.publish(step, file, before, changed, turn, Refiling.keys(plan.moving()));
        plan.moving().stream()
                .filter(Member::counts)
                .map(Member::report)
                .forEach(report -> correlating.lost(step, report.booked().subject(), report, word));
    }

    private void regroup(Step step, CaseFile file, Plan plan, Act act) {
        boolean joins = act.kind() == ActKind.JOIN;
        IncidentState from = file.incident(plan.from()).orElseThrow();
        Facts left = Filing.facts(step, file, from);
        IncidentState known = file.incident(plan.to()).orElse(null);
        Facts met = known == null ? null : Filing.facts(step, file, known);
        IncidentState to = known == null ? open(file, plan.moving()) : known;
        for (Member member : plan.moving()) {
            file.put(member.moves(to.number(), act.command(), step.now(), !joins));
        }
        String id = file.id(to);
        IncidentState without = joins ? Refiling.ended(from, id, act.actor(), left.computed(), step) : from;
        IncidentState with = joins ? keeping(to, from) : to;
        String reason = known == null ? plan.reason() + ": " + id : plan.reason();
        Turn turn = Turn.regrouped(step, new Answer(act, true, reason));
        publishing.publish(step, file, left, from.after(act, null, id, without), turn, List.of());
        Refiling.leave(step, file, plan.from(), plan.moving(), (joins ? "joined into " : "moved to ") + id);
        IncidentState changed = to.after(act, null, file.id(from), with);
        publishing.publish(step, file, met, file.spanned(changed), turn, Refiling.keys(plan.moving()));
    }

    /** The subject in its id is that of the first report that says that something happened. */
    private static IncidentState open(CaseFile file, List<Member> moving) {
        Report first = moving.stream()
                .map(Member::report)
                .min(Comparator.comparing((Report report) -> !report.match().opens())
                        .thenComparing(report -> report.headline().eventTime())
                        .thenComparing(Report::id))
                .orElseThrow();
        Birth birth = Filing.birth(file, first, Beginning.of(moving));
        IncidentState opened = IncidentState.opened(
                file.now().opened(), birth, first.headline().eventTime());
        file.put(opened);
        return opened;
    }

    /** What takes another one in keeps its owner, its highest precedence and how it called. */
    private static IncidentState keeping(IncidentState state, IncidentState other) {
        String owner = state.desk().owner() == null
                ? other.desk().owner()
                : state.desk().owner();
        boolean rises = state.desk().precedence() == null && other.announced().compareTo(state.announced()) > 0;
        return state.but(draft -> {
            draft.desk = Desks.owned(state.desk(), owner);
            draft.announced = rises ? other.announced() : state.announced();
            draft.called =
                    state.called() == null ? other.called() : state.called().and(other.called());
        });
    }
}
