package io.watchfloor.kafka;

import io.watchfloor.model.Durations;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings from config/watchfloor.properties, each overridable by an environment variable: {@code kafka.bootstrap} by
 * {@code WATCHFLOOR_KAFKA_BOOTSTRAP}, or by {@code WATCHFLOOR_KAFKA_BOOTSTRAP_FILE} that names a file with the value
 * (for secrets). Keys below {@code kafka.client.} go to every Kafka client as they are.
 */
public final class Settings {
    private static final String CLIENT = SettingKeys.CLIENT;
    private static final String FILE = "_FILE";
    private static final Pattern LINE = Pattern.compile("\\s*([^#!=:\\s]+)\\s*[=:\\s]");

    private final Map<String, String> values;
    private final Map<String, String> places;
    private final Map<String, String> environment;

    private Settings(Map<String, String> values, Map<String, String> places, Map<String, String> environment) {
        this.values = values;
        this.places = places;
        this.environment = environment;
    }

    /** Settings without a file, for tests and replays. */
    public static Settings of(Map<String, String> values) {
        return new Settings(new TreeMap<>(values), Map.of(), Map.of());
    }

    /**
     * Reads a properties file, with the environment over it; without the file the environment alone counts.
     *
     * @throws SettingsException naming the file or variable and what to do
     */
    public static Settings load(Path file, Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try {
                String text = Files.readString(file);
                properties.load(new StringReader(text));
                note(file, text.lines().toList(), places);
            } catch (IOException | IllegalArgumentException e) {
                throw new SettingsException(file + ": cannot be read: " + e.getMessage());
            }
            properties.forEach(
                    (key, value) -> values.put(key.toString(), value.toString().strip()));
        }
        return new Settings(values, places, new TreeMap<>(environment));
    }

    private static void note(Path file, List<String> lines, Map<String, String> places) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (line.lookingAt()) {
                places.put(line.group(1), file.getFileName() + ":" + (i + 1));
            }
        }
    }

    /** Where the value of a key comes from, and the key: {@code watchfloor.properties:56: alerts.allow}. */
    public String place(String key) {
        String name = SettingKeys.variable(key);
        if (environment.containsKey(name + FILE) || environment.containsKey(name)) {
            return (environment.containsKey(name + FILE) ? name + FILE : name) + " (" + key + ")";
        }
        return places.containsKey(key) ? places.get(key) + ": " + key : key;
    }

    /** These settings with one more, which wins. */
    public Settings with(String key, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(key, value);
        Map<String, String> remaining = new TreeMap<>(environment);
        remaining.remove(SettingKeys.variable(key));
        remaining.remove(SettingKeys.variable(key) + FILE);
        Map<String, String> elsewhere = new TreeMap<>(places);
        elsewhere.remove(key);
        return new Settings(changed, elsewhere, remaining);
    }

    /** The keys of the file, and the variables of the environment that are meant for us, which nothing reads. */
    public Set<String> unknown() {
        Set<String> unknown = new TreeSet<>();
        values.keySet().stream().filter(key -> !SettingKeys.knows(key)).forEach(unknown::add);
        environment.keySet().stream()
                .filter(name -> name.startsWith("WATCHFLOOR_") && !SettingKeys.knowsVariable(name))
                .forEach(unknown::add);
        return unknown;
    }

    /** The value of a key; an empty one counts as absent. */
    public @Nullable String find(String key) {
        String name = SettingKeys.variable(key);
        String file = environment.get(name + FILE);
        String value = file == null ? environment.getOrDefault(name, values.get(key)) : secret(name + FILE, file);
        return value == null || value.isEmpty() ? null : value;
    }

    private static String secret(String variable, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new SettingsException(
                    variable + " names " + file + ", which cannot be read; let it name a readable file: " + e);
        }
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
            throw new SettingsException(place(key) + " must be a whole number, not \"" + value + "\"");
        }
    }

    /** A duration such as {@code 250ms}, {@code 30s}, {@code 5m}, {@code 2h} or {@code 14d}. */
    public Duration duration(String key, Duration otherwise) {
        String value = find(key);
        if (value == null) {
            return otherwise;
        }
        return Durations.parse(value)
                .orElseThrow(() -> new SettingsException(
                        place(key) + " must be a number and ms, s, m, h or d, such as 30s, not \"" + value + "\""));
    }

    /** What every Kafka client gets: security and such. */
    public Map<String, String> clientSettings() {
        Map<String, String> client = new TreeMap<>();
        clientKeys().forEach(key -> {
            String value = find(CLIENT + key);
            if (value != null) {
                client.put(key, value);
            }
        });
        return client;
    }

    private Set<String> clientKeys() {
        Set<String> keys = new TreeSet<>();
        values.keySet().stream()
                .filter(key -> key.startsWith(CLIENT))
                .forEach(key -> keys.add(key.substring(CLIENT.length())));
        String prefix = SettingKeys.variable(CLIENT);
        environment.keySet().stream().filter(name -> name.startsWith(prefix)).forEach(name -> {
            int end = name.endsWith(FILE) ? name.length() - FILE.length() : name.length();
            keys.add(name.substring(prefix.length(), end)
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '.'));
        });
        return keys;
    }
}
