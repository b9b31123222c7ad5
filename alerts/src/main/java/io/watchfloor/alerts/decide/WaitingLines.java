package io.watchfloor.alerts.decide;

import io.watchfloor.model.Notification.DigestLine;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Events that wait for a digest, one entry each under receiver, incident and event: a flood makes no entry grow. */
final class WaitingLines {
    private static final char PART = '\u0001';
    private static final char AFTER = '\u0002';

    private final KeyValueStore<String, DigestLine> store;

    WaitingLines(KeyValueStore<String, DigestLine> store) {
        this.store = store;
    }

    void add(String receiver, DigestLine line) {
        store.put(key(receiver, line), line);
    }

    /** Whether an event of the incident waits. */
    boolean has(String receiver, String incident) {
        String prefix = receiver + PART + incident;
        try (KeyValueIterator<String, DigestLine> lines = store.range(prefix + PART, prefix + AFTER)) {
            return lines.hasNext();
        }
    }

    /** All that wait for a receiver. */
    List<DigestLine> of(String receiver) {
        List<DigestLine> waiting = new ArrayList<>();
        try (KeyValueIterator<String, DigestLine> lines = store.range(receiver + PART, receiver + AFTER)) {
            lines.forEachRemaining((KeyValue<String, DigestLine> line) -> waiting.add(line.value));
        }
        return waiting;
    }

    void remove(String receiver, List<DigestLine> lines) {
        lines.forEach(line -> store.delete(key(receiver, line)));
    }

    private static String key(String receiver, DigestLine line) {
        return receiver + PART + line.incident() + PART + line.event();
    }
}
