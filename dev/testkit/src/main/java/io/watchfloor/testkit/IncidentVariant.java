package io.watchfloor.testkit;

import io.watchfloor.model.Desk;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Incident.Booked;
import io.watchfloor.model.Incident.Course;
import io.watchfloor.model.Incident.Coverage;
import io.watchfloor.model.Incident.Ties;
import io.watchfloor.model.IncidentStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An incident like another, but for what is said here. */
public final class IncidentVariant {
    private final Incident of;
    private int revision;
    private Course course;
    private Coverage coverage;
    private Ties ties;
    private Booked booked;
    private Desk desk;

    private IncidentVariant(Incident of) {
        this.of = of;
        this.revision = of.revision();
        this.course = of.course();
        this.coverage = of.coverage();
        this.ties = of.ties();
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

    public IncidentVariant coverage(Coverage its) {
        coverage = its;
        return this;
    }

    public IncidentVariant ties(Ties its) {
        ties = its;
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
                coverage,
                ties,
                booked,
                desk,
                of.more());
    }
}
