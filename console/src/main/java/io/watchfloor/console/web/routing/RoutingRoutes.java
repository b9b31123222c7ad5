package io.watchfloor.console.web.routing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.board.view.Row;
import io.watchfloor.board.view.SilenceList;
import io.watchfloor.console.routing.Routing;
import io.watchfloor.console.routing.Telling;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.model.Change;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Silence;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /routes}: who is told what, and what would happen to an event of an incident. It changes nothing. */
public final class RoutingRoutes implements RouteGroup {
    private static final Change FIRST = Change.OPENED;

    private final WebDesk desk;
    private final Replies replies;

    /**
     * A receiver with its last attempts.
     *
     * @param delivered when it was told last, or absent
     * @param failing the last failure since, or absent
     */
    public record Line(Routing.Receiver receiver, @Nullable Instant delivered, @Nullable Delivery failing) {}

    /** What was asked, and the answer. */
    public record Asked(String incident, Change type, Routing.Verdict verdict) {}

    public RoutingRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/routes", this::page, Role.VIEWER);
    }

    private void page(Context context) {
        String position = replies.position();
        Instant now = replies.now();
        Routing.Plan plan = desk.telling().routing().plan(now);
        List<Line> receivers = plan.receivers().stream().map(this::line).toList();
        Asked asked = asked(context, now);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("plan", plan);
        parameters.put("receivers", receivers);
        parameters.put("asked", asked);
        parameters.put("now", now);
        replies.answer(
                context,
                "routes",
                parameters,
                position,
                () -> new RoutesJson(now, plan.fault(), plan.tree(), receivers, asked));
    }

    private Line line(Routing.Receiver receiver) {
        Delivery delivered = desk.telling().receivers().delivered(receiver.name());
        return new Line(
                receiver,
                delivered == null ? null : delivered.at(),
                desk.telling().receivers().failing(receiver.name()));
    }

    /** {@code ?incident=CHN-USA.airspace.1&type=escalated}. */
    private @Nullable Asked asked(Context context, Instant now) {
        String id = context.queryParam("incident");
        if (id == null || id.isBlank()) {
            return null;
        }
        Incident incident = desk.view().incident(id.strip());
        if (incident == null) {
            throw new NotFoundResponse("No incident has the id " + id + ".");
        }
        String word = context.queryParam("type");
        Change type;
        try {
            type = word == null || word.isBlank() ? FIRST : Change.of(word);
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse("type: " + e.getMessage());
        }
        List<IncidentEvent> open = desk.view().board().open().stream()
                .map(Row::incident)
                .map(one -> Telling.event(one, FIRST, now))
                .toList();
        List<Silence> silences = desk.view().silences(now).inForce().stream()
                .map(SilenceList.Entry::silence)
                .toList();
        Routing.Verdict verdict = desk.telling().routing().ask(Telling.event(incident, type, now), silences, open, now);
        return new Asked(incident.id(), type, verdict);
    }

    private record RoutesJson(
            Instant deskTime, @Nullable String fault, List<String> tree, List<Line> receivers, @Nullable Asked asked) {}
}
