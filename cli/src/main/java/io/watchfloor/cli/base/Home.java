package io.watchfloor.cli.base;

import io.watchfloor.kafka.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Where things are: the folder of the checkout, or of the installation, given by the launcher script.
 *
 * @param root holds samples/ and data/
 * @param config what people edit, {@code config/} of the root unless another is named
 */
public record Home(Path root, Path config) {
    private static final String CONFIG = "WATCHFLOOR_CONFIG";
    private static final String SECRETS = "WATCHFLOOR_SECRETS";

    public Home(Path root) {
        this(root, root.resolve("config"));
    }

    /** From the property that the script sets, else the working directory. */
    public static Home find() {
        String given = System.getProperty("watchfloor.home");
        return new Home(Path.of(Objects.requireNonNullElse(given, "")).toAbsolutePath());
    }

    /**
     * The same with the configuration that the stack of docker-compose.yml reads: the variable {@code WATCHFLOOR_CONFIG}
     * names it, in the environment or in {@code .env} beside that file.
     */
    public Home ofStack(Map<String, String> environment) {
        String named = ofCompose(CONFIG, environment);
        return named.isBlank() ? this : withConfig(root.resolve(named));
    }

    /** The folder that the stack of docker-compose.yml shows its containers as /run/secrets. */
    public Path secrets(Map<String, String> environment) {
        String named = ofCompose(SECRETS, environment);
        return root.resolve(named.isBlank() ? "deploy/secrets" : named).normalize();
    }

    private String ofCompose(String variable, Map<String, String> environment) {
        return environment.getOrDefault(variable, dotEnv().getProperty(variable, ""));
    }

    /** The same with another configuration. */
    public Home withConfig(Path folder) {
        return new Home(root, folder.toAbsolutePath().normalize());
    }

    private Properties dotEnv() {
        Properties variables = new Properties();
        Path file = root.resolve(".env");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                variables.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new CommandFailed(file + ": cannot be read: " + e.getMessage());
            }
        }
        return variables;
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
