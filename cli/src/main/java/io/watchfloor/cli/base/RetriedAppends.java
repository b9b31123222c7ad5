package io.watchfloor.cli.base;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Drops what the broker logs at ERROR although nothing is wrong: in the first moments of a transactional producer an
 * append can overtake the one before it, is refused as out of order, and sent again by the client.
 */
public final class RetriedAppends extends Filter<ILoggingEvent> {
    private static final String REFUSED = "org.apache.kafka.common.errors.OutOfOrderSequenceException";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        boolean retried = thrown != null
                && event.getLoggerName().equals("kafka.server.ReplicaManager")
                && thrown.getClassName().equals(REFUSED);
        return retried ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
