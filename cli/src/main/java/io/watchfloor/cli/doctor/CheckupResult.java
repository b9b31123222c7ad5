package io.watchfloor.cli.doctor;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param what what was looked at
 * @param found how it is
 * @param todo what to do about it, or absent when it is fine
 */
public record CheckupResult(String what, String found, @Nullable String todo) {
    static CheckupResult fine(String what, String found) {
        return new CheckupResult(what, found, null);
    }

    static CheckupResult wrong(String what, String found, String todo) {
        return new CheckupResult(what, found, todo);
    }

    public boolean isFine() {
        return todo == null;
    }

    @Override
    public String toString() {
        return String.format(
                "%-5s %-18s %s%s",
                isFine() ? "ok" : "WRONG", what, found, isFine() ? "" : "\n      " + " ".repeat(19) + "do: " + todo);
    }
}
