package io.watchfloor.launcher.command;

import io.watchfloor.launcher.CommandFailed;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a password comes from: a file, the keyboard, or the first line of the input. Never an argument. */
final class PasswordOptions {
    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "its first line is the password (default: ask, or read the first line of the input)")
    private @Nullable Path file;

    String read(String name) {
        if (file != null) {
            return TextFile.lines(file).stream().findFirst().orElse("");
        }
        Console console = System.console();
        return console == null ? firstLine() : asked(console, name);
    }

    private static String asked(Console console, String name) {
        char[] once = console.readPassword("password of %s: ", name);
        char[] twice = console.readPassword("once more: ");
        if (once == null || twice == null || !Arrays.equals(once, twice)) {
            throw new CommandFailed("the two differ; nothing was changed");
        }
        return new String(once);
    }

    private static String firstLine() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new CommandFailed("the password cannot be read from the input: " + e);
        }
    }
}
