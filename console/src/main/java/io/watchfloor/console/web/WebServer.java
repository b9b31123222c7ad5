package io.watchfloor.console.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.SettingsException;
import io.watchfloor.model.Json;
import java.util.List;
import java.util.Map;

/** The desk's HTTP server: which route answers with what, and the headers that every answer carries. */
public final class WebServer implements AutoCloseable {
    /** Nothing inline, nothing from elsewhere: a script that slips into a headline has nowhere to run. */
    private static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private final Javalin server;
    private final EventLog events;

    private WebServer(Javalin server, EventLog events) {
        this.server = server;
        this.events = events;
    }

    /**
     * Serves the desk.
     *
     * @param port 0 takes any free one
     * @throws SettingsException when the port is taken, saying which and what to do
     */
    public static WebServer start(String host, int port, Desk desk, Pages pages, EventLog events) {
        Stream stream = new Stream(events, desk::pulse);
        Answers answers = new Answers(desk, pages, events);
        Assets assets = new Assets();
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.routes.before(WebServer::protect);
            config.routes.get("/", answers::board);
            config.routes.get("/i/{id}", answers::incident);
            config.routes.get("/feeds", answers::feeds);
            config.routes.get("/handover", answers::handover);
            config.routes.get("/silences", answers::silences);
            config.routes.get("/load", answers::load);
            config.routes.get("/stream", stream::serve);
            config.routes.get("/assets/{name}", assets::serve);
            config.routes.get("/openapi.json", Contract::openApi);
            config.routes.get("/schemas/{name}", Contract::schema);
            operations(config, desk);
            config.routes.error(404, answers::notFound);
        });
        try {
            return new WebServer(server.start(host, port), events);
        } catch (JavalinBindException e) {
            throw new SettingsException(
                    "port " + host + ":" + port + " for the console is taken; stop what uses it or set console.port",
                    e);
        }
    }

    private static void operations(JavalinConfig config, Desk desk) {
        config.routes.get("/health/live", context -> health(context, desk.live().get()));
        config.routes.get(
                "/health/ready", context -> health(context, desk.ready().get()));
        config.routes.get("/metrics", context -> context.contentType("text/plain; version=0.0.4")
                .result(desk.metrics().get()));
    }

    private static void protect(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static void health(Context context, Health health) {
        context.status(health.ok() ? 200 : 503)
                .contentType("application/json")
                .result(Json.write(Map.of("status", health.ok() ? "up" : "down", "detail", health.detail())));
    }

    /** Paths that answer to GET, as the description of the interface must name them. */
    List<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(parsed -> parsed.endpoint.method.equals(HandlerType.GET))
                .map(parsed -> parsed.endpoint.path)
                .toList();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        // Streams end first, or the server would wait for them.
        events.close();
        server.stop();
    }
}
