package io.watchfloor.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.watchfloor.console.web.access.Guard.Open;
import io.watchfloor.kafka.Health;
import io.watchfloor.model.Json;
import java.util.Map;

/** Health and metrics, for machines that have no seat. */
public final class OperationsRoutes implements RouteGroup {
    private final WebDesk desk;

    public OperationsRoutes(WebDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/health/live", context -> health(context, desk.live().get()), Open.MACHINES);
        routes.get("/health/ready", context -> health(context, desk.ready().get()), Open.MACHINES);
        routes.get("/metrics", this::metrics, Open.MACHINES);
    }

    private void metrics(Context context) {
        context.contentType("text/plain; version=0.0.4").result(desk.metrics().get());
    }

    private static void health(Context context, Health health) {
        context.status(health.ok() ? 200 : 503)
                .contentType("application/json")
                .result(Json.write(Map.of("status", health.ok() ? "up" : "down", "detail", health.detail())));
    }
}
