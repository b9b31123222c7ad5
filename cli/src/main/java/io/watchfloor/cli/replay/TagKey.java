package io.watchfloor.cli.replay;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.model.Report;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.text.words.NameFinder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What the reports of headlines depend on, as one word: the headlines, the book, and the code that tags. */
public final class TagKey {
    /** One class of each module whose code decides what a headline reports. */
    private static final List<Class<?>> CODE = List.of(Report.class, NameFinder.class, CompiledBook.class);

    private static final int LETTERS = 16;

    private TagKey() {}

    /**
     * The word for a file by a book.
     *
     * @param book its digest, and whatever else decides how it is used
     */
    public static String of(Path headlines, String book, Span span) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(headlines));
            digest.update((book + span).getBytes(StandardCharsets.UTF_8));
            for (Class<?> one : CODE) {
                add(digest, one);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
        } catch (IOException | URISyntaxException e) {
            throw new CommandFailed("what tags cannot be read: " + e.getMessage());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, Class<?> one) throws IOException, URISyntaxException {
        CodeSource source = one.getProtectionDomain().getCodeSource();
        Path place = Path.of(source.getLocation().toURI());
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
