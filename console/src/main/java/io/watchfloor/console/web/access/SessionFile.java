package io.watchfloor.console.web.access;

import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions in a file, one line of JSON each, which several desks may share. A file that cannot be used signs people out, and stops
 * nothing else.
 */
final class SessionFile implements Sessions.Store {
    private static final Logger log = LoggerFactory.getLogger(SessionFile.class);

    private final Path file;
    private List<Object> seen = List.of();

    SessionFile(Path file) {
        this.file = file;
    }

    @Override
    public List<Session> load() {
        List<Session> sessions = new ArrayList<>();
        seen = stamp();
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    sessions.add(Json.read(line, Session.class));
                }
            } catch (IOException | InvalidJsonException e) {
                log.warn("{} cannot be read, so everybody is signed out: {}", file, e.getMessage());
                return List.of();
            }
        }
        return sessions;
    }

    @Override
    public void save(List<Session> sessions) {
        try {
            PrivateFile.write(
                    file,
                    sessions.stream().map(session -> Json.text(session) + "\n").collect(Collectors.joining()));
        } catch (IOException e) {
            log.warn("{} cannot be written, so a restart signs everybody out: {}", file, e.toString());
        }
        seen = stamp();
    }

    @Override
    public boolean changed() {
        return !stamp().equals(seen);
    }

    @Override
    public void alone(Runnable work) {
        Alone.with(file, () -> {
            work.run();
            return true;
        });
    }

    /** Differs after every save, which makes a new file; empty when there is none. */
    private List<Object> stamp() {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(String.valueOf(is.fileKey()), is.lastModifiedTime(), is.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
