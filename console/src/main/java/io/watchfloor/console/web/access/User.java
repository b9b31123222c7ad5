package io.watchfloor.console.web.access;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sit at the desk.
 *
 * @param name lower case, see {@link #canBeNamed}
 * @param password its hash as {@link Passwords} writes it, or absent for someone whom only a proxy signs in
 */
public record User(String name, Role role, @Nullable String password) {
    /** What a name must be, in words. */
    public static final String NAMES = "a name is 1 to 64 of a-z 0-9 . _ @ - and starts with a letter or digit";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    public static boolean canBeNamed(String name) {
        return NAME.matcher(name).matches();
    }

    /** The name that somebody means who types it with capitals or blanks. */
    static String named(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
