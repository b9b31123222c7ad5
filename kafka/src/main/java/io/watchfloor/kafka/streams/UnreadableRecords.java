package io.watchfloor.kafka.streams;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A record whose bytes are not what the topic promises goes to the dead letters, and the next one goes on. */
public final class UnreadableRecords implements DeserializationExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(UnreadableRecords.class);

    private @Nullable DeadLetterSettings settings;

    @Override
    public void configure(Map<String, ?> configs) {
        settings = DeadLetterSettings.from(configs);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (settings == null) {
            return Response.fail();
        }
        String origin = record.topic() + "/" + record.partition() + "/" + record.offset();
        String error = origin + ": " + exception.getMessage()
                + "; mend its writer and send it again; the bytes are kept in dead-letters";
        log.warn("unreadable record {}", error);
        return Response.resume(List.of(settings.record(origin, "not-json", error, record.value())));
    }
}
