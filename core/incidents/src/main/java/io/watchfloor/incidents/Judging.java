package io.watchfloor.incidents;

import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Desk.Closure;
import io.watchfloor.model.Desk.Shelf;
import io.watchfloor.model.Desk.Signature;
import io.watchfloor.model.Desk.Verdict;
import io.watchfloor.model.Incident.Link;
import io.watchfloor.model.IncidentId;
import io.watchfloor.model.LinkKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a person's act is accepted, and what it changes: a plain function with a plain reason. */
final class Judging {
    private Judging() {}

    /**
     * The decision.
     *
     * @param state the incident after it; unchanged when refused
     * @param judged a member that counts for nothing now, or counts again
     */
    record Decision(boolean accepted, String reason, IncidentState state, Optional<Member> judged) {}

    /** @param facts of the incident now */
    static Decision decide(CaseFile file, IncidentState state, Facts facts, Act act, Instant now) {
        Optional<String> objection = objection(state, act);
        if (objection.isPresent()) {
            return refused(state, objection.get());
        }
        Desk desk = state.desk();
        boolean closed = state.closed() != null;
        String owner = desk.owner();
        return switch (act.kind()) {
            case OWN -> closed ? closed(state) : own(state, act, owner);
            case RELEASE -> release(state, act, owner, now);
            case HAND_OVER -> closed ? closed(state) : handOver(state, act, owner);
            case SHELVE -> closed ? closed(state) : shelve(state, act, now);
            case CLOSE -> closed ? closed(state) : close(state, act, owner, facts, now);
            case NOTE ->
                accepted(
                        state,
                        act,
                        null,
                        "noted by " + act.actor(),
                        state.but(draft -> draft.desk = Desks.notes(desk, desk.notes() + 1)));
            case PRECEDENCE -> closed ? closed(state) : precedence(state, act, facts);
            case VERDICT -> verdict(file, state, act);
            case SIGN -> sign(state, act, now);
            case LINK -> link(file, state, act);
            case JOIN, SPLIT, MOVE -> throw new IllegalArgumentException("an act on stories: " + act.kind());
            case UNDO -> undo(file, state, act, now);
        };
    }

    /** What keeps any act from being decided: it lacks something, or was decided on another desk. */
    static Optional<String> objection(IncidentState state, Act act) {
        int version = state.desk().version();
        return act.fault()
                .or(() -> act.deskVersion() == version
                        ? Optional.empty()
                        : Optional.of("the desk has moved on: version " + version
                                + ", and this act was decided on version " + act.deskVersion()));
    }

    private static Decision refused(IncidentState state, String reason) {
        return new Decision(false, reason, state, Optional.empty());
    }

    private static Decision closed(IncidentState state) {
        return refused(state, "it is closed");
    }

    private static Decision accepted(
            IncidentState before, Act act, @Nullable Boolean verdict, String reason, IncidentState after) {
        String other = act.kind() == ActKind.LINK ? act.other() : null;
        return new Decision(true, reason, before.after(act, verdict, other, after), Optional.empty());
    }

    private static Decision own(IncidentState state, Act act, @Nullable String owner) {
        if (owner != null) {
            return refused(
                    state, owner.equals(act.actor()) ? "it is yours already" : owner + " owns it; ask for a hand-over");
        }
        return accepted(state, act, null, "owned by " + act.actor(), owned(state, act.actor(), null));
    }

    private static IncidentState owned(IncidentState state, @Nullable String owner, @Nullable Instant released) {
        return state.but(draft -> {
            draft.desk = Desks.owned(state.desk(), owner);
            draft.released = released;
        });
    }

    private static Decision release(IncidentState state, Act act, @Nullable String owner, Instant now) {
        if (!Objects.equals(owner, act.actor())) {
            return refused(state, owner == null ? "nobody owns it" : owner + " owns it");
        }
        return accepted(state, act, null, "released by " + act.actor(), owned(state, null, now));
    }

    private static Decision handOver(IncidentState state, Act act, @Nullable String owner) {
        String to = String.valueOf(act.to());
        if (owner == null) {
            return refused(state, "nobody owns it; own it first");
        }
        if (owner.equals(to)) {
            return refused(state, to + " owns it already");
        }
        if (!owner.equals(act.actor()) && (act.reason() == null || act.reason().isBlank())) {
            return refused(state, owner + " owns it; to hand over for another person give a reason");
        }
        return accepted(state, act, null, "handed over to " + to + " by " + act.actor(), owned(state, to, null));
    }

    private static Decision shelve(IncidentState state, Act act, Instant now) {
        Instant until = act.until() == null ? null : act.until().truncatedTo(ChronoUnit.MILLIS);
        if (until != null && !until.isAfter(now)) {
            return refused(state, "the shelf would have ended at " + until);
        }
        boolean escalates = Boolean.TRUE.equals(act.untilEscalates());
        Shelf shelf = new Shelf(act.actor(), now, until, escalates);
        String how = (until == null ? "" : " until " + until)
                + (escalates ? (until == null ? " until" : " or until") + " it escalates" : "");
        return accepted(
                state,
                act,
                null,
                "shelved by " + act.actor() + how,
                state.but(draft -> draft.desk = Desks.shelved(state.desk(), shelf)));
    }

    private static Decision close(IncidentState state, Act act, @Nullable String owner, Facts facts, Instant now) {
        if (owner != null && !owner.equals(act.actor())) {
            return refused(state, owner + " owns it; only the owner closes it");
        }
        Closure closure = new Closure(act.actor(), now, Objects.requireNonNull(act.disposition()), facts.computed());
        return accepted(
                state,
                act,
                null,
                "closed by " + act.actor() + ": " + closure.disposition().word(),
                state.but(draft -> draft.desk = Desks.closed(Desks.owned(state.desk(), null), closure)));
    }

    private static Decision precedence(IncidentState state, Act act, Facts facts) {
        return accepted(
                state,
                act,
                null,
                "set to " + Objects.requireNonNull(act.precedence()).word() + " by " + act.actor(),
                state.but(draft -> {
                    draft.desk = Desks.precedence(state.desk(), act.precedence());
                    draft.announced = Objects.requireNonNull(act.precedence());
                    draft.pinned = facts.computed();
                }));
    }

    private static Decision verdict(CaseFile file, IncidentState state, Act act) {
        String report = Objects.requireNonNull(act.report());
        Optional<Member> member = file.memberOf(state.number(), report);
        if (member.isEmpty()) {
            return refused(state, "it has no report " + report);
        }
        boolean correct = Boolean.TRUE.equals(act.verdict());
        Verdict verdict = new Verdict(report, correct, act.actor());
        Decision decision = accepted(
                state,
                act,
                verdict(state, report),
                (correct ? "judged right by " : "judged false by ") + act.actor(),
                state.but(draft -> draft.desk = Desks.judged(state.desk(), report, verdict)));
        return struck(decision, member.get(), correct ? null : word(act));
    }

    private static Decision sign(IncidentState state, Act act, Instant now) {
        Signature signed = state.desk().signed();
        if (signed != null && signed.announced().compareTo(state.announced()) >= 0) {
            return refused(state, signed.by() + " signed it already");
        }
        Signature its = new Signature(act.actor(), now, state.announced());
        return accepted(
                state,
                act,
                null,
                "signed by " + act.actor() + " as " + state.announced().word(),
                state.but(draft -> draft.desk = Desks.signed(state.desk(), its)));
    }

    /** Of another pair nothing is known here, so the other one is linked by an act of its own. */
    private static Decision link(CaseFile file, IncidentState state, Act act) {
        String other = String.valueOf(act.other());
        Link link = new Link(LinkKind.RELATED, other);
        if (!IncidentId.isId(other)) {
            return refused(state, "not an incident: " + other);
        }
        if (other.equals(file.id(state)) || state.links().contains(link)) {
            return refused(state, "it is linked with " + other + " already");
        }
        IncidentState linked = state.linked(link);
        return linked.links().contains(link)
                ? accepted(state, act, null, "linked with " + other + " by " + act.actor(), linked)
                : refused(state, "it has " + state.links().size() + " links, and no more are kept");
    }

    private static Decision struck(Decision decision, Member member, @Nullable String word) {
        boolean same = (member.judged() == null) == (word == null);
        return same
                ? decision
                : new Decision(true, decision.reason(), decision.state(), Optional.of(member.judged(word)));
    }

    private static String word(Act act) {
        return "judged false by " + act.actor() + (act.reason() == null ? "" : ": " + act.reason());
    }

    private static @Nullable Boolean verdict(IncidentState state, String report) {
        return state.desk().verdicts().stream()
                .filter(verdict -> verdict.report().equals(report))
                .map(Verdict::correct)
                .findFirst()
                .orElse(null);
    }

    private static Decision undo(CaseFile file, IncidentState state, Act act, Instant now) {
        List<Done> all = state.done();
        Optional<Done> found =
                all.stream().filter(done -> done.command().equals(act.undoes())).findFirst();
        if (found.isEmpty()) {
            return refused(state, "there is no act " + act.undoes() + " to undo here");
        }
        Done done = found.get();
        boolean overtaken = all.subList(all.indexOf(done) + 1, all.size()).stream()
                .anyMatch(later -> later.field().equals(done.field()));
        if (overtaken) {
            return refused(state, "somebody has changed the same since; undo that first");
        }
        List<Done> rest = all.stream().filter(one -> !one.equals(done)).toList();
        IncidentState before = Undoing.restored(state, done, act, now).but(draft -> draft.done = rest);
        Decision decision =
                new Decision(true, "undone by " + act.actor() + ": " + done.command(), before, Optional.empty());
        Optional<Member> judged =
                done.report().isEmpty() ? Optional.empty() : file.memberOf(state.number(), done.report());
        boolean stands = Boolean.FALSE.equals(done.verdict());
        return judged.map(member -> struck(decision, member, stands ? word(act) : null))
                .orElse(decision);
    }
}
