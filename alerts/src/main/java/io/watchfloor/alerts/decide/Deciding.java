package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.decide.Decision.Reason;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Silence;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Decides event after event who is told what, and looks from time to time for what is due. No Kafka and no clock in it:
 * what it remembers is in its memory, and the time is handed in.
 */
final class Deciding {
    private final DecisionSettings settings;
    private final Memory memory;
    private final Consumer<String> counter;
    private final Tellings tellings;
    private final Siblings siblings;
    private final JudgedCalls judged;
    private final DelayedCalls calls;
    private final Reminders reminders;
    private final OpenIncidents incidents;
    private final Troubles troubles;
    private final Heartbeats heartbeats;

    /**
     * Goes on from a memory.
     *
     * @param outbox takes what is to be sent
     * @param counter is told the reason of every decision
     */
    Deciding(DecisionSettings settings, Memory memory, Consumer<Notification> outbox, Consumer<String> counter) {
        Routes routes = settings.routes();
        this.settings = settings;
        this.memory = memory;
        this.counter = counter;
        Waiting waiting = new Waiting(memory.waiting());
        tellings = new Tellings(routes, memory.receivers(), memory.lanes(), waiting, outbox);
        siblings = new Siblings(memory.happenings());
        judged = new JudgedCalls(memory.calls(), siblings);
        reminders = new Reminders(routes);
        incidents = new OpenIncidents(routes, reminders, memory.watched());
        calls = new DelayedCalls(routes, incidents, tellings, waiting);
        troubles = new Troubles(routes, memory.troubles(), tellings);
        heartbeats = new Heartbeats(routes, tellings);
    }

    /** Decides one event; one that was decided before is only counted. */
    void decide(IncidentEvent known, Instant now) {
        String incident = known.incident().id();
        Integer last = memory.decided().get(incident);
        if (last != null && last >= known.incident().revision()) {
            counter.accept(Reason.REPEATED.word());
            return;
        }
        IncidentEvent event = judged.take(known);
        Decision decision =
                Decision.of(event, settings.routes(), silences(), incidents.sources(), now, settings.delayedAfter());
        counter.accept(decision.reason().word());
        memory.decided().put(incident, event.incident().revision());
        Reminders.taken(incidents.find(incident), event, now).forEach(taken -> tellings.remind(taken, true, now));
        incidents.apply(event, now);
        calls.sawDelayed(decision.reason(), now);
        for (Route route : decision.routes()) {
            if (decision.reason() == Reason.SILENCED) {
                tellings.hide(
                        route, event, Objects.requireNonNull(memory.silences().get(decision.by())));
            } else if (decision.reason() == Reason.DAILY) {
                tellings.gather(route, event, now);
            } else if (decision.reason() == Reason.DELAYED_CALL) {
                calls.add(route, event, now);
            } else if (tellings.offer(route, event, waits(decision, route, event), now)) {
                incidents.change(incident, watched -> watched.told(event, route.receiver(), now));
            }
        }
    }

    /** It comes in a digest: known for too long, or about something of which the receiver was called. */
    private boolean waits(Decision decision, Route route, IncidentEvent event) {
        return decision.reason() == Reason.DELAYED || siblings.joins(route.receiver(), event);
    }

    /** Tells what is due: delayed calls, digests, reminders, troubles and heartbeats. */
    void look(Instant now) {
        calls.tick(now);
        tellings.tick(now, memory.silences()::get);
        incidents.due(now).forEach(incident -> remind(incident, now));
        troubles.tick(settings.vitals(), silences(), now);
        heartbeats.tick(incidents, troubles, now);
    }

    private void remind(String incident, Instant now) {
        Watched watched = Objects.requireNonNull(incidents.find(incident));
        reminders.next(watched).filter(step -> !step.at().isAfter(now)).ifPresent(step -> {
            Notification reminder = Reminders.notification(step, watched, now);
            if (tellings.remind(reminder, watched.isFlash(), now)) {
                counter.accept("reminded-" + step.kind());
                incidents.change(incident, one -> Reminders.done(step, one, now));
            }
        });
    }

    private Collection<Silence> silences() {
        return memory.silences().all().values();
    }
}
