package io.watchfloor.alerts.decide;

import static io.watchfloor.alerts.SampleEvents.NOW;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.Change;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decisions on simulated time, which moves second by second; a restart keeps the memory and nothing else. */
final class SimulatedDesk {
    private final Memory memory = new Memory(
            new MemoryTable<>(),
            new MemoryTable<>(),
            new MemoryTable<>(),
            new MemoryTable<>(),
            new MemoryTable<>(),
            new MemoryTable<>(),
            new MemoryTable<>(),
            new MemoryTable<>(),
            new MemoryTable<>());
    private final List<Notification> told = new ArrayList<>();
    private final List<Vitals.Sign> signs = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final Routes routes;
    private Deciding deciding;
    private Instant now = NOW;
    private Duration ahead = Duration.ZERO;

    SimulatedDesk(String routing) {
        Findings findings = new Findings();
        routes = RoutesFile.read("routes.yaml", routing, findings)
                .orElseThrow(() -> new AssertionError(findings.sorted().toString()));
        restart();
    }

    void restart() {
        DecisionSettings settings =
                new DecisionSettings(routes, () -> now, Duration.ofMinutes(15), at -> List.copyOf(signs));
        deciding = new Deciding(settings, memory, told::add, reasons::add);
    }

    /** An event that is known now. */
    void event(String incident, int revision, Precedence precedence, Change change) {
        event(SampleEvents.event(incident, revision, precedence, change));
    }

    void event(IncidentEvent event) {
        eventOf(now.minus(ahead), event);
    }

    /** An event that has been known since then. */
    void eventOf(Instant known, IncidentEvent event) {
        deciding.decide(SampleEvents.knownAt(event, known), now);
    }

    /** From now on the clock of the desk is ahead of that of whoever says since when something is known. */
    void setClockAhead(Duration by) {
        now = now.plus(by);
        ahead = by;
    }

    void silence(String id, String matcher, Duration length) {
        memory.silences()
                .put(id, new Silence(id, List.of(matcher), "lee", "exercise", now, now.plus(length), Map.of()));
    }

    void takeBackSilence(String id) {
        memory.silences().delete(id);
    }

    void feed(String feed, String state, @Nullable String error) {
        Troubles.apply(
                memory.troubles(),
                feed,
                new FeedHealth(
                        feed, FeedCondition.of(state), null, null, error, 0, null, null, null, 0, null, now, Map.of()),
                now);
    }

    /** What is known of one service or receiver from now on. */
    void sign(Vitals.About about, String kind, String name, boolean well) {
        signs.removeIf(sign -> sign.kind().equals(kind) && sign.name().equals(name));
        signs.add(new Vitals.Sign(about, kind, name, well, "it stands still", now));
    }

    /** Looks every second for so long. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plusSeconds(1);
            deciding.look(now);
        }
    }

    /** Time passes at once, and nobody looks before its end. */
    void leap(Duration time) {
        now = now.plus(time);
    }

    void passTo(String time) {
        pass(Duration.between(now, Instant.parse(time)));
    }

    Instant now() {
        return now;
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }

    Routes routes() {
        return routes;
    }

    /** What was told since ids or lines of it were asked for. */
    List<Notification> notifications() {
        return List.copyOf(told);
    }

    /** Ids of what was told since the last call. */
    List<String> told() {
        List<String> ids = told.stream().map(Notification::id).toList();
        told.clear();
        return ids;
    }

    /** What was told since the last call, as officers read it. */
    List<String> lines() {
        List<String> lines = told.stream()
                .map(one -> one.receiver() + "> " + Message.of(one).line())
                .toList();
        told.clear();
        return lines;
    }
}
