package io.watchfloor.incidents;

import io.watchfloor.incidents.outages.Outages;
import io.watchfloor.incidents.points.Called;
import io.watchfloor.model.Act;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Incident.Link;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One incident as the logic keeps it, beside what its members add up to.
 *
 * @param number counted per pair, from 1; it stands in the store and nowhere else
 * @param revision of the last published header
 * @param first event time of its first member
 * @param last event time of its last member
 * @param announced the highest precedence ever computed, or what a person set
 * @param closed since when it is closed, or absent while it is open
 * @param identified when another incident named its unidentified party, or absent
 * @param easeAt when a denial will have stood long enough, or absent
 * @param links other incidents that it has to do with
 * @param told when it began as other partitions were told, or absent
 * @param desk what people have done to it
 * @param done what they did last, for who wants it undone
 * @param released when its last owner gave it up, or absent
 * @param called how it called last, or absent while it never did
 * @param pinned computed precedence when a person set the announced one, or absent
 */
public record IncidentState(
        int number,
        Birth birth,
        int revision,
        Instant first,
        Instant last,
        Precedence announced,
        @Nullable Instant closed,
        @Nullable Instant identified,
        @Nullable Instant easeAt,
        List<Link> links,
        @Nullable Instant told,
        Desk desk,
        List<Done> done,
        @Nullable Instant released,
        @Nullable Called called,
        @Nullable Precedence pinned) {

    /** As many links as are kept. */
    private static final int LINKS = 50;

    public IncidentState {
        links = links == null ? List.of() : List.copyOf(links);
        done = done == null ? List.of() : List.copyOf(done);
    }

    static IncidentState opened(int number, Birth birth, Instant at) {
        return new IncidentState(
                number,
                birth,
                0,
                at,
                at,
                Precedence.ROUTINE,
                null,
                null,
                null,
                List.of(),
                null,
                Desk.UNTOUCHED,
                List.of(),
                null,
                null,
                null);
    }

    /** True when a report of that time belongs here: within the gather window, or later while a person holds it open. */
    boolean reaches(Instant eventTime) {
        if (isJoined()) {
            return false;
        }
        Duration gather = birth.gather();
        return !eventTime.isBefore(first.minus(gather))
                && (!eventTime.isAfter(last.plus(gather)) || (closed == null && desk.owner() != null));
    }

    Duration distance(Instant eventTime) {
        if (eventTime.isBefore(first)) {
            return Duration.between(eventTime, first);
        }
        return eventTime.isAfter(last) ? Duration.between(last, eventTime) : Duration.ZERO;
    }

    /** When it goes quiet if nothing more comes and nobody holds it open. */
    Instant quietAt(Outages outages) {
        Instant quiet = outages.after(last, birth.gather());
        return released != null && released.isAfter(quiet) ? released : quiet;
    }

    /** When it leaves the store, once it is closed. */
    Instant evictAt() {
        Instant quiet = quietAt(Outages.NONE);
        return (closed != null && closed.isAfter(quiet) ? closed : quiet)
                .plus(birth.isMatter() ? Case.KEPT_MATTER : Case.KEPT_QUIET);
    }

    /** The earliest time at which something falls due. */
    Optional<Instant> nextDue(Outages outages) {
        Desk.Shelf shelf = desk.shelf();
        return Stream.of(
                        closed != null ? evictAt() : null,
                        goesQuiet(outages).filter(outages::knows).orElse(null),
                        closed == null ? easeAt : null,
                        shelf == null ? null : shelf.until())
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo);
    }

    /** When it goes quiet, if it may. */
    Optional<Instant> goesQuiet(Outages outages) {
        return closed == null && desk.owner() == null ? Optional.of(quietAt(outages)) : Optional.empty();
    }

    /** Closed by a person, by its name, or because journal time is past the quiet point; else open. */
    IncidentState asOf(Instant journalTime, Outages outages) {
        Desk.Closure closure = desk.closure();
        if (closure != null) {
            return but(draft -> draft.closed = closure.at());
        }
        if (identified != null) {
            return but(draft -> draft.closed = identified);
        }
        Instant quiet = quietAt(outages);
        boolean isQuiet = desk.owner() == null && journalTime.isAfter(quiet) && outages.knows(quiet);
        return but(draft -> draft.closed = isQuiet ? quiet : null);
    }

    IncidentState linked(Link link) {
        if (links.contains(link) || links.size() >= LINKS) {
            return this;
        }
        List<Link> more = new ArrayList<>(links);
        more.add(link);
        return but(draft -> draft.links = more);
    }

    /** Identified as nobody. */
    IncidentState unnamed() {
        return but(draft -> {
            draft.identified = null;
            draft.links = without(LinkKind.IDENTIFIED_AS);
        });
    }

    private List<Link> without(LinkKind kind) {
        return links.stream().filter(link -> link.kind() != kind).toList();
    }

    /** With the link to what it was joined into, however many there are, or without it. */
    IncidentState joinedInto(@Nullable String incident) {
        List<Link> kept = new ArrayList<>(without(LinkKind.JOINED_INTO));
        if (incident != null) {
            kept.add(new Link(LinkKind.JOINED_INTO, incident));
        }
        return but(draft -> draft.links = kept);
    }

    /** A person joined it into another one: it takes nothing any more. */
    boolean isJoined() {
        return links.stream().anyMatch(link -> link.kind() == LinkKind.JOINED_INTO);
    }

    /**
     * This after an act, with what was there before it.
     *
     * @param other id of the other incident of an act on stories, or absent
     */
    IncidentState after(Act act, @Nullable Boolean verdict, @Nullable String other, IncidentState changed) {
        List<Done> all = new ArrayList<>(done);
        all.add(Done.before(act, desk, announced, pinned, verdict, other));
        List<Done> last = all.subList(Math.max(0, all.size() - Done.KEPT), all.size());
        return changed.but(draft -> draft.done = last);
    }

    /** This with something changed. */
    IncidentState but(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** A state in the making. */
    static final class Draft {
        private final int number;
        private final Birth birth;
        int revision;
        Instant first;
        Instant last;
        Precedence announced;

        @Nullable
        Instant closed;

        @Nullable
        Instant identified;

        @Nullable
        Instant easeAt;

        List<Link> links;

        @Nullable
        Instant told;

        Desk desk;
        List<Done> done;

        @Nullable
        Instant released;

        @Nullable
        Called called;

        @Nullable
        Precedence pinned;

        private Draft(IncidentState of) {
            number = of.number;
            birth = of.birth;
            revision = of.revision;
            first = of.first;
            last = of.last;
            announced = of.announced;
            closed = of.closed;
            identified = of.identified;
            easeAt = of.easeAt;
            links = of.links;
            told = of.told;
            desk = of.desk;
            done = of.done;
            released = of.released;
            called = of.called;
            pinned = of.pinned;
        }

        private IncidentState done() {
            return new IncidentState(
                    number,
                    birth,
                    revision,
                    first,
                    last,
                    announced,
                    closed,
                    identified,
                    easeAt,
                    links,
                    told,
                    desk,
                    done,
                    released,
                    called,
                    pinned);
        }
    }
}
