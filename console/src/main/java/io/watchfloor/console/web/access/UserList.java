package io.watchfloor.console.web.access;

import io.watchfloor.kafka.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The users of a file, as it is now: a change counts within a second, without a restart. While the file cannot be
 * used, those of the last good one stay.
 */
final class UserList {
    private static final Logger log = LoggerFactory.getLogger(UserList.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Path file;
    private final InstantSource clock;
    private Users users;
    private Object seen;
    private Instant looked;

    /**
     * Reads the file for the first time.
     *
     * @throws SettingsException when it is there and cannot be used
     */
    UserList(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        this.seen = state();
        this.users = UsersFile.load(file);
        this.looked = clock.instant();
    }

    synchronized Users now() {
        Instant now = clock.instant();
        if (now.isBefore(looked.plus(LOOK_AGAIN))) {
            return users;
        }
        looked = now;
        Object state = state();
        if (!state.equals(seen)) {
            seen = state;
            reload();
        }
        return users;
    }

    private void reload() {
        try {
            users = UsersFile.load(file);
            log.info("{} users may sign in", users.all().size());
        } catch (SettingsException e) {
            log.error("the users stay as they were, for the file has faults: {}", e.getMessage());
        }
    }

    /** Differs when the file does. */
    private Object state() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException e) {
            return "absent";
        }
    }
}
