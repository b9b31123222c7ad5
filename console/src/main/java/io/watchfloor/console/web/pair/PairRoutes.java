package io.watchfloor.console.web.pair;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
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

/** The page of a pair. */
public final class PairRoutes implements RouteGroup {
    private final WebDesk desk;
    private final Replies replies;

    public PairRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/pairs/{pair}", this::pair, Role.VIEWER);
    }

    private void pair(Context context) {
        Pair pair = parse(context.pathParam("pair"));
        String position = replies.position();
        PairSheet relation = PairSheet.of(pair, desk.view(), replies.now());
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

    private static Pair parse(String text) {
        try {
            return Pair.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(e.getMessage());
        }
    }

    private record RelationJson(
            Instant deskTime, Tension tension, List<Course.Point> course, List<Incident> open, List<Incident> closed) {}
}
