package io.watchfloor.testkit;

import io.watchfloor.model.Answer;
import io.watchfloor.model.Call;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An incident event, plain or like another, but for what is said here. */
public final class EventVariant {
    private final Change type;
    private final List<Change> changes;
    private final Incident incident;
    private IncidentEvent.Cause cause;
    private String id;
    private String why = "why";
    private Instant knownAt;
    private Instant at;
    private @Nullable String report;
    private boolean annunciates;
    private @Nullable Boolean daily;
    private List<String> owners = List.of();
    private @Nullable Call call;
    private @Nullable Answer answer;

    private EventVariant(Incident incident, Change type, List<Change> changes, IncidentEvent.Cause cause, Instant at) {
        this.id = incident.id() + ":" + incident.revision();
        this.type = type;
        this.changes = changes;
        this.cause = cause;
        this.incident = incident;
        this.knownAt = at;
        this.at = at;
    }

    /** One that changed a single thing, tells nobody and answers no act. */
    public static EventVariant of(Incident incident, Change type, Instant at) {
        return new EventVariant(incident, type, List.of(type), new IncidentEvent.Cause(0, incident.revision()), at);
    }

    public static EventVariant like(IncidentEvent event) {
        EventVariant variant =
                new EventVariant(event.incident(), event.type(), event.changes(), event.cause(), event.at());
        variant.id = event.id();
        variant.why = event.why();
        variant.knownAt = event.knownAt();
        variant.report = event.report();
        variant.annunciates = event.annunciates();
        variant.daily = event.daily();
        variant.owners = event.owners();
        variant.call = event.call();
        variant.answer = event.answer();
        return variant;
    }

    /** Another number than the revision of its incident. */
    public EventVariant number(Object number) {
        id = incident.id() + ":" + number;
        return this;
    }

    public EventVariant why(String sentence) {
        why = sentence;
        return this;
    }

    /** Decided and fallen due at this time. */
    public EventVariant at(Instant time) {
        at = time;
        return knownAt(time);
    }

    public EventVariant knownAt(Instant time) {
        knownAt = time;
        return this;
    }

    /** Where in the journal it was decided. */
    public EventVariant cause(int partition, long offset) {
        cause = new IncidentEvent.Cause(partition, offset);
        return this;
    }

    public EventVariant report(String its) {
        report = its;
        return this;
    }

    public EventVariant annunciates(boolean annunciated) {
        annunciates = annunciated;
        return this;
    }

    /** A part of the daily course of a standing dispute. */
    public EventVariant daily() {
        daily = true;
        return annunciates(false);
    }

    /** Made by rules in status test of packs of these owners. */
    public EventVariant owners(String... its) {
        owners = List.of(its);
        return this;
    }

    public EventVariant call(Call its) {
        call = its;
        return this;
    }

    public EventVariant answer(Answer its) {
        answer = its;
        return this;
    }

    public IncidentEvent event() {
        return new IncidentEvent(
                id,
                type,
                changes,
                why,
                knownAt,
                at,
                cause,
                report,
                annunciates,
                daily,
                owners,
                call,
                incident,
                answer,
                Map.of());
    }
}
