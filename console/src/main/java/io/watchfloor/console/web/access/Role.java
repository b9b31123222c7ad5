package io.watchfloor.console.web.access;

import io.javalin.security.RouteRole;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a person at the desk may do. A route names the one role that it needs; others may have that role's powers too. */
public enum Role implements RouteRole {
    /** Reads every page. */
    VIEWER,
    /** Acts on incidents: owns, shelves, closes, notes, says that an alert is wrong; makes silences; hands over. */
    OFFICER,
    /** What an officer may, and edits, tests and publishes rules. */
    ANALYST,
    /** What a viewer may, and looks after feeds and dead letters. */
    OPERATOR,
    /** Everything. */
    ADMIN;

    /** True when a person of this role may do what needs that role. */
    public boolean may(Role needed) {
        return this == needed || powers().contains(needed);
    }

    private Set<Role> powers() {
        return switch (this) {
            case VIEWER -> Set.of();
            case OFFICER, OPERATOR -> Set.of(VIEWER);
            case ANALYST -> Set.of(VIEWER, OFFICER);
            case ADMIN -> Set.of(VIEWER, OFFICER, ANALYST, OPERATOR);
        };
    }

    /** As people write it: {@code officer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
