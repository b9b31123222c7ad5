package io.watchfloor.console;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.watchfloor.console.web.Answers;
import io.watchfloor.console.web.Assets;
import io.watchfloor.console.web.Contract;
import io.watchfloor.console.web.EventLog;
import io.watchfloor.console.web.Missing;
import io.watchfloor.console.web.OperationsRoutes;
import io.watchfloor.console.web.Pages;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.SignInRoutes;
import io.watchfloor.console.web.Stream;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Grants;
import io.watchfloor.console.web.access.Guard;
import io.watchfloor.console.web.access.SignIn;
import io.watchfloor.console.web.acts.ActRoutes;
import io.watchfloor.console.web.acts.FeedRoutes;
import io.watchfloor.console.web.acts.GrantRoutes;
import io.watchfloor.console.web.acts.HandoverRoutes;
import io.watchfloor.console.web.acts.LetterRoutes;
import io.watchfloor.console.web.acts.QueueRoutes;
import io.watchfloor.console.web.acts.SeenRoutes;
import io.watchfloor.console.web.acts.SilenceRoutes;
import io.watchfloor.console.web.brief.BriefRoutes;
import io.watchfloor.console.web.pair.PairRoutes;
import io.watchfloor.console.web.routing.RoutingRoutes;
import io.watchfloor.console.web.rules.DraftRoutes;
import io.watchfloor.console.web.rules.EditorRoutes;
import io.watchfloor.console.web.rules.EvidenceRoutes;
import io.watchfloor.console.web.rules.Libraries;
import io.watchfloor.console.web.rules.RuleRoutes;
import io.watchfloor.console.web.search.SearchRoutes;
import io.watchfloor.console.web.wall.WallRoutes;
import io.watchfloor.console.web.world.WorldRoutes;
import io.watchfloor.kafka.SettingsException;
import java.util.List;

/** The desk's HTTP server: which route answers with what, and the headers that every answer carries. */
public final class WebServer implements AutoCloseable {
    /** Nothing inline, nothing from elsewhere: a script that slips into a headline has nowhere to run. */
    private static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
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
     * @param access knows who is asking
     * @throws SettingsException when the port is taken, saying which and what to do
     */
    public static WebServer start(String host, int port, WebDesk desk, Pages pages, EventLog events, Access access) {
        List<RouteGroup> groups = groups(desk, new Replies(desk, pages, events), events, access);
        Guard guard = new Guard(access, desk.grants());
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.routes.before(WebServer::protect);
            guard.register(config.routes);
            config.routes.exception(HttpResponseException.class, Replies::refuse);
            groups.forEach(group -> group.register(config.routes));
        });
        try {
            return new WebServer(server.start(host, port), events);
        } catch (JavalinBindException e) {
            throw new SettingsException(
                    "port " + host + ":" + port + " for the console is taken; stop what uses it or set console.port",
                    e);
        }
    }

    /** Every group of routes that there is. A new one is added here and nowhere else. */
    private static List<RouteGroup> groups(WebDesk desk, Replies replies, EventLog events, Access access) {
        Libraries libraries = new Libraries();
        return List.of(
                new Answers(desk, replies),
                new ActRoutes(desk, replies),
                new SilenceRoutes(desk, replies),
                new HandoverRoutes(desk, replies),
                new SeenRoutes(desk, replies),
                new LetterRoutes(desk, replies),
                new GrantRoutes(desk, replies, access),
                new FeedRoutes(desk, replies),
                new PairRoutes(desk, replies),
                new WorldRoutes(desk, replies),
                new SearchRoutes(desk, replies),
                new BriefRoutes(desk, replies),
                new WallRoutes(desk, replies, events, access),
                new RoutingRoutes(desk, replies),
                new EvidenceRoutes(desk, replies),
                new RuleRoutes(desk.tuning(), replies),
                new EditorRoutes(desk.tuning(), replies, libraries),
                new DraftRoutes(desk.tuning(), replies),
                new QueueRoutes(desk, replies),
                libraries,
                new Stream(events, desk, access),
                new SignInRoutes(access instanceof SignIn signIn ? signIn : null, replies),
                new Assets(),
                new Contract(),
                new OperationsRoutes(desk),
                new Missing(replies));
    }

    private static void protect(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY);
        context.header("X-Content-Type-Options", "nosniff");
        // Not no-referrer: with that, browsers hide from us too which page a form was sent from.
        context.header("Referrer-Policy", "same-origin");
        if (Grants.inPath(context.path())) {
            // What leads away from such a page says nothing of it, not even to us.
            context.header("Referrer-Policy", "no-referrer");
            context.header("X-Robots-Tag", "noindex");
            context.header("Cache-Control", "private, no-store");
        }
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** Methods and paths, such as {@code GET /feeds}, as the description of the interface must name them. */
    public List<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(parsed -> parsed.endpoint.method.isHttpMethod())
                .map(parsed -> parsed.endpoint.method + " " + parsed.endpoint.path)
                .map(route -> route.replace('<', '{').replace('>', '}'))
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
