package io.watchfloor.kafka.streams;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Where a processor writes to, by the name of the node; {@link Flow} ties it to a topic.
 *
 * @param <V> values that it takes; another kind does not compile
 */
public record Sink<V>(String name) {
    /** Forwards a record to this sink and to no other child. */
    public void write(ProcessorContext<String, ? super V> context, Record<String, V> record) {
        context.forward(record, name);
    }
}
