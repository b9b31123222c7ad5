package io.watchfloor.console.web;

import io.javalin.config.RoutesConfig;

/** A group of routes that belong together. Each route names the role that it needs. */
@FunctionalInterface
public interface RouteGroup {
    /** Adds them, such as {@code routes.get("/silences", this::list, Role.VIEWER)}. */
    void register(RoutesConfig routes);
}
