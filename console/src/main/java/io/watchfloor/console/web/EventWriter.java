package io.watchfloor.console.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes server-sent events to one browser. */
public final class EventWriter {
    private final OutputStream out;

    private EventWriter(OutputStream out) {
        this.out = out;
    }

    /** Begins the answer; what a proxy would keep back or keep is not kept. */
    public static EventWriter to(Context context) throws IOException {
        context.res().setContentType("text/event-stream");
        context.res().setCharacterEncoding("utf-8");
        Replies.fresh(context);
        context.header("X-Accel-Buffering", "no");
        EventWriter writer = new EventWriter(context.res().getOutputStream());
        writer.out.write("retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
        return writer;
    }

    /** Data is JSON on one line, so it needs no splitting. */
    public void event(@Nullable String id, String type, String data) throws IOException {
        String text = (id == null ? "" : "id: " + id + "\n") + "event: " + type + "\ndata: " + data + "\n\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void flush() throws IOException {
        out.flush();
    }
}
