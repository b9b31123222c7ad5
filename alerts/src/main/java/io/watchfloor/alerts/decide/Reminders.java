package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.decide.Watched.Told;
import io.watchfloor.alerts.routes.Reminder;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.files.labels.Labels;
import io.watchfloor.model.Durations;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is told once more of an incident that nobody owns: of a flash after the times of its receiver's
 * reminder, and of any incident after its route's repeat interval. Plain functions of what was told and the time.
 */
final class Reminders {
    static final String AGAIN = "again";
    static final String ESCALATED = "escalated";
    static final String REPEAT = "repeat";

    /** Of a receiver that was told because another's incident was not owned. */
    private static final String CALLED = "called";

    private final Routes routes;

    Reminders(Routes routes) {
        this.routes = routes;
    }

    /**
     * One telling that is to come.
     *
     * @param of whose reminder it is
     * @param to who is told
     * @param kind again, escalated or repeat
     */
    record Step(Instant at, String of, String to, String kind) {}

    /** The next telling, whenever it is due. */
    Optional<Step> next(Watched watched) {
        if (watched.isOwned()) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        watched.told().forEach((receiver, told) -> {
            flash(watched, receiver, told, steps);
            repeat(watched, receiver, told, steps);
        });
        return steps.stream()
                .min(Comparator.comparing(Step::at).thenComparing(Step::of).thenComparing(Step::kind));
    }

    private void flash(Watched watched, String receiver, Told told, List<Step> steps) {
        Reminder reminder = routes.watch().reminders().get(receiver);
        boolean onTrial = !watched.event().owners().isEmpty();
        if (reminder == null || told.flash() == null || !watched.isFlash() || onTrial) {
            return;
        }
        if (!told.done().contains(AGAIN)) {
            steps.add(new Step(told.flash().plus(reminder.again()), receiver, receiver, AGAIN));
        }
        if (!told.done().contains(ESCALATED) && !reminder.to().isEmpty()) {
            steps.add(new Step(told.flash().plus(reminder.escalate()), receiver, reminder.to(), ESCALATED));
        }
    }

    private void repeat(Watched watched, String receiver, Told told, List<Step> steps) {
        routes.match(Labels.of(watched.event())).stream()
                .filter(route -> route.receiver().equals(receiver))
                .map(Route::grouping)
                .map(Route.Grouping::repeat)
                .filter(interval -> interval != null)
                .findFirst()
                .ifPresent(interval -> steps.add(new Step(told.at().plus(interval), receiver, receiver, REPEAT)));
    }

    /** What is said at a step. */
    static Notification notification(Step step, Watched watched, Instant now) {
        Told told = watched.toldTo(step.of(), now);
        boolean repeat = step.kind().equals(REPEAT);
        Instant since = told.flash() == null ? told.at() : told.flash();
        String what = repeat ? REPEAT + "-" + (told.repeats() + 1) : step.kind();
        String heading = repeat ? "still open" : "nobody owns it after " + span(since, now);
        return Notification.again(watched.event(), step.to(), now, what, heading);
    }

    /** The incident after a step was made; who is told because of another's silence has clocks of its own from now on. */
    static Watched done(Step step, Watched watched, Instant now) {
        Told of = watched.toldTo(step.of(), now);
        return switch (step.kind()) {
            case REPEAT -> watched.with(step.of(), of.repeated(now));
            case AGAIN ->
                watched.with(step.of(), new Told(now, of.flash(), of.with(AGAIN).done(), of.repeats()));
            default -> called(watched.with(step.of(), of.with(ESCALATED)).told(step.to(), now), step.to(), now);
        };
    }

    private static Watched called(Watched watched, String receiver, Instant now) {
        return watched.with(receiver, watched.toldTo(receiver, now).with(CALLED));
    }

    /** Whoever was told again or called is told that somebody has taken it, so that no two come running. */
    static List<Notification> taken(@Nullable Watched before, IncidentEvent event, Instant now) {
        String owner = event.incident().desk().owner();
        if (owner == null || before == null || before.isOwned()) {
            return List.of();
        }
        return before.told().entrySet().stream()
                .filter(told -> !told.getValue().done().isEmpty())
                .map(told -> Notification.again(event, told.getKey(), now, "owned", "owned by " + owner))
                .toList();
    }

    private static String span(Instant from, Instant to) {
        return Durations.text(Duration.ofSeconds(Duration.between(from, to).toSeconds()));
    }
}
