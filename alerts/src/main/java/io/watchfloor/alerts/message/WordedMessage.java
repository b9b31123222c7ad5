package io.watchfloor.alerts.message;

import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message about an incident in the words of a template. Programs never get one: they read fields, not words. */
record WordedMessage(IncidentMessage plain, String summary, List<String> details) implements Message {
    @Override
    public String notification() {
        return plain.notification();
    }

    @Override
    public String type() {
        return plain.type();
    }

    @Override
    public String thread() {
        return plain.thread();
    }

    @Override
    public boolean opensThread() {
        return plain.opensThread();
    }

    @Override
    public Precedence precedence() {
        return plain.precedence();
    }

    @Override
    public Instant at() {
        return plain.at();
    }

    @Override
    public @Nullable String link() {
        return plain.link();
    }
}
