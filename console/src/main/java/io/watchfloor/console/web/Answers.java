package io.watchfloor.console.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.watchfloor.console.view.Board;
import io.watchfloor.console.view.Dossier;
import io.watchfloor.console.view.Handover;
import io.watchfloor.console.view.Load;
import io.watchfloor.console.view.Moment;
import io.watchfloor.console.view.Row;
import io.watchfloor.console.view.SilenceList;
import io.watchfloor.console.view.Situation;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What each route says: a page for browsers, the same facts as JSON for whoever asks for application/json. */
final class Answers {
    private static final int SHIFT_HOURS = 8;
    private static final int LONGEST_SHIFT_HOURS = 48;

    private final Desk desk;
    private final Pages pages;
    private final EventLog events;

    Answers(Desk desk, Pages pages, EventLog events) {
        this.desk = desk;
        this.pages = pages;
        this.events = events;
    }

    void board(Context context) {
        // Taken before the view is read: the browser may then hear of a change twice, but never miss one.
        String position = events.last();
        Board board = desk.view().board();
        answer(
                context,
                "board",
                Map.of("board", board),
                position,
                () -> new BoardJson(
                        now(),
                        board.open().stream().map(Row::incident).toList(),
                        board.closed().stream().map(Row::incident).toList(),
                        board.closedInAll(),
                        board.recent()));
    }

    void incident(Context context) {
        String position = events.last();
        Dossier dossier = desk.view().dossier(context.pathParam("id"));
        if (dossier == null) {
            context.status(404);
            return;
        }
        answer(context, "incident", Map.of("dossier", dossier), position, () -> dossier);
    }

    void feeds(Context context) {
        String position = events.last();
        List<FeedHealth> feeds = desk.view().feeds();
        List<DeadLetter> letters = desk.view().deadLetters();
        answer(
                context,
                "feeds",
                Map.of("feeds", feeds, "letters", letters, "now", now()),
                position,
                () -> new FeedsJson(now(), feeds, letters));
    }

    /** {@code ?hours=8} says how long the shift was. */
    void handover(Context context) {
        int hours = context.queryParamAsClass("hours", Integer.class).getOrDefault(SHIFT_HOURS);
        if (hours < 1 || hours > LONGEST_SHIFT_HOURS) {
            throw new BadRequestResponse("hours must be from 1 to " + LONGEST_SHIFT_HOURS + ", not " + hours);
        }
        String position = events.last();
        Handover handover = desk.view().handover(now().minus(Duration.ofHours(hours)), now());
        answer(context, "handover", Map.of("handover", handover), position, () -> HandoverJson.of(handover));
    }

    void silences(Context context) {
        String position = events.last();
        SilenceList silences = desk.view().silences(now());
        answer(context, "silences", Map.of("silences", silences, "now", now()), position, () -> silences);
    }

    void load(Context context) {
        String position = events.last();
        Load load = desk.view().load(now());
        answer(context, "load", Map.of("load", load), position, () -> load);
    }

    void notFound(Context context) {
        String what = context.path().startsWith("/i/")
                ? "No incident has this id, or it has not reached this console yet."
                : "There is no such page.";
        if (wantsJson(context)) {
            context.contentType("application/json").result(Json.write(Map.of("error", what)));
            return;
        }
        page(context, "missing", Map.of("what", what), events.last());
    }

    private Instant now() {
        return desk.situation().get().now();
    }

    private void answer(
            Context context, String template, Map<String, Object> parameters, String position, Supplier<Object> json) {
        context.header("Cache-Control", "no-store");
        context.header("Vary", "Accept");
        if (wantsJson(context)) {
            context.contentType("application/json").result(Json.write(json.get()));
            return;
        }
        page(context, template, parameters, position);
    }

    private void page(Context context, String template, Map<String, Object> parameters, String position) {
        Map<String, Object> all = new HashMap<>(parameters);
        Situation situation = desk.situation().get();
        String replayOf = situation.replay() ? situation.replayOf() : null;
        all.put("frame", new Frame(desk.pulse(), replayOf, position, context.path()));
        context.html(pages.render(template, all));
    }

    private static boolean wantsJson(Context context) {
        String accept = context.header("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).startsWith("application/json");
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
