package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The one way values become JSON and back. The same value gives the same bytes: fields in record order, maps by key,
 * instants as ISO-8601, absent values and empty lists left out.
 */
public final class Json {
    private static final JsonInclude.Value WHEN_FILLED =
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new FlatRecords())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .withConfigOverride(List.class, list -> list.setInclude(WHEN_FILLED))
            .withConfigOverride(Map.class, map -> map.setInclude(WHEN_FILLED))
            .build();

    private Json() {}

    /** The shared mapper, for trees and conversions; never reconfigure it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** UTF-8 JSON of a value. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot write " + value.getClass().getSimpleName() + " as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** JSON text of a value, on one line. */
    public static String text(Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    /**
     * Reads a value.
     *
     * @throws InvalidJsonException naming the type, the place and the reason
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new InvalidJsonException("not a " + type.getSimpleName() + ": the text is the JSON null", null);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw InvalidJsonException.of(type, e);
        } catch (IOException e) {
            throw new InvalidJsonException("not a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** Reads a value from JSON text; see {@link #read(byte[], Class)}. */
    public static <T> T read(String json, Class<T> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
