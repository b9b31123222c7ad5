package io.watchfloor.console.web.pair;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.board.view.PartyNames;
import io.watchfloor.board.view.Relation;
import io.watchfloor.board.view.Row;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.incidents.tension.Course;
import io.watchfloor.incidents.tension.Tension;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Pair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of pairs and of parties. */
public final class PairRoutes implements RouteGroup {
    private final WebDesk desk;
    private final Replies replies;

    public PairRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/pairs", this::pairs, Role.VIEWER);
        routes.get("/pairs/{pair}", this::pair, Role.VIEWER);
        routes.get("/states/{state}", this::state, Role.VIEWER);
    }

    private void pairs(Context context) {
        String position = replies.position();
        List<Relation> pairs = desk.view().relations(replies.now());
        replies.answer(
                context,
                "pairs",
                Map.of("pairs", pairs, "now", replies.now()),
                position,
                () -> new PairsJson(replies.now(), pairs));
    }

    private void state(Context context) {
        String position = replies.position();
        String party = context.pathParam("state");
        known(party);
        StateSheet state = StateSheet.of(party, desk.view(), replies.now());
        replies.answer(
                context,
                "state",
                Map.of("state", state, "now", replies.now()),
                position,
                () -> new StateJson(
                        replies.now(),
                        party,
                        state.pairs(),
                        state.open().stream().map(Row::incident).toList(),
                        state.closed().found().stream().map(Row::incident).toList(),
                        state.closed().next()));
    }

    private void pair(Context context) {
        Pair pair = parse(context.pathParam("pair"));
        String position = replies.position();
        PairSheet relation = PairSheet.of(pair, desk.view(), replies.now());
        if (relation.knowsNothing()) {
            known(pair.first());
            if (!pair.second().equals(Pair.UNIDENTIFIED)) {
                known(pair.second());
            }
        }
        replies.answer(
                context,
                "relation",
                Map.of("pair", pair, "relation", relation),
                position,
                () -> new RelationJson(
                        replies.now(),
                        relation.tension(),
                        relation.course().points(),
                        relation.open().stream().map(Row::incident).toList(),
                        relation.closed().rows().stream().map(Row::incident).toList()));
    }

    private static void known(String party) {
        if (!PartyNames.codes().contains(party)) {
            throw new NotFoundResponse("No party has the code " + party + ". A state is written as CHN, a bloc as EU.");
        }
    }

    private static Pair parse(String text) {
        try {
            return Pair.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(e.getMessage());
        }
    }

    private record PairsJson(Instant deskTime, List<Relation> pairs) {}

    private record StateJson(
            Instant deskTime,
            String state,
            List<Relation> pairs,
            List<Incident> open,
            List<Incident> closed,
            @Nullable String next) {}

    private record RelationJson(
            Instant deskTime, Tension tension, List<Course.Point> course, List<Incident> open, List<Incident> closed) {}
}
