package io.watchfloor.console.web.acts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.board.tuning.Edition;
import io.watchfloor.board.view.Handover;
import io.watchfloor.board.view.Load;
import io.watchfloor.board.view.Moment;
import io.watchfloor.board.view.Row;
import io.watchfloor.board.view.SilenceList;
import io.watchfloor.board.view.Times;
import io.watchfloor.console.acts.ActOutcome;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Counts;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.HandoverNote;
import io.watchfloor.model.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From one watch to the next: who leaves prepares, who comes accepts. What the one owned becomes the other's when it is
 * accepted, incident by incident, as acts that anyone can read in their timelines.
 */
public final class HandoverRoutes implements RouteGroup {
    private static final String PAGE = "/handover";
    private static final int SHIFT_HOURS = 8;
    private static final int LONGEST_SHIFT_HOURS = 48;

    private final WebDesk desk;
    private final Replies replies;

    public HandoverRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PAGE, this::show, Role.VIEWER);
        routes.post(PAGE, this::prepare, Role.OFFICER);
        routes.post(PAGE + "/{id}/accept", this::accept, Role.OFFICER);
    }

    /** {@code ?hours=8} says how long the shift was. */
    private void show(Context context) {
        int hours = context.queryParamAsClass("hours", Integer.class).getOrDefault(SHIFT_HOURS);
        check(hours);
        String position = replies.position();
        Instant now = replies.now();
        Instant from = now.minus(Duration.ofHours(hours));
        Handover handover = desk.view().handover(from, now);
        List<Edition> editions = desk.tuning().editions(from, now);
        replies.answer(
                context,
                "handover",
                Map.of("handover", handover, "editions", editions, "hours", hours, "now", now),
                position,
                () -> HandoverJson.of(handover, editions));
    }

    private static void check(int hours) {
        if (hours < 1 || hours > LONGEST_SHIFT_HOURS) {
            throw new BadRequestResponse("hours must be from 1 to " + LONGEST_SHIFT_HOURS + ", not " + hours);
        }
    }

    private void prepare(Context context) throws InterruptedException {
        Acts.refuseWhenBlind(desk);
        RequestFields fields = RequestFields.of(context);
        String who = Seats.of(context).name();
        int hours = fields.text("hours") == null ? SHIFT_HOURS : fields.number("hours", "how long the shift was");
        check(hours);
        String note = fields.text("note");
        if (note != null && note.length() > Act.TEXT) {
            throw new BadRequestResponse("the note has " + note.length() + " chars; at most " + Act.TEXT);
        }
        Instant now = replies.now();
        write(new HandoverNote(
                "h-" + UUID.randomUUID().toString().substring(0, 8),
                who,
                fields.text("to"),
                note == null ? "" : note,
                now.minus(Duration.ofHours(hours)),
                now,
                null,
                null,
                Map.of()));
        int owned = desk.view().ownedBy(who).size();
        Acts.done(
                context,
                replies,
                PAGE,
                "Prepared. " + Counts.of(owned, "incident") + (owned == 1 ? " stays" : " stay")
                        + " yours until the next officer accepts.");
    }

    private void accept(Context context) throws InterruptedException {
        Acts.refuseWhenBlind(desk);
        HandoverNote note = desk.view().note(context.pathParam("id"));
        String who = Seats.of(context).name();
        if (note == null) {
            throw new NotFoundResponse("There is no such handover, or it has not reached this console yet.");
        }
        if (note.acceptedBy() != null) {
            throw new ConflictResponse("Not accepted: " + note.acceptedBy() + " did so "
                    + Times.age(note.accepted() == null ? note.prepared() : note.accepted(), replies.now()) + " ago.");
        }
        if (who.equals(note.from())) {
            throw new ConflictResponse("Not accepted: you prepared it. The officer who comes accepts it.");
        }
        List<String> left = new ArrayList<>();
        int taken = 0;
        for (Incident incident : desk.view().ownedBy(note.from())) {
            ActOutcome outcome = desk.doing().acts().act(take(incident, note, who));
            if (outcome.outcome() == ActOutcome.Kind.ACCEPTED) {
                taken++;
            } else {
                left.add(incident.id() + " (" + outcome.message() + ")");
            }
        }
        write(note.acceptedBy(who, replies.now()));
        Acts.done(context, replies, PAGE, accepted(note, taken, left));
    }

    private Act take(Incident incident, HandoverNote note, String who) {
        // The same command when it is accepted twice: what moved once does not move again.
        int version = incident.desk().version();
        String command = note.id() + "/" + incident.id() + "/" + version;
        return ActDraft.of(command, incident.id(), ActKind.HAND_OVER, who, replies.now())
                .version(version)
                .reason("accepted at the handover from " + note.from())
                .to(who)
                .act();
    }

    private static String accepted(HandoverNote note, int taken, List<String> left) {
        return "Accepted from " + note.from() + ": " + Counts.of(taken, "incident") + " now yours."
                + (left.isEmpty() ? "" : " Not moved: " + String.join(", ", left) + ".");
    }

    private void write(HandoverNote note) throws InterruptedException {
        Acts.await(desk.doing().writer().write(desk.doing().topics().handovers, note.id(), note));
    }

    private record HandoverJson(
            Instant from,
            Instant to,
            List<Incident> open,
            List<Incident> closed,
            List<Moment> events,
            List<FeedHealth> troubled,
            Load load,
            SilenceList silences,
            List<Edition> books,
            List<HandoverNote> notes,
            @Nullable String waiting) {
        static HandoverJson of(Handover handover, List<Edition> editions) {
            HandoverNote waiting = handover.waiting();
            return new HandoverJson(
                    handover.from(),
                    handover.to(),
                    handover.open().stream().map(Row::incident).toList(),
                    handover.closed().stream().map(Row::incident).toList(),
                    handover.events(),
                    handover.troubled(),
                    handover.load(),
                    handover.silences(),
                    editions,
                    handover.notes(),
                    waiting == null ? null : waiting.id());
        }
    }
}
