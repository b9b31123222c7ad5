package io.watchfloor.cli.base;

import io.watchfloor.kafka.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where things are: the folder of the checkout, or of the installation, given by the launcher script.
 *
 * @param root holds config/ and samples/
 */
public record Home(Path root) {

    /** From the property that the script sets, else the working directory. */
    public static Home find() {
        String given = System.getProperty("watchfloor.home");
        return new Home(Path.of(Objects.requireNonNullElse(given, "")).toAbsolutePath());
    }

    public Path config() {
        return root.resolve("config");
    }

    public Path samples() {
        return root.resolve("samples");
    }

    public Path data() {
        return root.resolve("data");
    }

    public Settings settings() {
        Path file = config().resolve("watchfloor.properties");
        if (!Files.exists(file)) {
            throw new CommandFailed(file + " is missing; run watchfloor from its own folder");
        }
        return Settings.load(file, System.getenv());
    }
}
