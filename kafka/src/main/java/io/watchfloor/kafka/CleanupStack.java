package io.watchfloor.kafka;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started last is stopped first; one thing that fails to stop does not keep the others running. */
public final class CleanupStack implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CleanupStack.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    /** Remembers something to stop, and returns it. */
    public synchronized <T extends AutoCloseable> T push(T resource) {
        started.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            AutoCloseable resource = started.pop();
            try {
                resource.close();
            } catch (Exception e) {
                log.warn("{} did not stop cleanly: {}", resource.getClass().getSimpleName(), e.toString());
            }
        }
    }
}
