package io.watchfloor.incidents;

import io.watchfloor.model.Act;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Counts;
import io.watchfloor.model.IncidentId;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Precedence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes back an act on stories: the reports that it moved, and that no later act has moved again, go back where they stood.
 * What came later stays.
 */
final class TakingBack {
    private static final String JOINED_SINCE = " was joined into another since; undo that first";

    private final Publishing publishing;

    TakingBack(Publishing publishing) {
        this.publishing = publishing;
    }

    /** The act on stories that an act takes back. */
    static Optional<Done> done(IncidentState state, Act act) {
        return state.done().stream()
                .filter(done -> done.command().equals(act.undoes()) && done.regroups())
                .findFirst();
    }

    void undo(Step step, CaseFile file, IncidentState state, Act act) {
        Done done = done(state, act).orElseThrow();
        IncidentId id = IncidentId.parse(Objects.requireNonNull(done.other()));
        IncidentState other = file.incident(id.subject(), id.number()).orElse(null);
        String refused = refusal(file, state, other, done);
        if (other == null || refused != null) {
            Answer answer = new Answer(act, false, String.valueOf(refused));
            Refiling.refuse(publishing, step, file, state, answer);
            return;
        }
        if (state.number() == other.number()) {
            unstrike(step, file, state, done, act);
        } else {
            // Reports leave the one that took them.
            boolean here = !moved(file, state, done).isEmpty() || joined(file, other, state);
            back(step, file, here ? state : other, here ? other : state, done, act);
        }
    }

    private static @Nullable String refusal(
            CaseFile file, IncidentState state, @Nullable IncidentState other, Done done) {
        if (other == null) {
            return done.other() + " has left the store";
        }
        boolean joins = joined(file, state, other) || joined(file, other, state);
        if (state.isJoined() && !joined(file, state, other)) {
            return file.id(state) + JOINED_SINCE;
        }
        if (other.isJoined() && !joined(file, other, state)) {
            return file.id(other) + JOINED_SINCE;
        }
        boolean none =
                moved(file, state, done).isEmpty() && moved(file, other, done).isEmpty();
        return none && !joins ? "nothing of it stands any more where it was put" : null;
    }

    private static boolean joined(CaseFile file, IncidentState state, IncidentState into) {
        return state.links().stream()
                .anyMatch(link ->
                        link.kind() == LinkKind.JOINED_INTO && link.incident().equals(file.id(into)));
    }

    private static List<Member> moved(CaseFile file, IncidentState state, Done done) {
        return file.members(state.number()).stream()
                .filter(member -> member.movedBy(done.command()))
                .sorted(Comparator.comparing(Member::key))
                .toList();
    }

    private void unstrike(Step step, CaseFile file, IncidentState state, Done done, Act act) {
        Facts before = Filing.facts(step, file, state);
        List<Member> moved = moved(file, state, done);
        moved.forEach(member -> file.put(member.back()));
        Answer answer = new Answer(act, true, "undone by " + act.actor() + ": " + done.command());
        Turn turn = Turn.regrouped(step, answer);
        publishing.publish(step, file, before, without(state, done), turn, Refiling.keys(moved));
    }

    private void back(Step step, CaseFile file, IncidentState from, IncidentState to, Done done, Act act) {
        Facts left = Filing.facts(step, file, from);
        Facts met = Filing.facts(step, file, to);
        List<Member> moved = moved(file, from, done);
        moved.forEach(member -> file.put(member.back()));
        String id = file.id(to);
        Answer answer = new Answer(
                act, true, "undone by " + act.actor() + ": " + Counts.of(moved.size(), "report") + " back in " + id);
        Turn turn = Turn.regrouped(step, answer);
        boolean empty = file.members(from.number()).isEmpty();
        IncidentState source = without(asBefore(from, to, done), done);
        IncidentState leaves = empty ? Refiling.ended(source, id, act.actor(), left.computed(), step) : source;
        publishing.publish(step, file, left, leaves, turn, List.of());
        Refiling.leave(step, file, from.number(), moved, "back in " + id);
        IncidentState reopens = joined(file, to, from) ? reopened(to, done) : to;
        publishing.publish(step, file, met, without(reopens, done), turn, Refiling.keys(moved));
    }

    /** What took another one in gives back its precedence and its owner; what its own reports give comes of itself. */
    private static IncidentState asBefore(IncidentState from, IncidentState to, Done done) {
        Optional<Done> its = its(from, done);
        Optional<Done> others = its(to, done);
        if (its.isEmpty() || !to.isJoined()) {
            return from;
        }
        Precedence announced = from.desk().precedence() == null ? its.get().announced() : from.announced();
        String given = others.map(Done::owner).orElse(null);
        boolean gives = its.get().owner() == null
                && given != null
                && given.equals(from.desk().owner());
        return from.but(draft -> {
            draft.announced = announced;
            draft.desk = gives ? Desks.owned(from.desk(), null) : from.desk();
        });
    }

    private static IncidentState reopened(IncidentState joined, Done done) {
        String owner = its(joined, done).map(Done::owner).orElse(null);
        return joined.joinedInto(null).but(draft -> draft.desk = Desks.owned(Desks.closed(joined.desk(), null), owner));
    }

    private static Optional<Done> its(IncidentState state, Done done) {
        return state.done().stream()
                .filter(one -> one.command().equals(done.command()))
                .findFirst();
    }

    private static IncidentState without(IncidentState state, Done done) {
        List<Done> rest = new ArrayList<>(state.done());
        rest.removeIf(one -> one.command().equals(done.command()));
        return state.but(draft -> draft.done = rest);
    }
}
