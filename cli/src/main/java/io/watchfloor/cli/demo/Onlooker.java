package io.watchfloor.cli.demo;

import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Prints incidents as they arrive, a line for each turn of their lives. */
public final class Onlooker implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd MMM HH:mm'Z'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Set<Change> TOLD = Set.of(
            Change.OPENED,
            Change.CORROBORATED,
            Change.ESCALATED,
            Change.DEVELOPED,
            Change.DENIED,
            Change.CORRECTED,
            Change.EASED,
            Change.REOPENED,
            Change.CLOSED);

    private final TopicFollower follower;
    private final PrintWriter out;
    private final AtomicInteger told = new AtomicInteger();

    private Onlooker(ServiceContext context, PrintWriter out) {
        this.out = out;
        this.follower = TopicFollower.start(
                "onlooker", context, new TopicValues("is not told").each(context.topics().incidentEvents, this::tell));
    }

    public static Onlooker start(ServiceContext context, PrintWriter out) {
        return new Onlooker(context, out);
    }

    /** How many lines have been printed. */
    public int told() {
        return told.get();
    }

    private void tell(IncidentEvent event) {
        if (TOLD.contains(event.type())) {
            told.incrementAndGet();
            out.println(line(event));
            out.flush();
        }
    }

    static String line(IncidentEvent event) {
        Incident incident = event.incident();
        String told = String.format(
                "%s  %-12s %-9s %-28s %s",
                TIME.format(event.at()),
                event.type().word(),
                incident.level().computed().word(),
                incident.id(),
                event.why());
        return incident.coverage().top().stream()
                .filter(report -> report.id().equals(event.report()))
                .map(report -> told + System.lineSeparator() + " ".repeat(31) + report.title())
                .findFirst()
                .orElse(told);
    }

    @Override
    public void close() {
        follower.close();
    }
}
