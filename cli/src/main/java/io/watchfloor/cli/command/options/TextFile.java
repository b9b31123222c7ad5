package io.watchfloor.cli.command.options;

import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that the user named, read whole. */
public final class TextFile {
    private TextFile() {}

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be read: " + e);
        }
    }

    public static List<String> lines(Path file) {
        return text(file).lines().toList();
    }
}
