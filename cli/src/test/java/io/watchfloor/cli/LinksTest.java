package io.watchfloor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page that another page points to is there, and every page is reached from the first one. */
class LinksTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#:]+)(?:#[^)\\s]*)?\\)");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(20);
        assertThat(pages().stream().flatMap(LinksTest::brokenLinks)).isEmpty();
    }

    @Test
    void everyPageIsReachedFromTheFirst() throws IOException {
        Set<Path> reached = new HashSet<>();
        Deque<Path> next = new ArrayDeque<>(List.of(HOME.resolve("README.md")));
        while (!next.isEmpty()) {
            Path page = next.pop();
            if (reached.add(page.normalize()) && page.toString().endsWith(".md")) {
                LINK.matcher(text(page))
                        .results()
                        .map(link -> page.resolveSibling(link.group(1)).normalize())
                        .map(to -> Files.isDirectory(to) ? to.resolve("README.md") : to)
                        .filter(Files::exists)
                        .forEach(next::add);
            }
        }
        assertThat(pages().stream().map(Path::normalize))
                .as("pages that no other page leads to")
                .isSubsetOf(reached);
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
