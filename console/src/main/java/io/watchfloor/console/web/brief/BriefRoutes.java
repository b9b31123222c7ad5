package io.watchfloor.console.web.brief;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.board.briefing.Briefing;
import io.watchfloor.board.view.Dossier;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Granted;
import io.watchfloor.console.web.access.Grants;
import io.watchfloor.console.web.access.NoGrantException;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.incidents.tension.Coverage;
import io.watchfloor.incidents.tension.Tension;
import io.watchfloor.model.Grant;
import io.watchfloor.model.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The brief of an incident, for who reads it: it says what turned since they looked. */
public final class BriefRoutes implements RouteGroup {
    /** See the page of a pair: what is older weighs next to nothing. */
    private static final Duration REACH = Duration.ofDays(100);

    private final WebDesk desk;
    private final Replies replies;

    public BriefRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/i/{id}/brief", this::brief, Role.VIEWER);
        routes.get("/brief/{key}", this::abroad, Granted.BRIEF);
    }

    private void brief(Context context) {
        String position = replies.position();
        String id = context.pathParam("id");
        Dossier dossier = desk.view().dossier(id);
        if (dossier == null) {
            throw new NotFoundResponse("No incident has the id " + id + ", or it has not reached this console yet.");
        }
        Instant now = replies.now();
        Instant looked = desk.view().seen().looked(Seats.of(context).name(), id, now);
        Briefing briefing = brief(dossier, looked, now);
        replies.answer(
                context,
                "brief",
                Map.of("briefing", briefing, "incident", dossier.incident()),
                position,
                () -> new BriefJson(now, id, briefing));
    }

    /** For whoever has the key: it says nothing of this desk, and leads nowhere on it. */
    private void abroad(Context context) {
        Grant grant = Grants.of(context);
        Dossier dossier = grant.incident() == null ? null : desk.view().dossier(grant.incident());
        if (dossier == null) {
            throw new NoGrantException();
        }
        Briefing briefing = brief(dossier, null, replies.now()).abroad();
        replies.granted(
                context,
                "brief-abroad",
                Map.of("briefing", briefing, "grant", grant),
                () -> new BriefJson(replies.now(), dossier.incident().id(), briefing));
    }

    private Briefing brief(Dossier dossier, @Nullable Instant looked, Instant now) {
        return Briefing.of(dossier, tension(dossier.incident(), now), looked, now);
    }

    private Tension tension(Incident incident, Instant now) {
        return Tension.of(
                incident.pair(),
                desk.view().incidentsOf(incident.pair(), now.minus(REACH)),
                now,
                Coverage.of(desk.view().feeds()));
    }

    private record BriefJson(Instant deskTime, String incident, Briefing brief) {}
}
