package io.watchfloor.incidents;

import io.watchfloor.incidents.outages.Outages;
import io.watchfloor.incidents.stories.Prints;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Call;
import io.watchfloor.model.Change;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.JournalEntry.Named;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a changed incident known: what is announced, what happened to it, and whether that calls anybody. */
final class Publishing {
    private final String producer;

    /** @param producer what to write into headers as their maker */
    Publishing(String producer) {
        this.producer = producer;
    }

    /**
     * Puts a changed incident into its case and tells what changed.
     *
     * @param before as it was published last, or absent when it is new
     * @param changed with its reports and acts already in it
     * @param members keys of those that changed
     */
    void publish(
            Step step, CaseFile file, @Nullable Facts before, IncidentState changed, Turn turn, List<String> members) {
        Tally tally = file.tally(changed.number());
        Urgency urgency = Urgency.of(tally, changed.birth(), step.now());
        IncidentState spanned = file.spanned(changed);
        // A new one that is quiet already is told as opened first; it closes as what is due.
        IncidentState lives = before == null ? spanned : unnamed(file, spanned).asOf(step.now(), file.outages());
        boolean newToMore = before != null && tally.hearers().compareTo(before.hearers()) > 0;
        IncidentState announced = announced(reopened(lives, urgency, step, file.outages()), urgency, newToMore);
        IncidentState told = desk(before, announced.but(draft -> draft.easeAt = urgency.easeAt()), urgency, turn);
        Call call = Calls.of(before, tally, urgency, told, turn, newToMore);
        IncidentState state = Calls.note(told, call, turn);
        file.put(state);
        tell(step, file, state, turn);

        Facts after = Facts.of(state, tally, step.now());
        List<Change> changes = changes(before, after, turn.answer());
        Change type = changes.get(changes.size() - 1);
        Hearing hearing = Hearing.of(type, before, tally, state, turn, call != null && call.sounds());
        Incident header = Headers.of(file.now(), state, tally, urgency, step.now(), producer);
        step.outputs()
                .events()
                .add(new IncidentEvent(
                        header.id() + ":" + header.revision(),
                        type,
                        changes,
                        turn.answer() == null
                                ? IncidentEvents.why(type, header)
                                : turn.answer().reason(),
                        turn.knownAt(),
                        turn.at(),
                        step.cause(),
                        turn.by() == null ? null : turn.by().id(),
                        hearing.annunciates(),
                        hearing.isDaily() ? Boolean.TRUE : null,
                        hearing.owners(),
                        call,
                        header,
                        turn.answer(),
                        Map.of()));
        members(step, file, changed.number(), members);
    }

    /** What seemed to be identified goes on by itself when the unidentified party is still told of. */
    private static IncidentState unnamed(CaseFile file, IncidentState state) {
        Instant named = state.identified();
        return named == null || !Unnamed.isStill(file, state, named) ? state : state.unnamed();
    }

    /** What a person closed opens again when precedence rises above what it was then. */
    private static IncidentState reopened(IncidentState state, Urgency urgency, Step step, Outages outages) {
        Desk.Closure closure = state.desk().closure();
        boolean rises = closure != null && urgency.computed().compareTo(closure.computed()) > 0;
        return rises
                ? state.but(draft -> draft.desk = Desks.closed(state.desk(), null))
                        .asOf(step.now(), outages)
                : state;
    }

    /**
     * The highest precedence ever computed; what a person set stays until the computed one rises above both. What rules
     * on trial made of it before is not announced to those to whom it is new.
     */
    private static IncidentState announced(IncidentState state, Urgency urgency, boolean newToMore) {
        Precedence computed = urgency.computed();
        Precedence set = state.desk().precedence();
        boolean holds = set != null && (!above(computed, set) || !above(computed, state.pinned()));
        boolean falls = computed.compareTo(state.announced()) <= 0 && !newToMore;
        Precedence shown = holds || falls ? state.announced() : computed;
        return state.but(draft -> {
            draft.revision = state.revision() + 1;
            draft.announced = shown;
            if (set != null && !holds) {
                draft.desk = Desks.precedence(state.desk(), null);
                draft.pinned = null;
            }
        });
    }

    private static boolean above(Precedence one, @Nullable Precedence other) {
        return other == null || one.compareTo(other) > 0;
    }

    /** The desk version rises with accepted acts and changes of status; a shelf ends when it says so. */
    private static IncidentState desk(@Nullable Facts before, IncidentState state, Urgency urgency, Turn turn) {
        Desk desk = state.desk();
        Desk.Shelf shelf = desk.shelf();
        boolean rose = before != null && urgency.computed().compareTo(before.computed()) > 0;
        boolean ended = shelf != null && rose && shelf.untilEscalates();
        boolean accepted = turn.answer() != null && turn.answer().accepted();
        boolean turned = before != null && before.status() != Headers.status(state, urgency);
        Desk changed = ended ? Desks.shelved(desk, null) : desk;
        Desk versioned = ended || accepted || turned || !sameShelf(before, changed) ? Desks.newer(changed) : changed;
        return state.but(draft -> draft.desk = versioned);
    }

    private static boolean sameShelf(@Nullable Facts before, Desk now) {
        return before == null || java.util.Objects.equals(before.desk().shelf(), now.shelf());
    }

    private static List<Change> changes(@Nullable Facts before, Facts after, @Nullable Answer answer) {
        List<Change> changes = new ArrayList<>(IncidentEvents.between(before, after));
        if (answer != null) {
            changes.add(answer.accepted() ? Change.ACTED : Change.REFUSED);
        }
        if (changes.isEmpty()) {
            changes.add(Change.UPDATED);
        }
        Collections.sort(changes);
        return changes;
    }

    /** Tells the partitions where a party of this pair is unidentified that it is there, and when it began. */
    private static void tell(Step step, CaseFile file, IncidentState state, Turn turn) {
        Case of = file.now();
        Instant told = state.told();
        boolean news = told == null || state.first().isBefore(told);
        Tally tally = file.tally(state.number());
        if (of.pair().has(Pair.UNIDENTIFIED) || !news || tally.hearers() == Hearers.NOBODY || !tally.direct()) {
            return;
        }
        file.put(state.but(draft -> draft.told = state.first()));
        for (String party : List.of(of.pair().first(), of.pair().second())) {
            step.outputs()
                    .appends()
                    .add(new Named(
                            step.now(),
                            Pair.of(party, Pair.UNIDENTIFIED),
                            state.birth().subject(),
                            file.id(state),
                            state.first(),
                            state.last(),
                            state.birth().gather(),
                            turn.by() == null ? null : Prints.of(turn.by())));
        }
    }

    /** Memberships that changed, and those that are copies of another report since. */
    private static void members(Step step, CaseFile file, int incident, List<String> changed) {
        TreeSet<String> keys = new TreeSet<>(changed);
        keys.addAll(file.tally(incident).takeRecopied());
        for (String key : keys) {
            file.member(key)
                    .filter(member -> member.incident() == incident && member.isListed())
                    .map(file::published)
                    .ifPresent(step.outputs().reports()::add);
        }
    }
}
