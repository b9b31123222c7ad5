package io.watchfloor.alerts.outage;

import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what was told of the last outage, so that a service that is started again and again tells it once. */
final class OutageFile {
    private static final Logger log = LoggerFactory.getLogger(OutageFile.class);

    private final Path file;

    OutageFile(Path data) {
        file = data.resolve("alerts").resolve("outage.json");
    }

    /** What was told, as far as that can be read. */
    Outage read() {
        try {
            return Files.exists(file) ? Json.read(Files.readAllBytes(file), Outage.class) : Outage.NONE;
        } catch (IOException | InvalidJsonException e) {
            log.warn("{} cannot be read, an outage of the broker may be told again: {}", file, e.toString());
            return Outage.NONE;
        }
    }

    /** Whatever may come of it: to tell is worth more than to remember that it was told. */
    void write(Outage outage) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Json.write(outage));
        } catch (IOException e) {
            log.warn("{} cannot be written, an outage of the broker may be told again: {}", file, e.toString());
        }
    }
}
