package io.watchfloor.cli.command;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.TextFile;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a password comes from: the keyboard, a file, or the input. Never an argument, which others can read. */
final class PasswordOptions {
    @Option(names = "--password-file", paramLabel = "FILE", description = "its first line is the password")
    private @Nullable Path file;

    @Option(names = "--stdin", description = "the first line of the input is the password (default: ask for it)")
    private boolean stdin;

    String read(String name) {
        if (file != null) {
            return TextFile.lines(file).stream().findFirst().orElse("");
        }
        return stdin ? firstLine() : asked(name);
    }

    private static String asked(String name) {
        Console console = Optional.ofNullable(System.console())
                .orElseThrow(() -> new CommandFailed("there is no terminal to ask at; use --stdin or --password-file"));
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
