package io.watchfloor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page that another page points to is there. */
class LinksTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#:]+)(?:#[^)\\s]*)?\\)");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(20);
        assertThat(pages().stream().flatMap(LinksTest::brokenLinks)).isEmpty();
    }

    /** The pages of the repository; built files and what tools keep are none. */
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(markdown(HOME, 1));
        for (String folder : List.of("docs", "dev/bench", "config", "samples")) {
            pages.addAll(markdown(HOME.resolve(folder), Integer.MAX_VALUE));
        }
        return pages;
    }

    private static List<Path> markdown(Path folder, int depth) throws IOException {
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(page -> page.toString().endsWith(".md")).toList();
        }
    }

    private static Stream<String> brokenLinks(Path page) {
        return LINK.matcher(text(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(page.resolveSibling(link)))
                .map(link -> page + " -> " + link);
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
