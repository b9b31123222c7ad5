package io.watchfloor.console.web.rules;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.board.tuning.Uncounted;
import io.watchfloor.board.view.Dossier;
import io.watchfloor.board.view.Moment;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** What does not count in an incident, and why: asked by its page after it is shown, because the journal is read for it. */
public final class EvidenceRoutes implements RouteGroup {
    private final WebDesk desk;
    private final Replies replies;

    public EvidenceRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/i/{id}/not-counted", this::notCounted, Role.VIEWER);
    }

    private void notCounted(Context context) {
        Dossier dossier = desk.view().dossier(context.pathParam("id"));
        if (dossier == null) {
            throw new NotFoundResponse("No incident has this id, or it has not reached this console yet.");
        }
        OptionalInt partition = dossier.timeline().stream()
                .map(Moment::cause)
                .filter(Objects::nonNull)
                .mapToInt(cause -> cause.partition())
                .findFirst();
        List<Uncounted> uncounted = desk.tuning().notCounted(dossier.incident(), partition);
        replies.part(context, "uncounted", Map.of("uncounted", uncounted), Map.of("notCounted", uncounted));
    }
}
