package io.watchfloor.testkit;

import io.watchfloor.model.Desk;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Incident.Booked;
import io.watchfloor.model.Incident.Course;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident like another, but for what is said here. */
public final class IncidentVariant {
    private final Incident of;
    private int revision;
    private Course course;
    private Booked booked;
    private Desk desk;

    private IncidentVariant(Incident of) {
        this.of = of;
        this.revision = of.revision();
        this.course = of.course();
        this.booked = of.booked();
        this.desk = of.desk();
    }

    public static IncidentVariant of(Incident incident) {
        return new IncidentVariant(incident);
    }

    /** The next revision. */
    public IncidentVariant next() {
        revision++;
        return this;
    }

    public IncidentVariant status(IncidentStatus status) {
        return course(status, course.closed());
    }

    public IncidentVariant closed(Instant at) {
        return course(IncidentStatus.CLOSED, at);
    }

    private IncidentVariant course(IncidentStatus status, @Nullable Instant closed) {
        course = new Course(status, course.opened(), course.firstReport(), course.lastReport(), closed);
        return this;
    }

    public IncidentVariant shadow() {
        booked = new Booked(
                booked.action(), booked.events(), booked.standing(), true, booked.revision(), booked.producer());
        return this;
    }

    public IncidentVariant desk(Desk its) {
        desk = its;
        return this;
    }

    public Incident incident() {
        return new Incident(
                of.id(),
                of.pair(),
                of.subject(),
                of.number(),
                revision,
                course,
                of.level(),
                of.coverage(),
                of.ties(),
                booked,
                desk,
                of.more());
    }

    /** The same event of another incident, for these owners of rules in test, or for everybody. */
    public static IncidentEvent event(IncidentEvent of, Incident incident, List<String> owners) {
        return event(of, incident, owners, of.annunciates(), of.daily());
    }

    /** The same event as a part of the daily course of a standing dispute. */
    public static IncidentEvent daily(IncidentEvent of) {
        return event(of, of.incident(), of.owners(), false, true);
    }

    private static IncidentEvent event(
            IncidentEvent of, Incident incident, List<String> owners, boolean annunciates, @Nullable Boolean daily) {
        return new IncidentEvent(
                of.id(),
                of.type(),
                of.changes(),
                of.why(),
                of.knownAt(),
                of.at(),
                of.cause(),
                of.report(),
                annunciates,
                daily,
                owners,
                incident,
                of.answer(),
                of.more());
    }
}
