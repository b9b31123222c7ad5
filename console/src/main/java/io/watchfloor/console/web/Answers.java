package io.watchfloor.console.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.authoring.learning.Yardstick;
import io.watchfloor.board.view.Board;
import io.watchfloor.board.view.BoardCsv;
import io.watchfloor.board.view.ClosedPage;
import io.watchfloor.board.view.ClosedQuery;
import io.watchfloor.board.view.Dossier;
import io.watchfloor.board.view.Evidence;
import io.watchfloor.board.view.Heat;
import io.watchfloor.board.view.Load;
import io.watchfloor.board.view.Moment;
import io.watchfloor.board.view.Neighbours;
import io.watchfloor.board.view.Row;
import io.watchfloor.board.view.StandingAlarms;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.incidents.happenings.CallRecord;
import io.watchfloor.incidents.happenings.RightToCall;
import io.watchfloor.model.HourCounts;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages that are only read: board, incident, feeds, load. */
public final class Answers implements RouteGroup {
    /** What has been quiet for longer is joined from the command line. */
    private static final Duration NEIGHBOURS = Duration.ofDays(30);

    private final WebDesk desk;
    private final Replies replies;
    private final RewindPage rewind;

    public Answers(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
        this.rewind = new RewindPage(desk, replies);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/", this::board, Role.VIEWER);
        routes.get("/board.csv", this::table, Role.VIEWER);
        routes.get("/i/{id}", this::incident, Role.VIEWER);
        routes.get("/closed", this::closed, Role.VIEWER);
        routes.get("/load", this::load, Role.VIEWER);
    }

    private void board(Context context) {
        String at = context.queryParam("at");
        if (at != null) {
            rewind.answer(context, at);
            return;
        }
        String position = replies.position();
        Board board = desk.view().board();
        List<Heat> heat = desk.view().heat(replies.now());
        replies.answer(
                context,
                "board",
                Map.of(
                        "board",
                        board,
                        "heat",
                        heat,
                        "hours",
                        board.lines().isEmpty()
                                ? desk.view().feedList().hours(replies.now())
                                : HourCounts.none(replies.now()),
                        "seen",
                        desk.view().seen().known(Seats.of(context).name(), board.open(), replies.now())),
                position,
                () -> new BoardJson(
                        replies.now(),
                        board.open().stream().map(Row::incident).toList(),
                        board.closed().stream().map(Row::incident).toList(),
                        board.closedInAll(),
                        board.recent(),
                        heat));
    }

    /** What is open now, for a spreadsheet; a board that is not complete is not given away as one that is. */
    private void table(Context context) {
        Replies.complete(desk.situation().get());
        context.header("Content-Disposition", "attachment; filename=\"board.csv\"");
        Replies.document(
                context, "text/csv; charset=utf-8", BoardCsv.of(desk.view().lines()));
    }

    private void incident(Context context) {
        String position = replies.position();
        String id = context.pathParam("id");
        Dossier dossier = desk.view().dossier(id);
        if (dossier == null) {
            String progress = desk.view().past().progress();
            throw new NotFoundResponse("No incident has the id " + id + ", or it has not reached this console yet."
                    + (progress.isEmpty() ? "" : " " + progress));
        }
        List<String> reports = dossier.reports().stream().map(Evidence::id).toList();
        Instant now = replies.now();
        Map<String, Object> parameters = Map.of(
                "next",
                desk.telling().next(dossier, now),
                "dossier",
                dossier,
                "muted",
                desk.tuning().toldAsPriority(id),
                "words",
                desk.tuning().words(reports),
                "now",
                now,
                "others",
                others(dossier));
        replies.answer(context, "incident", parameters, position, () -> dossier);
    }

    private List<Row> others(Dossier dossier) {
        Incident incident = dossier.incident();
        return Neighbours.of(
                incident, desk.view().incidentsOf(incident.pair(), replies.now().minus(NEIGHBOURS)));
    }

    /** {@code ?pair=CHN-USA&after=...} goes on where the page before ended. */
    private void closed(Context context) {
        String position = replies.position();
        String pair = context.queryParam("pair");
        String after = context.queryParam("after");
        ClosedQuery query;
        try {
            query = ClosedQuery.page(
                    pair == null ? null : Pair.parse(pair), after == null ? null : ClosedQuery.Place.parse(after));
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(e.getMessage());
        }
        ClosedPage page = desk.view().closed(query);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("closed", page);
        parameters.put("pair", query.pair());
        replies.answer(
                context,
                "closed",
                parameters,
                position,
                () -> new ClosedJson(
                        page.rows().stream().map(Row::incident).toList(), page.inAll(), page.next(), page.progress()));
    }

    private void load(Context context) {
        String position = replies.position();
        Load load = desk.view().load(replies.now());
        StandingAlarms standing = desk.view().standing(replies.now());
        Yardstick yardstick = desk.tuning().queue().yardstick(replies.now());
        RightToCall right = desk.tuning().rightToCall();
        List<CallRecord> records = right.records(replies.now());
        Map<String, Incident> incidents = new HashMap<>();
        records.forEach(record -> right.lastIncident(record.term())
                .map(desk.view()::incident)
                .ifPresent(incident -> incidents.put(record.term(), incident)));
        replies.answer(
                context,
                "load",
                Map.of(
                        "load",
                        load,
                        "standing",
                        standing,
                        "yardstick",
                        yardstick,
                        "records",
                        records,
                        "incidents",
                        incidents,
                        "owners",
                        desk.tuning().sheets().owners(),
                        "now",
                        replies.now()),
                position,
                () -> new LoadJson(load, standing, yardstick, records));
    }

    private record BoardJson(
            Instant deskTime,
            List<Incident> open,
            List<Incident> closed,
            long closedInAll,
            List<Moment> recent,
            List<Heat> heating) {}

    private record ClosedJson(List<Incident> closed, long inAll, @Nullable String next, String progress) {}

    private record LoadJson(
            @JsonUnwrapped Load load, StandingAlarms standing, Yardstick yardstick, List<CallRecord> mayCall) {}
}
