package io.watchfloor.rules.tagging;

import java.nio.file.Path;

/** Where data stands that tests read when it is there and that is never part of the project. */
public final class Shared {
    private Shared() {}

    public static Path path(String relative) {
        String fromEnvironment = System.getenv().getOrDefault("WATCHFLOOR_SHARED", "../../../shared");
        return Path.of(System.getProperty("WATCHFLOOR_SHARED", fromEnvironment)).resolve(relative);
    }
}
