package io.watchfloor.launcher.command;

import io.watchfloor.launcher.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that the user named, read whole. */
final class TextFile {
    private TextFile() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be read: " + e);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }
}
