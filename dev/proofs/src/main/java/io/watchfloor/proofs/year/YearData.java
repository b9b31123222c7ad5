package io.watchfloor.proofs.year;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files that are not part of the repository. */
public record YearData(Path folder) {
    private static final String NAME = "WATCHFLOOR_SHARED";

    /**
     * Where they are.
     *
     * @param given folder that somebody named, or empty: that of the variable, else beside the checkout
     */
    public static Optional<YearData> find(Optional<Path> given, Path root) {
        Path folder = given.orElseGet(() -> Optional.ofNullable(System.getenv(NAME))
                .map(Path::of)
                .orElse(root.resolveSibling("shared"))
                .resolve("data"));
        YearData data = new YearData(folder.toAbsolutePath().normalize());
        return Files.exists(data.headlines()) ? Optional.of(data) : Optional.empty();
    }

    /** What to say where they are not. */
    public static String absent() {
        return "skipped: the headlines of 2023 are not here; set " + NAME + ", or name their folder with --data";
    }

    public Path headlines() {
        return folder.resolve("headlines/2023-world.jsonl.gz");
    }

    public Path yardstick() {
        return folder.resolve("headlines/yardstick-2023.tsv");
    }

    public Path stories() {
        return folder.resolve("headlines/stories-2023.tsv");
    }

    /** Chinese titles of two outlets. */
    public Path chinese() {
        return folder.resolve("zh");
    }

    public Path crises() {
        return folder.resolve("crises");
    }
}
