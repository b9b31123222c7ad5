package io.watchfloor.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.console.view.Board;
import io.watchfloor.console.view.Dossier;
import io.watchfloor.console.view.Evidence;
import io.watchfloor.console.view.Handover;
import io.watchfloor.console.view.Load;
import io.watchfloor.console.view.Moment;
import io.watchfloor.console.view.Row;
import io.watchfloor.console.view.SilenceList;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The pages that are read: board, incident, feeds, handover, silences, load. */
final class Answers implements Routes {
    private static final int SHIFT_HOURS = 8;
    private static final int LONGEST_SHIFT_HOURS = 48;

    private final Desk desk;
    private final Replies replies;

    Answers(Desk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/", this::board, Role.VIEWER);
        routes.get("/i/{id}", this::incident, Role.VIEWER);
        routes.get("/feeds", this::feeds, Role.VIEWER);
        routes.get("/handover", this::handover, Role.VIEWER);
        routes.get("/silences", this::silences, Role.VIEWER);
        routes.get("/load", this::load, Role.VIEWER);
        routes.error(404, this::notFound);
    }

    private void board(Context context) {
        String position = replies.position();
        Board board = desk.view().board();
        replies.answer(
                context,
                "board",
                Map.of("board", board),
                position,
                () -> new BoardJson(
                        replies.now(),
                        board.open().stream().map(Row::incident).toList(),
                        board.closed().stream().map(Row::incident).toList(),
                        board.closedInAll(),
                        board.recent()));
    }

    private void incident(Context context) {
        String position = replies.position();
        Dossier dossier = desk.view().dossier(context.pathParam("id"));
        if (dossier == null) {
            context.status(404);
            return;
        }
        List<String> reports = dossier.reports().stream().map(Evidence::id).toList();
        Map<String, Object> parameters =
                Map.of("dossier", dossier, "words", desk.tuning().words(reports));
        replies.answer(context, "incident", parameters, position, () -> dossier);
    }

    private void feeds(Context context) {
        String position = replies.position();
        List<FeedHealth> feeds = desk.view().feeds();
        List<DeadLetter> letters = desk.view().deadLetters();
        replies.answer(
                context,
                "feeds",
                Map.of("feeds", feeds, "letters", letters, "now", replies.now()),
                position,
                () -> new FeedsJson(replies.now(), feeds, letters));
    }

    /** {@code ?hours=8} says how long the shift was. */
    private void handover(Context context) {
        int hours = context.queryParamAsClass("hours", Integer.class).getOrDefault(SHIFT_HOURS);
        if (hours < 1 || hours > LONGEST_SHIFT_HOURS) {
            throw new BadRequestResponse("hours must be from 1 to " + LONGEST_SHIFT_HOURS + ", not " + hours);
        }
        String position = replies.position();
        Handover handover = desk.view().handover(replies.now().minus(Duration.ofHours(hours)), replies.now());
        replies.answer(context, "handover", Map.of("handover", handover), position, () -> HandoverJson.of(handover));
    }

    private void silences(Context context) {
        String position = replies.position();
        SilenceList silences = desk.view().silences(replies.now());
        replies.answer(
                context, "silences", Map.of("silences", silences, "now", replies.now()), position, () -> silences);
    }

    private void load(Context context) {
        String position = replies.position();
        Load load = desk.view().load(replies.now());
        replies.answer(context, "load", Map.of("load", load), position, () -> load);
    }

    private void notFound(Context context) {
        String what = context.path().startsWith("/i/")
                ? "No incident has this id, or it has not reached this console yet."
                : "There is no such page.";
        if (Seats.find(context) == null) {
            Replies.refuse(new NotFoundResponse(what), context);
            return;
        }
        replies.answer(context, "missing", Map.of("what", what), replies.position(), () -> Map.of("error", what));
    }

    private record BoardJson(
            Instant deskTime, List<Incident> open, List<Incident> closed, int closedInAll, List<Moment> recent) {}

    private record HandoverJson(
            Instant from,
            Instant to,
            List<Incident> open,
            List<Incident> closed,
            List<Moment> events,
            List<FeedHealth> troubled,
            Load load) {
        static HandoverJson of(Handover handover) {
            return new HandoverJson(
                    handover.from(),
                    handover.to(),
                    handover.open().stream().map(Row::incident).toList(),
                    handover.closed().stream().map(Row::incident).toList(),
                    handover.events(),
                    handover.troubled(),
                    handover.load());
        }
    }

    private record FeedsJson(Instant deskTime, List<FeedHealth> feeds, List<DeadLetter> deadLetters) {}
}
