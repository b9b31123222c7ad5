package io.watchfloor.console.web.wall;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.watchfloor.board.grants.Scope;
import io.watchfloor.board.view.Line;
import io.watchfloor.board.view.Pulse;
import io.watchfloor.board.view.Row;
import io.watchfloor.board.view.Situation;
import io.watchfloor.board.world.Projection;
import io.watchfloor.board.world.World;
import io.watchfloor.console.web.EventLog;
import io.watchfloor.console.web.EventWriter;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Granted;
import io.watchfloor.console.web.access.Grants;
import io.watchfloor.model.Grant;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code /wall/KEY} and its stream, which says every second what time it is and whether the wall can be trusted, and what
 * stands there when that is different. It ends within a second of its grant. {@code /wall/KEY/feed} is the same for a
 * reader of feeds.
 */
public final class WallRoutes implements RouteGroup {
    private static final int LIMIT = 50;
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final WebDesk desk;
    private final Replies replies;
    private final EventLog log;
    private final Access access;
    private final AtomicInteger open = new AtomicInteger();

    public WallRoutes(WebDesk desk, Replies replies, EventLog log, Access access) {
        this.desk = desk;
        this.replies = replies;
        this.log = log;
        this.access = access;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/wall/{key}", this::page, Granted.WALL);
        routes.get("/wall/{key}/stream", this::serve, Granted.WALL);
        routes.get("/wall/{key}/feed", this::feed, Granted.WALL);
    }

    private void page(Context context) {
        Sight sight = sight(Grants.of(context), projection(context));
        replies.granted(
                context,
                "wall",
                Map.of("sheet", sight.sheet(), "world", sight.world(), "pulse", pulse()),
                () -> new WallJson(pulse(), sight.sheet()));
    }

    /** What is shown at one moment. */
    private record Sight(WallSheet sheet, World world) {}

    private Sight sight(Grant grant, Projection projection) {
        Instant now = replies.now();
        List<Row> open = open(grant, now);
        World world = World.afar(desk.view().relations(now), open, projection);
        return new Sight(WallSheet.of(open, world, Scope.of(grant), now), world);
    }

    /** What is open of what a grant shows. */
    private List<Row> open(Grant grant, Instant now) {
        Scope scope = Scope.of(grant);
        Scope.Hears hears = (route, one) -> desk.telling().hears(route, one, now);
        return desk.view().lines().stream()
                .map(Line::row)
                .filter(row -> !row.closed() && scope.covers(row.incident(), hears))
                .toList();
    }

    /** A reader of feeds asks again by itself; what is not complete would look as if it were over. */
    private void feed(Context context) {
        Situation situation = Replies.complete(desk.situation().get());
        Grant grant = Grants.of(context);
        List<Row> open = open(grant, situation.now());
        Replies.document(
                context,
                "application/atom+xml; charset=utf-8",
                WallFeed.of(open, Scope.of(grant), situation, access.base(context)));
    }

    /** A wall has nothing to press, so its meridian stands in its address: {@code ?centre=150}. */
    private static Projection projection(Context context) {
        return Projection.of(Objects.requireNonNullElse(context.queryParam("centre"), ""));
    }

    /** The clocks, and nothing of who has what. */
    private Map<String, String> pulse() {
        Pulse pulse = desk.pulse("");
        Map<String, String> told = new TreeMap<>();
        for (String place : new String[] {"desk", "pipeline", "feeds", "trouble"}) {
            told.put(place, pulse.get(place));
        }
        told.put(
                "alarm",
                String.join(
                        " ", pulse.alarms().stream().filter(told::containsKey).toList()));
        return told;
    }

    private void serve(Context context) throws InterruptedException {
        if (open.incrementAndGet() > LIMIT) {
            open.decrementAndGet();
            context.status(503).result("Too many walls follow this console (" + LIMIT + "); close one.");
            return;
        }
        try {
            follow(Grants.of(context), projection(context), EventWriter.to(context));
        } catch (IOException e) {
            // The browser went away, which is how every stream ends.
        } finally {
            open.decrementAndGet();
        }
    }

    private void follow(Grant grant, Projection projection, EventWriter out) throws IOException, InterruptedException {
        Map<String, String> sent = new HashMap<>();
        while (!log.isClosed()) {
            if (!desk.grants().book().inForce(grant.id(), desk.grants().now())) {
                out.event(null, "ended", "{}");
                return;
            }
            Sight sight = sight(grant, projection);
            Map<String, String> parts = Map.of(
                    "lines", replies.rendered("wall-lines", Map.of("sheet", sight.sheet())),
                    "ties", replies.rendered("wall-ties", Map.of("world", sight.world())));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                if (!part.getValue().equals(sent.put(part.getKey(), part.getValue()))) {
                    out.event(null, part.getKey(), Json.text(Map.of("html", part.getValue())));
                }
            }
            out.event(null, "pulse", Json.text(pulse()));
            out.flush();
            pause();
        }
    }

    /** Until the next beat, or until the desk is closed. */
    private void pause() throws InterruptedException {
        long end = System.nanoTime() + BEAT.toNanos();
        for (long left = BEAT.toNanos(); left > 0 && !log.isClosed(); left = end - System.nanoTime()) {
            log.after(log.last(), Duration.ofNanos(left));
        }
    }

    private record WallJson(Map<String, String> clocks, WallSheet wall) {}
}
