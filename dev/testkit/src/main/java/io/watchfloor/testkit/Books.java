package io.watchfloor.testkit;

import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decision books and headlines for tests. */
public final class Books {
    private Books() {}

    /** The book that the repository's config makes. */
    public static DecisionBook house() {
        return book(Config.files());
    }

    /** The house's files with one pack instead of the house's packs. */
    public static DecisionBook withPack(String pack) {
        Map<String, String> files = Config.files();
        files.keySet().removeIf(path -> path.startsWith("rules/") && !path.startsWith("rules/house-"));
        files.put("rules/test.yaml", pack);
        return book(files);
    }

    public static DecisionBook book(Map<String, String> files) {
        return new DecisionBook(7, "digest", "test", Instant.EPOCH, files, null, Map.of());
    }

    public static Headline headline(String title, @Nullable String summary) {
        return headline("h", "The Daily", title, summary, Instant.parse("2023-02-03T16:00:00Z"));
    }

    public static Headline headline(
            String id, String outlet, String title, @Nullable String summary, Instant published) {
        return new Headline(
                id, 1, "feed", outlet, title, summary, null, "en", published, published, false, List.of(), null,
                Map.of());
    }
}
