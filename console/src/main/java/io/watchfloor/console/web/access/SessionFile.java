package io.watchfloor.console.web.access;

import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions in a file, one line of JSON each. A file that cannot be used signs people out, and stops nothing else. */
final class SessionFile implements Sessions.Store {
    private static final Logger log = LoggerFactory.getLogger(SessionFile.class);

    private final Path file;

    SessionFile(Path file) {
        this.file = file;
    }

    @Override
    public List<Session> load() {
        List<Session> sessions = new ArrayList<>();
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
    }
}
