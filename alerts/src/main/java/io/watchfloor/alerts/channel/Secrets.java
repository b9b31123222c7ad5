package io.watchfloor.alerts.channel;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.kafka.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Secrets come from the environment or from files, never from the routing file, and are never shown.
 *
 * @param outside the folder that containers see as /run/secrets, for whoever asks from outside of them; absent for services
 */
public record Secrets(Map<String, String> environment, @Nullable Path outside) {
    private static final Path INSIDE = Path.of("/run/secrets");

    public Secrets(Map<String, String> environment) {
        this(environment, null);
    }

    /** Where a secret is: exactly one of an environment variable and a file. */
    public record Source(boolean file, String name) {
        @Override
        public String toString() {
            return (file ? "file " : "environment variable ") + name;
        }
    }

    /** Reads {@code <key>_env} or {@code <key>_file} of a channel; none when neither is there. */
    public static Optional<Source> source(YamlNode config, String key) {
        YamlNode variable = config.get(key + "_env");
        YamlNode file = config.get(key + "_file");
        if (config.get(key) != null) {
            config.error("'" + key + "' must not stand in this file; name where it is with " + key + "_env or " + key
                    + "_file");
        }
        if (variable != null && file != null) {
            file.error("give " + key + "_env or " + key + "_file, not both");
        }
        if (variable != null) {
            return Optional.of(new Source(false, variable.text()));
        }
        return file == null ? Optional.empty() : Optional.of(new Source(true, file.text()));
    }

    /** The secret, without the white space around it. */
    public String get(Source source) {
        String value = source.file() ? read(source.name()) : environment.getOrDefault(source.name(), "");
        if (value.isBlank()) {
            throw new SettingsException("the secret in " + source + " is missing or empty; set it and start again");
        }
        return value.strip();
    }

    private String read(String file) {
        try {
            return Files.readString(seenFromHere(Path.of(file)));
        } catch (IOException e) {
            throw new SettingsException("the secret in file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Path seenFromHere(Path file) {
        return outside != null && file.startsWith(INSIDE) && !Files.exists(file)
                ? outside.resolve(INSIDE.relativize(file))
                : file;
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
