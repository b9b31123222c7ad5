package io.watchfloor.console;

import io.watchfloor.board.view.Dossier;
import io.watchfloor.console.routing.Routing;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Silence;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Tells a desk of flashes at once, and mail of everything in the morning. */
public final class RoutingAtHand implements Routing {
    /** Stands in every text of it. */
    public volatile String tainted = "";

    @Override
    public Plan plan(Instant now) {
        return new Plan(
                tainted.isEmpty() ? null : tainted,
                List.of(
                        "everything -> mail (email, line 4)",
                        "  precedence=\"flash\" -> desk (webhook, line 7)" + tainted),
                List.of(
                        new Receiver("desk", "webhook", "may be told now"),
                        new Receiver("mail" + tainted, "email" + tainted, "not before 06:00Z: night" + tainted)));
    }

    @Override
    public Verdict ask(IncidentEvent event, Collection<Silence> silences, Collection<IncidentEvent> open, Instant now) {
        return new Verdict(
                "routed",
                tainted,
                List.of(
                        new Told("desk", "webhook", 7, "pair=CHN-USA" + tainted, ""),
                        new Told("mail", "email", 4, "", "not before 06:00Z: night" + tainted)));
    }

    @Override
    public Next next(IncidentEvent event, Collection<Delivery> told, Dossier.Unattended since) {
        return new Next("duty" + tainted, since.since().plusSeconds(300), told.isEmpty() ? "again" : "escalated");
    }

    @Override
    public boolean hears(String receiver, IncidentEvent event) {
        return receiver.equals("desk") && event.incident().level().announced() == Precedence.FLASH;
    }
}
