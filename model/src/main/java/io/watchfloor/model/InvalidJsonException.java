package io.watchfloor.model;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
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
        return new InvalidJsonException("not a " + type.getSimpleName() + where + ": " + e.getOriginalMessage(), e);
    }
}
