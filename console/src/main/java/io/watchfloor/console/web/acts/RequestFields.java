package io.watchfloor.console.web.acts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.watchfloor.model.Durations;
import io.watchfloor.model.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request brings, whether as a form or as a JSON object. What is blank is absent; each error names its field. */
final class RequestFields {
    private final Map<String, List<String>> values;

    private RequestFields(Map<String, List<String>> values) {
        this.values = values;
    }

    static RequestFields of(Context context) {
        String type = context.contentType();
        return type != null && type.startsWith("application/json")
                ? new RequestFields(json(context.body()))
                : new RequestFields(context.formParamMap());
    }

    private static Map<String, List<String>> json(String body) {
        Map<String, List<String>> values = new TreeMap<>();
        try {
            JsonNode root = Json.mapper().readTree(body);
            if (root == null || !root.isObject()) {
                throw new BadRequestResponse("send a JSON object");
            }
            root.properties().forEach(field -> values.put(field.getKey(), texts(field.getValue())));
        } catch (JsonProcessingException e) {
            throw new BadRequestResponse("no JSON: " + e.getOriginalMessage());
        }
        return values;
    }

    private static List<String> texts(JsonNode value) {
        if (!value.isArray()) {
            return value.isNull() ? List.of() : List.of(value.asText());
        }
        List<String> all = new ArrayList<>();
        value.forEach(item -> all.add(item.asText()));
        return all;
    }

    /** All values of a field that are not blank. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What was sent, one by one and in the order of the names, but for some. */
    List<Map.Entry<String, String>> pairs(Set<String> without) {
        return new TreeMap<>(values)
                .keySet().stream()
                        .filter(name -> !without.contains(name))
                        .flatMap(name -> all(name).stream().map(value -> Map.entry(name, value)))
                        .toList();
    }

    @Nullable
    String text(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    String need(String name, String what) {
        String text = text(name);
        if (text == null) {
            throw new BadRequestResponse(name + " is missing: " + what);
        }
        return text;
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    int number(String name, String what) {
        String text = need(name, what);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadRequestResponse(name + " must be a whole number, not " + text);
        }
    }

    /** A word of ours, such as {@code hand-over}. */
    <T> @Nullable T word(String name, Function<String, T> parse) {
        String text = text(name);
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(name + ": " + e.getMessage());
        }
    }

    /** A time, such as {@code 2023-02-03T22:00:00Z}. */
    @Nullable
    Instant time(String name) {
        String text = text(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequestResponse(name + " must be a time such as 2023-02-03T22:00:00Z, not " + text);
        }
    }

    /** A length of time, such as {@code 8h}. */
    @Nullable
    Duration length(String name) {
        String text = text(name);
        return text == null
                ? null
                : Durations.parse(text)
                        .orElseThrow(() ->
                                new BadRequestResponse(name + " must be a length such as 15m, 8h or 3d, not " + text));
    }
}
