package io.watchfloor.streams;

import io.watchfloor.model.DecisionBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Decision books from the files of config/. */
final class TestBooks {
    private static final Path CONFIG = Path.of("../config");

    private TestBooks() {}

    static DecisionBook book(long revision, Instant activeFrom) {
        return new DecisionBook(revision, "digest", "test", activeFrom, files(), null, Map.of());
    }

    static DecisionBook broken(long revision, Instant activeFrom) {
        Map<String, String> files = files();
        files.put("subjects.yaml", "subjects: [ { id: airspace, rank: nine } ]");
        return new DecisionBook(revision, "digest", "test", activeFrom, files, null, Map.of());
    }

    /** One whose points have a word where a number belongs. */
    static DecisionBook brokenUrgency(long revision, Instant activeFrom) {
        Map<String, String> files = files();
        files.computeIfPresent("urgency.yaml", (name, text) -> text.replaceFirst("immediate: \\d+", "immediate: many"));
        return new DecisionBook(revision, "digest", "test", activeFrom, files, null, Map.of());
    }

    /** One that names a model which is not in this release. */
    static DecisionBook ofAnotherModel(long revision, Instant activeFrom) {
        Map<String, String> files = files();
        files.put("scale.yaml", "model: 0123\ndoubts: 0.3\nbeside: 0.6\n");
        return new DecisionBook(revision, "digest", "test", activeFrom, files, null, Map.of());
    }

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(CONFIG)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(CONFIG.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
