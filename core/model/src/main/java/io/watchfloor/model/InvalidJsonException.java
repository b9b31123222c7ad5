package io.watchfloor.model;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.jspecify.annotations.Nullable;

/** Bytes that are not the JSON of the type that a topic or file promises. The message says where and why. */
public final class InvalidJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidJsonException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static InvalidJsonException of(Class<?> type, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + " column " + at.getColumnNr();
        return new InvalidJsonException(
                "not a " + type.getSimpleName() + where + field(e) + ": " + e.getOriginalMessage(), e);
    }

    /** The field it went wrong in, such as {@code , incident.top[2].signal}; nothing when the text is no JSON at all. */
    private static String field(JsonProcessingException e) {
        StringBuilder path = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    path.append('[').append(step.getIndex()).append(']');
                } else {
                    path.append(path.isEmpty() ? ", " : ".").append(step.getFieldName());
                }
            }
        }
        return path.toString();
    }
}
