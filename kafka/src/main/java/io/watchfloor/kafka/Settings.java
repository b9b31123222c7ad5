package io.watchfloor.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Settings from config/watchfloor.properties, each overridable by an environment variable: {@code kafka.bootstrap} by
 * {@code WATCHFLOOR_KAFKA_BOOTSTRAP}, or by {@code WATCHFLOOR_KAFKA_BOOTSTRAP_FILE} that names a file with the value
 * (for secrets). Keys below {@code kafka.client.} go to every Kafka client as they are.
 */
public final class Settings {
    private static final String CLIENT = "kafka.client.";

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /** Settings without a file, for tests and replays. */
    public static Settings of(Map<String, String> values) {
        return new Settings(new TreeMap<>(values));
    }

    /**
     * Reads a properties file and the environment over it.
     *
     * @throws SettingsException naming the file or variable and what to do
     */
    public static Settings load(Path file, Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new SettingsException(file + ": cannot be read: " + e.getMessage());
            }
            properties.forEach(
                    (key, value) -> values.put(key.toString(), value.toString().strip()));
        }
        values.replaceAll((key, value) -> override(key, environment, value));
        environment.forEach((name, value) -> {
            if (name.startsWith("WATCHFLOOR_KAFKA_CLIENT_")) {
                String key = CLIENT
                        + name.substring("WATCHFLOOR_KAFKA_CLIENT_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.');
                values.putIfAbsent(key, value);
            }
        });
        return new Settings(values);
    }

    private static String override(String key, Map<String, String> environment, String value) {
        String name = variable(key);
        String file = environment.get(name + "_FILE");
        if (file != null) {
            try {
                return Files.readString(Path.of(file)).strip();
            } catch (IOException e) {
                throw new SettingsException(name + "_FILE names " + file + ", which cannot be read: " + e.getMessage());
            }
        }
        return environment.getOrDefault(name, value);
    }

    /** These settings with one more, which wins. */
    public Settings with(String key, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(key, value);
        return new Settings(changed);
    }

    /** The environment variable that overrides a key. */
    public static String variable(String key) {
        return "WATCHFLOOR_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    public @Nullable String find(String key) {
        String value = values.get(key);
        return value == null || value.isEmpty() ? null : value;
    }

    public String get(String key, String otherwise) {
        String value = find(key);
        return value == null ? otherwise : value;
    }

    public int integer(String key, int otherwise) {
        String value = find(key);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new SettingsException(key + " must be a whole number, not \"" + value + "\"");
        }
    }

    /** A duration such as {@code 250ms}, {@code 30s}, {@code 5m}, {@code 2h} or {@code 14d}. */
    public Duration duration(String key, Duration otherwise) {
        String value = find(key);
        if (value == null) {
            return otherwise;
        }
        try {
            return Durations.parse(value);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(key + ": " + e.getMessage());
        }
    }

    /** What every Kafka client gets: security and such. */
    public Map<String, String> clientSettings() {
        Map<String, String> client = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(CLIENT)) {
                client.put(key.substring(CLIENT.length()), value);
            }
        });
        return client;
    }
}
