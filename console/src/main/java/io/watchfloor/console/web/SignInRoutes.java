package io.watchfloor.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import io.watchfloor.console.web.access.Guard.Open;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.console.web.access.SignIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In and out: the page that asks for a name and a password, one-time links, what a session is, and its end. */
public final class SignInRoutes implements RouteGroup {
    private static final String WRONG = "Name or password is wrong.";
    private static final String SPENT = "This link was used, is older than an hour, or is not for this machine."
            + " Start Watchfloor again for a new one, or sign in with a name.";

    /** Of a name that was typed, so much comes back to whoever typed it; no name is longer. */
    private static final int SHOWN = 64;

    private final @Nullable SignIn signIn;
    private final Replies replies;

    /**
     * The routes.
     *
     * @param signIn absent when nobody is asked who they are
     */
    public SignInRoutes(@Nullable SignIn signIn, Replies replies) {
        this.signIn = signIn;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/sign-in", this::ask, Open.EVERYONE);
        routes.post("/sign-in", this::tryPassword, Open.EVERYONE);
        routes.get("/enter", this::tryLink, Open.EVERYONE);
        routes.post("/sign-out", this::leave, Role.VIEWER);
        routes.get("/session", this::session, Role.VIEWER);
        // Whatever is asked for prolongs a session; this asks for nothing else.
        routes.post("/session", this::session, Role.VIEWER);
        routes.exception(UnauthorizedResponse.class, this::signedOut);
    }

    private void ask(Context context) {
        if (Seats.find(context) == null) {
            page(context, next(context.queryParam("next")), "", "");
        } else {
            context.redirect("/");
        }
    }

    private void tryPassword(Context context) throws InterruptedException {
        String name = Objects.requireNonNullElse(context.formParam("name"), "");
        String password = Objects.requireNonNullElse(context.formParam("password"), "");
        String next = next(context.formParam("next"));
        SignIn.Attempt attempt = signIn().tryPassword(context, name, password);
        if (attempt.signedIn()) {
            context.status(303).header("Location", next);
            return;
        }
        Duration pause = attempt.pause();
        if (pause.isZero()) {
            context.status(401);
            page(context, next, WRONG, name);
        } else {
            context.status(429).header("Retry-After", Long.toString(pause.toSeconds() + 1));
            page(context, next, "Too many tries. Wait " + (pause.toMinutes() + 1) + " min, then try again.", name);
        }
    }

    private void tryLink(Context context) {
        if (signIn().tryLink(context, Objects.requireNonNullElse(context.queryParam("key"), ""))) {
            bounce(context, "/");
        } else {
            context.status(401);
            page(context, "/", SPENT, "");
        }
    }

    private void leave(Context context) {
        signIn().signOut(context);
        context.status(303).header("Location", "/sign-in");
    }

    private void session(Context context) {
        Seat seat = Seats.of(context);
        replies.json(context, new SessionJson(seat.name(), seat.role().word(), Seats.token(context)));
    }

    /** People are sent to sign in and come back to where they wanted to go; programs are told in words. */
    private void signedOut(UnauthorizedResponse refused, Context context) {
        String accept = Objects.requireNonNullElse(context.header("Accept"), "");
        if (!context.method().equals(HandlerType.GET) || !accept.contains("text/html")) {
            Replies.refuse(refused, context);
            return;
        }
        String query = context.queryString();
        String here = next(context.path() + (query == null ? "" : "?" + query));
        String site = context.header("Sec-Fetch-Site");
        if ("cross-site".equals(site) || "same-site".equals(site)) {
            context.status(401);
            bounce(context, here);
        } else {
            context.status(303).header("Location", "/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        }
    }

    /**
     * Goes on from a page of our own. A browser keeps the cookie to itself while it follows a link from another site,
     * such as one in a mail about an incident.
     */
    private void bounce(Context context, String to) {
        replies.bare(context, "bounce", Map.of("to", to));
    }

    /** The typed name comes back whether anyone has it or not, so that the page tells nobody which names there are. */
    private void page(Context context, String next, String fault, String typed) {
        String name = typed.strip();
        String shown = name.codePointCount(0, name.length()) > SHOWN
                ? name.substring(0, name.offsetByCodePoints(0, SHOWN))
                : name;
        replies.bare(context, "sign-in", Map.of("next", next, "fault", fault, "name", shown));
    }

    /** A path of this desk; anything else would be a way to send people elsewhere. */
    private static String next(@Nullable String wanted) {
        return wanted != null && wanted.matches("/(?![/\\\\])[\\x21-\\x7e]*") && !wanted.startsWith("/sign-in")
                ? wanted
                : "/";
    }

    private SignIn signIn() {
        if (signIn == null) {
            throw new NotFoundResponse("Nobody signs in here: everybody has the same seat.");
        }
        return signIn;
    }

    private record SessionJson(String name, String role, String token) {}
}
