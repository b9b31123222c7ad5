package io.watchfloor.proofs.year;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.model.DecisionBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What the reports of headlines depend on, as one word: the headlines, the book, and the code that tags. */
final class TagKey {
    private static final List<String> CODE = List.of("model", "files", "text", "rules");
    private static final int LETTERS = 16;

    private TagKey() {}

    /** @param root the checkout: the sources of the modules that tag are read, so that a changed line tags anew */
    static String of(Path root, DecisionBook book, Path headlines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(headlines));
            digest.update(book.digest().getBytes(StandardCharsets.UTF_8));
            for (String module : CODE) {
                Path sources = root.resolve("core").resolve(module).resolve("src/main");
                try (Stream<Path> files = Files.walk(sources)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(sources.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
        } catch (IOException e) {
            throw new CommandFailed("what tags cannot be read: " + e.getMessage());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
