package io.watchfloor.console.web.access;

import io.javalin.security.RouteRole;
import io.watchfloor.model.GrantKind;

/** Marks a route that a grant of this kind opens, and no person: its key stands in the path. */
public enum Granted implements RouteRole {
    BRIEF(GrantKind.BRIEF),
    WALL(GrantKind.WALL);

    private final GrantKind kind;

    Granted(GrantKind kind) {
        this.kind = kind;
    }

    GrantKind kind() {
        return kind;
    }
}
