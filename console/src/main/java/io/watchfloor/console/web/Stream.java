package io.watchfloor.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.watchfloor.board.view.OwnerReminder;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Guard.Open;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.console.web.access.Seats;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /stream}: changes as server-sent events, from where the browser was ({@code Last-Event-ID} or
 * {@code ?after=}), and a pulse every second by which it knows that the link is live. One thread per browser, because
 * its tabs share one connection. It says what lies with whoever looks, and when their session nears its end, and ends
 * with it; it prolongs none.
 */
public final class Stream implements RouteGroup {
    private static final int LIMIT = 100;
    private static final Duration BEAT = Duration.ofSeconds(1);
    /** Time enough to end a call and press a key. */
    private static final Duration WARNED_BEFORE = Duration.ofMinutes(15);

    private final EventLog log;
    private final WebDesk desk;
    private final Access access;
    private final AtomicInteger open = new AtomicInteger();

    public Stream(EventLog log, WebDesk desk, Access access) {
        this.log = log;
        this.desk = desk;
        this.access = access;
    }

    @Override
    public void register(RoutesConfig routes) {
        // A browser cannot read why a stream was refused, so who is signed out is told in the stream.
        routes.get("/stream", this::serve, Open.EVERYONE);
    }

    private void serve(Context context) throws InterruptedException {
        if (open.incrementAndGet() > LIMIT) {
            open.decrementAndGet();
            context.status(503).result("Too many browsers follow this console (" + LIMIT + "); close one.");
            return;
        }
        try {
            EventWriter out = EventWriter.to(context);
            Seat seat = Seats.find(context);
            if (seat == null) {
                out.event(null, "signed-out", "{}");
            } else {
                follow(seat.name(), position(context), context, out);
            }
        } catch (IOException e) {
            // The browser went away, which is how every stream ends.
        } finally {
            open.decrementAndGet();
        }
    }

    private @Nullable String position(Context context) {
        String last = context.header("Last-Event-ID");
        String after = last == null ? context.queryParam("after") : last;
        return after == null ? log.last() : after;
    }

    private void follow(String who, @Nullable String from, Context context, EventWriter out)
            throws IOException, InterruptedException {
        String position = from;
        long nextBeat = System.nanoTime();
        // True at first, so that a browser that comes back hears also that there is nothing to say any more.
        boolean warned = true;
        boolean reminded = true;
        while (!log.isClosed()) {
            // What was missed comes before the first pulse, so that a browser knows what it came back to.
            EventLog.Batch batch = log.after(position, Duration.ofNanos(nextBeat - System.nanoTime()));
            if (batch.reset()) {
                out.event(batch.last(), "reset", "{}");
            }
            for (EventLog.Entry entry : batch.entries()) {
                out.event(entry.id(), entry.type(), entry.data(who));
            }
            if (System.nanoTime() - nextBeat >= 0) {
                nextBeat = System.nanoTime() + BEAT.toNanos();
                List<OwnerReminder> reminders = desk.reminders(who);
                if (reminded || !reminders.isEmpty()) {
                    out.event(null, "reminders", Json.text(Map.of("reminders", reminders)));
                }
                reminded = !reminders.isEmpty();
                out.event(null, "pulse", Json.text(desk.pulse(who)));
                Duration left = access.left(context).orElse(Duration.ofDays(1));
                if (left.isZero()) {
                    out.event(null, "signed-out", "{}");
                    return;
                }
                boolean warns = left.compareTo(WARNED_BEFORE) < 0;
                if (warns || warned) {
                    out.event(null, "session", Json.text(Map.of("left", warns ? left.toSeconds() : -1)));
                }
                warned = warns;
            }
            out.flush();
            position = batch.last();
        }
    }
}
