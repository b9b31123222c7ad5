package io.watchfloor.alerts.channel.log;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.model.Notification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a line that an officer can read to the logger {@code notification}. */
final class LogChannel implements Channel {
    private static final Logger log = LoggerFactory.getLogger("notification");

    @Override
    public Outcome send(Notification notification) {
        log.info("{}", Message.of(notification).line());
        return new Outcome.Delivered("logged");
    }
}
