package io.watchfloor.cli.base;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchfloor.kafka.Version;
import io.watchfloor.model.Json;
import java.nio.charset.StandardCharsets;

/**
 * An event of the log as one line of JSON: time in ISO 8601, level, service, instance, version, logger, thread, message,
 * and the stack trace as {@code error} where there is one.
 */
public final class LogLines extends EncoderBase<ILoggingEvent> {
    /** System property that names the service, which is the command. */
    static final String SERVICE = "watchfloor.service";

    private static final byte[] NOTHING = {};

    private final String service = System.getProperty(SERVICE, "");
    private final String instance = System.getenv().getOrDefault("WATCHFLOOR_INSTANCE", "1");

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        ObjectNode line = Json.mapper()
                .createObjectNode()
                .put("time", event.getInstant().toString())
                .put("level", event.getLevel().toString())
                .put("service", service)
                .put("instance", instance)
                .put("version", Version.current())
                .put("logger", event.getLoggerName())
                .put("thread", event.getThreadName())
                .put("message", event.getFormattedMessage());
        if (event.getThrowableProxy() != null) {
            line.put("error", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
