package io.watchfloor.console.web.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Files that only their owner can read, until somebody lets others: that then stays. */
final class PrivateFile {
    private PrivateFile() {}

    /** Writes a file whole or not at all. */
    static void write(Path file, String text) throws IOException {
        Path folder = folder(file);
        // A new temporary file is its owner's alone.
        Path whole = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        try {
            Files.writeString(whole, text);
            PosixFileAttributeView rights = Files.getFileAttributeView(whole, PosixFileAttributeView.class);
            if (rights != null && Files.exists(file)) {
                rights.setPermissions(Files.getPosixFilePermissions(file));
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static Path folder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileAlreadyExistsException(file + " is a folder");
        }
        return Files.createDirectories(folder);
    }
}
