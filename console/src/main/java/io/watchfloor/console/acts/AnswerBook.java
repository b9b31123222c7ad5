package io.watchfloor.console.acts;

import io.watchfloor.model.IncidentEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The answers to people's acts as they come in, for whoever waits for one or comes too late. */
public final class AnswerBook {
    private static final int KEPT = 5_000;

    private final Map<String, Answered> byCommand = newest();
    private final Map<String, Answered> lastAccepted = newest();
    private final Map<String, CompletableFuture<Answered>> waiting = new HashMap<>();

    private static Map<String, Answered> newest() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Answered> eldest) {
                return size() > KEPT;
            }
        };
    }

    /** One more event of an incident; most carry no answer. */
    public void heard(IncidentEvent event) {
        Answered answered = Answered.of(event);
        if (answered == null) {
            return;
        }
        CompletableFuture<Answered> asked;
        synchronized (this) {
            if (answered.answer().accepted()) {
                lastAccepted.put(event.incident().id(), answered);
            }
            if (!event.incident().id().equals(answered.act().incident())) {
                // An act on two incidents is answered on both; who asked waits for the one that was named first.
                return;
            }
            byCommand.put(answered.act().command(), answered);
            asked = waiting.remove(answered.act().command());
        }
        if (asked != null) {
            asked.complete(answered);
        }
    }

    /** The answer to a command, now or when it comes. */
    public synchronized CompletableFuture<Answered> answerTo(String command) {
        Answered known = byCommand.get(command);
        return known != null
                ? CompletableFuture.completedFuture(known)
                : waiting.computeIfAbsent(command, unknown -> new CompletableFuture<>());
    }

    /** Nobody waits for it any more; when it comes, it is kept all the same. */
    public synchronized void forget(String command) {
        waiting.remove(command);
    }

    /** Whether a command has been answered before. */
    public synchronized Optional<Answered> known(String command) {
        return Optional.ofNullable(byCommand.get(command));
    }

    /** What was last done to an incident, or absent. */
    public synchronized @Nullable Answered lastAccepted(String incident) {
        return lastAccepted.get(incident);
    }
}
