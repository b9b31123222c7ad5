package io.watchfloor.incidents;

import io.watchfloor.model.Act;
import io.watchfloor.model.Counts;
import io.watchfloor.model.IncidentId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an act on stories is accepted, and which reports it puts where: plain functions with plain reasons. */
final class Plans {
    /** Of an incident that is to be opened. */
    static final int NEW = 0;

    private Plans() {}

    /**
     * What an act comes to.
     *
     * @param reason one plain sentence: what is done, or why nothing is
     * @param from number of the incident that reports leave
     * @param to number of the one that takes them; the same one when they belong nowhere
     * @param moving reports in the order of their keys
     */
    record Plan(boolean accepted, String reason, int from, int to, List<Member> moving) {
        static Plan refused(String reason) {
            return new Plan(false, reason, NEW, NEW, List.of());
        }
    }

    /** The other incident of an act, or why it cannot be part of one. */
    private record Other(@Nullable IncidentState state, String reason) {}

    static Plan of(CaseFile file, IncidentState state, Act act) {
        return switch (act.kind()) {
            case JOIN -> join(file, state, act);
            case SPLIT -> split(file, state, act);
            case MOVE -> move(file, state, act);
            default -> throw new IllegalArgumentException("no act on stories: " + act.kind());
        };
    }

    private static Plan join(CaseFile file, IncidentState state, Act act) {
        Other other = other(file, act);
        if (other.state() == null) {
            return Plan.refused(other.reason());
        }
        boolean first = state.number() < other.state().number();
        IncidentState into = first ? state : other.state();
        IncidentState ends = first ? other.state() : state;
        if (into.number() == ends.number()) {
            return Plan.refused("an incident cannot be joined into itself");
        }
        String id = file.id(ends);
        String owner = ends.desk().owner();
        List<Member> members = file.members(ends.number());
        Optional<String> refused = taken(file, into)
                .or(() -> taken(file, ends))
                .or(() -> ends.birth().isMatter() ? Optional.of(id + " is a standing matter") : Optional.empty())
                .or(() -> owner == null || owner.equals(act.actor())
                        ? Optional.empty()
                        : Optional.of(owner + " owns " + id + "; ask for a hand-over"))
                .or(() -> tooMany(members.size()));
        return refused.map(Plan::refused)
                .orElseGet(() -> new Plan(
                        true,
                        id + " joined into " + file.id(into) + " by " + act.actor() + ": "
                                + Counts.of(members.size(), "report"),
                        ends.number(),
                        into.number(),
                        inOrder(members)));
    }

    private static Plan split(CaseFile file, IncidentState state, Act act) {
        Set<String> wanted = new HashSet<>(Objects.requireNonNull(act.story()).reports());
        List<Member> members = file.members(state.number());
        List<Member> moving = members.stream()
                .filter(member -> wanted.contains(member.report().id()))
                .toList();
        moving.forEach(member -> wanted.remove(member.report().id()));
        if (!wanted.isEmpty()) {
            return Plan.refused(
                    "it has no report " + wanted.stream().sorted().findFirst().orElseThrow()
                            + (wanted.size() == 1 ? "" : " and " + (wanted.size() - 1) + " more of those"));
        }
        if (members.stream()
                .allMatch(member -> member.isMark()
                        || act.story().reports().contains(member.report().id()))) {
            return Plan.refused("nothing would be left in it");
        }
        return new Plan(
                true,
                Counts.of(moving.size(), "report") + " split off by " + act.actor(),
                state.number(),
                NEW,
                inOrder(moving));
    }

    private static Plan move(CaseFile file, IncidentState state, Act act) {
        String report = String.valueOf(act.report());
        List<Member> moving = file.members(state.number()).stream()
                .filter(member -> member.report().id().equals(report))
                .toList();
        if (moving.isEmpty()) {
            return Plan.refused("it has no report " + report);
        }
        if (act.other() == null) {
            return moving.stream().allMatch(Member::isForeign)
                    ? Plan.refused("somebody said already that it does not belong here")
                    : new Plan(
                            true,
                            "a report that does not belong here, says " + act.actor(),
                            state.number(),
                            state.number(),
                            inOrder(moving));
        }
        Other other = other(file, act);
        if (other.state() == null) {
            return Plan.refused(other.reason());
        }
        IncidentState to = other.state();
        if (to.number() == state.number()) {
            return Plan.refused("it is there already");
        }
        return taken(file, to)
                .map(Plan::refused)
                .orElseGet(() -> new Plan(
                        true,
                        "a report moved from " + file.id(state) + " to " + file.id(to) + " by " + act.actor(),
                        state.number(),
                        to.number(),
                        inOrder(moving)));
    }

    /** Why an incident takes and gives no story any more. */
    private static Optional<String> taken(CaseFile file, IncidentState state) {
        String id = file.id(state);
        if (state.isJoined()) {
            return Optional.of(id + " was joined into another");
        }
        if (state.desk().closure() != null) {
            return Optional.of(state.desk().closure().by() + " closed " + id + "; reopen it first");
        }
        if (state.identified() != null) {
            return Optional.of(id + " is identified as another");
        }
        return state.birth().correlation() == null
                ? Optional.empty()
                : Optional.of(id + " was raised by reports of others");
    }

    private static Optional<String> tooMany(int members) {
        return members <= Act.REPORTS
                ? Optional.empty()
                : Optional.of("it has " + members + " reports; at most " + Act.REPORTS + " move at once");
    }

    private static Other other(CaseFile file, Act act) {
        String id = String.valueOf(act.other());
        IncidentId its;
        try {
            its = IncidentId.parse(id);
        } catch (IllegalArgumentException e) {
            return new Other(null, String.valueOf(e.getMessage()));
        }
        if (!its.pair().equals(file.now().pair())) {
            return new Other(null, id + " is about another pair; link them instead");
        }
        Optional<IncidentState> found = file.incident(its.subject(), its.number());
        if (found.isEmpty()) {
            return new Other(null, "there is no incident " + id + "; it may have left the store");
        }
        int version = found.get().desk().version();
        Integer seen = Objects.requireNonNull(act.story()).deskVersion();
        return seen != null && seen == version
                ? new Other(found.get(), "")
                : new Other(
                        null,
                        "the desk of " + id + " has moved on: version " + version
                                + ", and this act was decided on version " + seen);
    }

    private static List<Member> inOrder(List<Member> members) {
        return members.stream().sorted(Comparator.comparing(Member::key)).toList();
    }
}
