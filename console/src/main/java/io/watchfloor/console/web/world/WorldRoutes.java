package io.watchfloor.console.web.world;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.watchfloor.board.view.Relation;
import io.watchfloor.board.view.Row;
import io.watchfloor.board.world.Projection;
import io.watchfloor.board.world.Tie;
import io.watchfloor.board.world.World;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The page of the world. */
public final class WorldRoutes implements RouteGroup {
    /** Which meridian an officer has in the middle. */
    private static final String CENTRE = "centre";

    private static final int KEPT = (int) Duration.ofDays(400).toSeconds();

    private final WebDesk desk;
    private final Replies replies;

    public WorldRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/world", this::world, Role.VIEWER);
    }

    private void world(Context context) {
        String position = replies.position();
        Projection projection = projection(context);
        List<Row> open = desk.view().board().open();
        List<Relation> relations = desk.view().relations(replies.now());
        World world = World.of(relations, open, projection);
        replies.answer(
                context,
                "world",
                Map.of("world", world),
                position,
                () -> new WorldJson(
                        replies.now(), world.ties().stream().map(Tie::relation).toList(), world.states()));
    }

    private static Projection projection(Context context) {
        String asked = context.queryParam(CENTRE);
        Projection projection =
                Projection.of(Objects.requireNonNullElse(asked == null ? context.cookie(CENTRE) : asked, ""));
        if (asked != null) {
            Cookie kept = new Cookie(CENTRE, Integer.toString(projection.centre()), "/world", KEPT);
            kept.setHttpOnly(true);
            kept.setSameSite(SameSite.STRICT);
            context.cookie(kept);
        }
        return projection;
    }

    private record WorldJson(Instant deskTime, List<Relation> pairs, List<String> states) {}
}
