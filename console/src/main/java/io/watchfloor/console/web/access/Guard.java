package io.watchfloor.console.web.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.security.RouteRole;
import java.util.Set;

/**
 * Stands before every route: lets in whom the route's role allows, and takes a change only from our own pages. A route
 * that names no role is refused, so that a forgotten one is noticed and not open.
 */
public final class Guard {
    /** Carries the token of the page, which another site cannot read. A form may send it as field {@value #FIELD}. */
    public static final String HEADER = "X-Watchfloor-Token";

    public static final String FIELD = "token";

    /** Marks a route that asks for no seat. */
    public enum Open implements RouteRole {
        /** For people who are not signed in yet. */
        EVERYONE,
        /** For probes and scrapers, which come under names of their own. Nothing there may depend on a seat. */
        MACHINES
    }

    private final Access access;
    private final HostNames hosts;
    private final Grants grants;

    public Guard(Access access, Grants grants) {
        this.access = access;
        this.grants = grants;
        this.hosts = new HostNames(access.hosts());
    }

    public void register(RoutesConfig routes) {
        routes.before(this::recognise);
        routes.beforeMatched(this::admit);
    }

    private void recognise(Context context) {
        // Under a foreign name nobody is recognised, so that not even an error page tells anything.
        Seating seating = hosts.allow(context.header("Host")) ? access.seating(context) : null;
        if (seating != null) {
            Seats.put(context, seating);
        }
    }

    private void admit(Context context) {
        Set<RouteRole> needed = context.routeRoles();
        if (needed.contains(Open.MACHINES)) {
            return;
        }
        if (!hosts.allow(context.header("Host"))) {
            throw new HttpResponseException(
                    421, "This desk is not known under this name; add the name to access.hosts if it is yours.");
        }
        if (changes(context) && !ownPage(context)) {
            throw new ForbiddenResponse("Not done: the request came from a page of another site.");
        }
        if (needed.size() == 1 && needed.iterator().next() instanceof Granted granted) {
            grants.admit(context, granted.kind(), access.address(context));
        } else if (!needed.contains(Open.EVERYONE)) {
            admit(context, needed, Seats.seating(context));
        }
    }

    private static void admit(Context context, Set<RouteRole> needed, Seating seating) {
        Role has = seating.seat().role();
        if (needed.stream().noneMatch(role -> role instanceof Role one && has.may(one))) {
            throw new ForbiddenResponse("This needs the role " + words(needed) + "; yours is " + has.word()
                    + ". Who runs this desk gives roles.");
        }
        if (changes(context) && !Tokens.same(seating.token(), sent(context))) {
            throw new ForbiddenResponse("Not done: the request did not come from a page of this desk, or the page is"
                    + " older than your sign-in. Load the page again.");
        }
    }

    /** What browsers say of a request's origin; who says nothing is no browser. */
    private boolean ownPage(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        return (site == null || site.equals("same-origin") || site.equals("none"))
                && (origin == null || hosts.allowOrigin(origin));
    }

    private static boolean changes(Context context) {
        return !context.method().equals(HandlerType.GET) && !context.method().equals(HandlerType.HEAD);
    }

    private static String sent(Context context) {
        String header = context.header(HEADER);
        String field = header == null ? context.formParam(FIELD) : header;
        return field == null ? "" : field;
    }

    private static String words(Set<RouteRole> needed) {
        return needed.stream()
                .filter(Role.class::isInstance)
                .map(role -> ((Role) role).word())
                .sorted()
                .findFirst()
                .orElse("of nobody: the route names none");
    }
}
