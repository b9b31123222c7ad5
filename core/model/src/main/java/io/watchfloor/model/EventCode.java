package io.watchfloor.model;

import org.jspecify.annotations.Nullable;

/** PLOVER type-mode and CAMEO code, facts beside our own precedence. */
public record EventCode(@Nullable String plover, @Nullable String cameo) {}
