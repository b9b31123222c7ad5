package io.watchfloor.alerts;

import io.watchfloor.model.Call;
import io.watchfloor.model.Change;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Incident.TopReport;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Signal;
import io.watchfloor.testkit.EventVariant;
import io.watchfloor.testkit.IncidentVariant;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Incident events for tests, about a balloon of early 2023. */
public final class SampleEvents {
    public static final Instant NOW = Instant.parse("2023-02-03T10:00:00Z");

    private SampleEvents() {}

    public static IncidentEvent event(Precedence precedence, Change type) {
        return event("CHN-USA.airspace.7", 1, precedence, type);
    }

    public static IncidentEvent event(String incident, int revision, Precedence precedence, Change type) {
        Incident header = incident(incident, revision, precedence, report("Balloon seen over Montana"));
        boolean closed = type == Change.CLOSED;
        return event(closed ? IncidentVariant.of(header).closed(NOW).incident() : header, type, true);
    }

    public static IncidentEvent titled(String title, String why) {
        IncidentEvent plain =
                event(incident("CHN-USA.airspace.7", 1, Precedence.FLASH, report(title)), Change.OPENED, true);
        return EventVariant.like(plain).why(why).event();
    }

    /** One whose latest title has a gloss. */
    public static IncidentEvent glossed(String title, String gloss) {
        TopReport plain = report(title);
        TopReport report = new TopReport(
                plain.id(),
                plain.published(),
                plain.outlet(),
                plain.publisher(),
                title,
                plain.link(),
                plain.rule(),
                plain.facet(),
                plain.modality(),
                plain.signal(),
                plain.carriers(),
                plain.evidence(),
                gloss);
        return event(incident("CHN-USA.airspace.7", 1, Precedence.FLASH, report), Change.OPENED, true);
    }

    /** The same event of an incident that a person owns. */
    public static IncidentEvent ownedBy(String owner, IncidentEvent event) {
        Desk desk = new Desk(1, owner, null, null, null, 0, List.of());
        Incident owned = IncidentVariant.of(event.incident()).desk(desk).incident();
        return event.with(owned);
    }

    /** The same event, made by rules in status test of a pack of this owner. */
    public static IncidentEvent forOwner(String owner, IncidentEvent event) {
        return EventVariant.like(event).owners(owner).event();
    }

    /** The same event as a part of the daily course of a standing dispute. */
    public static IncidentEvent daily(IncidentEvent event) {
        return EventVariant.like(event).daily().event();
    }

    /** The same event, with what its points decide. */
    public static IncidentEvent calling(Call call, IncidentEvent event) {
        return EventVariant.like(event).call(call).event();
    }

    /** The same event, known at another time. */
    public static IncidentEvent knownAt(IncidentEvent event, Instant at) {
        return EventVariant.like(event).at(at).event();
    }

    public static IncidentEvent event(Incident incident, Change type, boolean annunciates) {
        return EventVariant.of(incident, type, NOW)
                .why("Two publishers report a surveillance balloon of China over the United States")
                .report("r1")
                .annunciates(annunciates)
                .event();
    }

    public static TopReport report(String title) {
        return new TopReport(
                "r1",
                NOW,
                "Example Wire",
                "Example Wire",
                title,
                "https://news.example/balloon",
                "us-china/spy-balloon",
                "sighting",
                Modality.ASSERTED,
                Signal.HOSTILE,
                null,
                List.of(),
                null);
    }

    public static Incident incident(String id, int revision, Precedence precedence, TopReport report) {
        String[] parts = id.split("\\.", -1);
        return new Incident(
                id,
                Pair.parse(parts[0]),
                parts[1],
                Integer.parseInt(parts[2]),
                revision,
                new Incident.Course(IncidentStatus.OPEN, NOW, NOW, NOW, null),
                new Incident.Level(precedence, precedence, null, Signal.HOSTILE, 2, List.of()),
                new Incident.Coverage(
                        2, null, 0, List.of("Example Wire", "Example Post"), List.of(), List.of(), List.of(report)),
                Incident.Ties.NONE,
                new Incident.Booked(null, List.of(), null, false, 1, "streams/test"),
                Desk.UNTOUCHED,
                Map.of());
    }

    public static Notification notification(String receiver, IncidentEvent event) {
        return Notification.of(event, receiver, NOW);
    }
}
