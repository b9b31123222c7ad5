package io.watchfloor.proofs.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A compose file as a tree. */
final class ComposeYaml {
    private ComposeYaml() {}

    static Map<String, Map<String, Object>> section(Path file, String name) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Object document = new Load(LoadSettings.builder().build()).loadFromReader(reader);
            Map<String, Map<String, Object>> section = new LinkedHashMap<>();
            map(map(document), name).forEach((key, value) -> section.put(key, map(value)));
            return section;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mapping with what it merges in by {@code <<}, which YAML 1.2 leaves to its readers. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        Map<String, Object> own = node == null ? Map.of() : (Map<String, Object>) node;
        Map<String, Object> all = new LinkedHashMap<>();
        if (own.containsKey("<<")) {
            all.putAll(map(own.get("<<")));
        }
        own.forEach((key, value) -> {
            if (!key.equals("<<")) {
                all.put(key, value);
            }
        });
        return all;
    }

    static Map<String, Object> map(Map<String, Object> node, String key) {
        return map(node.get(key));
    }

    static List<?> list(Map<String, Object> node, String key) {
        return (List<?>) Objects.requireNonNullElse(node.get(key), List.of());
    }

    static String text(Map<String, Object> node, String key) {
        return Objects.toString(node.get(key), "");
    }
}
