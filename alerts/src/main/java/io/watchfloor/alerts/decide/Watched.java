package io.watchfloor.alerts.decide;

import io.watchfloor.model.Desk;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An open incident, as far as it must be remembered to tell of it again and to keep others quiet.
 *
 * @param event the last that was worth telling, with the header of now
 * @param told by receiver
 */
record Watched(IncidentEvent event, Map<String, Told> told) {
    Watched {
        told = told == null ? Map.of() : Map.copyOf(told);
    }

    /**
     * What one receiver was told of it.
     *
     * @param at when, last
     * @param flash since when it knows of a flash that nobody owns, or absent
     * @param done reminders that were made since then
     * @param repeats how often it was told again because its repeat interval had passed
     */
    record Told(Instant at, @Nullable Instant flash, Set<String> done, int repeats) {
        Told {
            done = done == null ? Set.of() : Set.copyOf(done);
        }

        /** The same with one more reminder made. */
        Told with(String reminder) {
            Set<String> more = new TreeSet<>(done);
            more.add(reminder);
            return new Told(at, flash, more, repeats);
        }

        Told repeated(Instant now) {
            return new Told(now, flash, done, repeats + 1);
        }
    }

    /** Somebody has taken it, or put it aside for a while: nobody needs to be reminded. */
    boolean isOwned() {
        Desk desk = event.incident().desk();
        return desk.owner() != null || desk.shelf() != null;
    }

    /** A flash now, and not only once. */
    boolean isFlash() {
        return event.incident().level().computed() == Precedence.FLASH;
    }

    /** The same incident after one more event; ownership and easing stop the clocks of reminders, a release starts them. */
    static Watched after(@Nullable Watched before, IncidentEvent event, Instant now) {
        if (before == null) {
            return new Watched(event, Map.of());
        }
        Watched next = new Watched(
                isTelling(event) && isForAsMany(event, before.event) ? event : before.event.with(event.incident()),
                before.told);
        boolean running = next.isFlash() && !next.isOwned();
        boolean released = before.isOwned() && running;
        Map<String, Told> told = new TreeMap<>();
        before.told.forEach((receiver, one) -> told.put(
                receiver,
                running
                        ? new Told(
                                one.at(), released ? now : one.flash(), released ? Set.of() : one.done(), one.repeats())
                        : new Told(one.at(), null, Set.of(), one.repeats())));
        return new Watched(next.event, told);
    }

    /** The same after a receiver was told an event. */
    Watched told(IncidentEvent one, String receiver, Instant now) {
        return isForAsMany(one, event) ? told(receiver, now) : this;
    }

    /** The same after a receiver was told its event. */
    Watched told(String receiver, Instant now) {
        Told before = toldTo(receiver, now);
        boolean running = isFlash() && !isOwned();
        boolean known = running && before.flash() != null;
        Instant flash = known ? before.flash() : running ? now : null;
        return with(receiver, new Told(now, flash, known ? before.done() : Set.of(), before.repeats()));
    }

    /** What a receiver was told; one that was told nothing was told it now. */
    Told toldTo(String receiver, Instant now) {
        Told known = told.get(receiver);
        return known == null ? new Told(now, null, Set.of(), 0) : known;
    }

    Watched with(String receiver, Told one) {
        Map<String, Told> next = new TreeMap<>(told);
        next.put(receiver, one);
        return new Watched(event, next);
    }

    private static boolean isTelling(IncidentEvent event) {
        return event.annunciates() && Decision.isTelling(event.type());
    }

    /** What a rule on trial does to an incident of others is not what these are reminded of. */
    private static boolean isForAsMany(IncidentEvent event, IncidentEvent before) {
        return event.owners().isEmpty() || !before.owners().isEmpty();
    }
}
