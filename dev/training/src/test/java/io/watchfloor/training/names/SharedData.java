package io.watchfloor.training.names;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the data that is not part of the repository; a test that asks for it is skipped where it is absent. */
final class SharedData {
    private static final String NAME = "WATCHFLOOR_SHARED";

    private SharedData() {}

    /** Its data directory. */
    static Path orSkip() {
        String place = Optional.ofNullable(System.getProperty(NAME))
                .or(() -> Optional.ofNullable(System.getenv(NAME)))
                .orElse("../../../shared"); // Tests run in the directory of their module.
        Path data = Path.of(place, "data");
        assumeThat(Files.isDirectory(data.resolve("ner")))
                .as(
                        "skipped: no shared data at %s; set %s",
                        data.toAbsolutePath().normalize(), NAME)
                .isTrue();
        return data;
    }
}
