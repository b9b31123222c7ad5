package io.watchfloor.console.web.acts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.board.grants.Scope;
import io.watchfloor.board.view.Times;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Grants;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.model.Grant;
import io.watchfloor.model.GrantKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys that are not persons: which there are, a new one, shown once, and one that is taken back. */
public final class GrantRoutes implements RouteGroup {
    private static final String PAGE = "/settings/grants";
    /** In force at once; each is compared with whatever key is tried. */
    private static final int MOST = 500;

    private final WebDesk desk;
    private final Replies replies;
    private final Access access;

    /**
     * A grant as people are told of it: its hash is nobody's business.
     *
     * @param used when it was used last, to ten minutes, or absent
     * @param state {@code in force}, {@code ended}, or by whom it was taken back
     */
    public record Told(
            String id,
            GrantKind kind,
            String shows,
            String maker,
            Instant made,
            Instant ends,
            @Nullable Instant used,
            boolean inForce,
            String state) {
        static Told of(Grant grant, Instant now) {
            String state = grant.takenBack() != null
                    ? "taken back by " + grant.takenBackBy() + " " + Times.brief(grant.takenBack())
                    : grant.inForce(now) ? "in force" : "ended";
            return new Told(
                    grant.id(),
                    grant.kind(),
                    Scope.of(grant).words(),
                    grant.maker(),
                    grant.made(),
                    grant.ends(),
                    grant.used(),
                    grant.inForce(now),
                    state);
        }
    }

    public GrantRoutes(WebDesk desk, Replies replies, Access access) {
        this.desk = desk;
        this.replies = replies;
        this.access = access;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PAGE, this::list, Role.VIEWER);
        routes.post(PAGE, this::make, Role.OFFICER);
        routes.post(PAGE + "/{id}", this::takeBack, Role.OFFICER);
    }

    private void list(Context context) {
        String position = replies.position();
        Instant now = desk.grants().now();
        List<Told> all = desk.grants().book().all(now).stream()
                .map(grant -> Told.of(grant, now))
                .toList();
        replies.answer(context, "grants", Map.of("grants", all), position, () -> Map.of("grants", all));
    }

    /** The answer is the only place where the key is ever shown. */
    private void make(Context context) throws InterruptedException {
        Acts.refuseWhenBlind(desk);
        RequestFields fields = RequestFields.of(context);
        GrantKind kind = fields.word("kind", GrantKind::of);
        if (kind == null) {
            throw new BadRequestResponse("kind is missing: brief or wall");
        }
        Scope scope = scope(kind, fields);
        Grants grants = desk.grants();
        if (grants.book().inForce(grants.now()) >= MOST) {
            throw new ConflictResponse("Not made: " + MOST + " are in force. Take some back first.");
        }
        String position = replies.position();
        Grants.Fresh fresh = grants.make(kind, scope, Seats.of(context).name());
        write(fresh.grant());
        String link = access.base(context) + fresh.path();
        Told told = Told.of(fresh.grant(), grants.now());
        replies.answer(
                context,
                "grant-made",
                Map.of("grant", told, "link", link),
                position,
                () -> new MadeJson("Made. The link is shown only now.", told.id(), fresh.path(), told.ends()));
    }

    private Scope scope(GrantKind kind, RequestFields fields) {
        String incident = fields.text("incident");
        Scope scope;
        try {
            scope = Scope.parse(fields.text("parties"), fields.text("route"), incident);
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse("parties: " + e.getMessage());
        }
        String fault = scope.fault(kind);
        if (fault != null) {
            throw new BadRequestResponse(fault);
        }
        String route = scope.route();
        if (route != null && !desk.telling().routing().plan(replies.now()).knows(route)) {
            throw new BadRequestResponse("route: the routing file has no receiver " + route);
        }
        if (incident != null && desk.view().incident(incident) == null) {
            throw new NotFoundResponse("No incident has the id " + incident + ".");
        }
        return scope;
    }

    private void takeBack(Context context) throws InterruptedException {
        Grants grants = desk.grants();
        Grant grant = grants.book().get(context.pathParam("id"));
        if (grant == null) {
            throw new NotFoundResponse("There is no such grant, or it has not reached this console yet.");
        }
        if (!grant.inForce(grants.now())) {
            throw new ConflictResponse("Not done: it opens nothing any more.");
        }
        write(grant.takenBackBy(Seats.of(context).name(), grants.now()));
        Acts.done(context, replies, PAGE, "Taken back: " + grant.id() + " opens nothing any more.");
    }

    private void write(Grant grant) throws InterruptedException {
        Acts.await(desk.doing().writer().write(desk.doing().topics().grants, grant.id(), grant));
    }

    private record MadeJson(String message, String id, String path, Instant ends) {}
}
