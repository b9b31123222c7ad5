package io.watchfloor.kafka.streams;

import io.watchfloor.kafka.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A result that the broker refuses as too large is kept as a dead letter, but only on our output topics. */
public final class UnwritableRecords implements ProductionExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(UnwritableRecords.class);

    private @Nullable DeadLetterSettings settings;

    @Override
    public void configure(Map<String, ?> configs) {
        settings = DeadLetterSettings.from(configs);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        if (settings == null || !(exception instanceof RecordTooLargeException) || !mayBeLost(record.topic())) {
            log.error("cannot write to {}: {}", record.topic(), exception.toString());
            return Response.fail();
        }
        String origin = context.topic() + "/" + context.partition() + "/" + context.offset();
        String error = origin + ": the result for " + record.topic() + " is larger than the broker takes; raise "
                + "max.message.bytes of the topic, then send the record again that it was made from: "
                + exception.getMessage();
        log.warn("unwritable record {}", error);
        return Response.resume(List.of(settings.record(origin, "too-large", error, record.value())));
    }

    /** A hole in a changelog, the journal or the dead letters themselves would be silent loss: those fail instead. */
    private boolean mayBeLost(String topic) {
        Topics topics =
                settings == null ? Topics.standard() : settings.context().topics();
        return topics.all().stream().anyMatch(ours -> ours.name().equals(topic))
                && !topic.equals(topics.journal.name())
                && !topic.equals(topics.deadLetters.name());
    }
}
