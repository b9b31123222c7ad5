package io.watchfloor.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The repository's own config/, as a decision book would carry it. */
public final class Config {
    private static final Path ROOT = Checkout.config();

    private Config() {}

    /** Path below config/ to content. */
    public static Map<String, String> files() {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            Map<String, String> files = new TreeMap<>();
            for (Path path :
                    paths.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(ROOT.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
