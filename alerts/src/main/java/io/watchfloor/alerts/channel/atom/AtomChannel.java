package io.watchfloor.alerts.channel.atom;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.message.Message;
import java.io.IOException;
import java.nio.file.Path;

/** Adds an entry to the feed. Its id follows from the notification: a repeat takes the place of the first. */
final class AtomChannel implements Channel {
    private final Path file;
    private final String title;

    AtomChannel(Path file, String title) {
        this.file = file;
        this.title = title;
    }

    @Override
    public Outcome send(Message message) {
        try {
            AtomFile feed = AtomFile.open(file, title);
            feed.add(message);
            feed.write();
            return new Outcome.Delivered("written");
        } catch (IOException e) {
            return new Outcome.Retry(null, file + " cannot be written: " + e, null, true);
        }
    }
}
