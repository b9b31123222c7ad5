package io.watchfloor.kafka.streams;

import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refused records go to the dead letters; everything else that a processor throws is a bug and stops the task. */
public final class InvalidRecords implements ProcessingExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(InvalidRecords.class);

    private @Nullable DeadLetterSettings settings;

    @Override
    public void configure(Map<String, ?> configs) {
        settings = DeadLetterSettings.from(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        String origin = context.topic() + "/" + context.partition() + "/" + context.offset();
        if (settings == null || !(exception instanceof InvalidRecordException refused)) {
            log.error("{} failed on {}", context.processorNodeId(), origin, exception);
            return Response.fail();
        }
        String error = origin + ": " + refused.getMessage();
        log.warn("refused record {}", error);
        return Response.resume(List.of(settings.record(origin, refused.reason(), error, context.sourceRawValue())));
    }
}
