package io.watchfloor.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a part of a record whose fields stand in JSON among those of the record itself: nested in the code, flat on the
 * wire. The order of the fields is that of {@code @JsonPropertyOrder} of the record.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Flat {}
