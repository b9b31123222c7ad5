package io.watchfloor.alerts.channel.log;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a line that an officer can read to the logger {@code notification}. */
final class LogChannel implements Channel {
    private static final Logger log = LoggerFactory.getLogger("notification");

    @Override
    public Outcome send(Message message) {
        log.info("{}", message.line());
        return new Outcome.Delivered("logged");
    }
}
