package io.watchfloor.console.web;

import io.javalin.http.Context;
import io.watchfloor.console.view.Pulse;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /stream}: changes as server-sent events, from where the browser was ({@code Last-Event-ID} or
 * {@code ?after=}), and a pulse every second by which it knows that the link is live. One thread per browser, because
 * its tabs share one connection.
 */
final class Stream {
    private static final int LIMIT = 100;
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final EventLog log;
    private final Supplier<Pulse> pulse;
    private final AtomicInteger open = new AtomicInteger();

    Stream(EventLog log, Supplier<Pulse> pulse) {
        this.log = log;
        this.pulse = pulse;
    }

    int open() {
        return open.get();
    }

    void serve(Context context) throws InterruptedException {
        if (open.incrementAndGet() > LIMIT) {
            open.decrementAndGet();
            context.status(503).result("Too many browsers follow this console (" + LIMIT + "); close one.");
            return;
        }
        try {
            context.res().setContentType("text/event-stream");
            context.res().setCharacterEncoding("utf-8");
            context.header("Cache-Control", "no-store");
            context.header("X-Accel-Buffering", "no");
            follow(position(context), context.res().getOutputStream());
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

    private void follow(@Nullable String from, OutputStream out) throws IOException, InterruptedException {
        String position = from;
        long nextBeat = System.nanoTime();
        out.write("retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
        while (!log.isClosed()) {
            // What was missed comes before the first pulse, so that a browser knows what it came back to.
            EventLog.Batch batch = log.after(position, Duration.ofNanos(nextBeat - System.nanoTime()));
            if (batch.reset()) {
                write(out, batch.last(), "reset", "{}");
            }
            for (EventLog.Entry entry : batch.entries()) {
                write(out, entry.id(), entry.type(), entry.data());
            }
            if (System.nanoTime() - nextBeat >= 0) {
                nextBeat = System.nanoTime() + BEAT.toNanos();
                write(out, null, "pulse", Json.text(pulse.get()));
            }
            out.flush();
            position = batch.last();
        }
    }

    /** Data is JSON on one line, so it needs no splitting. */
    private static void write(OutputStream out, @Nullable String id, String type, String data) throws IOException {
        String text = (id == null ? "" : "id: " + id + "\n") + "event: " + type + "\ndata: " + data + "\n\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
