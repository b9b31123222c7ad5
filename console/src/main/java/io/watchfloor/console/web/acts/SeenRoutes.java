package io.watchfloor.console.web.acts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.watchfloor.board.view.Row;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.model.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What whoever is signed in looked at: {@code POST /seen}. It is theirs alone, and changes nothing for others. */
public final class SeenRoutes implements RouteGroup {
    private static final int MOST = 500;

    private final WebDesk desk;
    private final Replies replies;

    public SeenRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/seen", this::seen, Role.VIEWER);
    }

    /** {@code incident=...&told=...}, each pair as often as there are rows that were looked at. */
    private void seen(Context context) throws InterruptedException {
        Acts.refuseWhenBlind(desk);
        RequestFields fields = RequestFields.of(context);
        List<String> incidents = fields.all("incident");
        List<String> told = fields.all("told");
        if (incidents.isEmpty() || incidents.size() > MOST || incidents.size() != told.size()) {
            throw new BadRequestResponse("send from 1 to " + MOST + " incidents, each with what its row told");
        }
        String who = Seats.of(context).name();
        Instant now = replies.now();
        Instant since = desk.view().seen().since(who, now);
        List<Seen> all = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            if (!Row.isTold(told.get(i))) {
                throw new BadRequestResponse("told must be such as 'P2 open 4 1', not " + told.get(i));
            }
            // One that left this console meanwhile is nothing to look at any more.
            if (desk.view().incident(incidents.get(i)) != null) {
                String id = incidents.get(i);
                all.add(new Seen(
                        who, id, told.get(i), since, now, desk.view().seen().looked(who, id, now), Map.of()));
            }
        }
        List<CompletableFuture<Void>> written = all.stream()
                .map(one -> desk.doing().writer().write(desk.doing().topics().seen, one.key(), one))
                .toList();
        Acts.await(CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)));
        replies.json(context, Map.of("seen", all.size()));
    }
}
