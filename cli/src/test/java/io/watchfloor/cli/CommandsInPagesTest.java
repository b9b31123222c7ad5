package io.watchfloor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a page tells a reader to type is there to be typed: our commands, and the modules that Maven is told to build. */
class CommandsInPagesTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern OURS =
            Pattern.compile("(?<![\\w/.])\\./watchfloor ([a-z][a-z-]+)(?: ([a-z][a-z-]+)\\b(?![./=]))?");
    private static final Pattern MODULES = Pattern.compile("mvn [^\n]*-pl '?([^' \n]+)");
    private static final String PARTED = "[,|]";
    /** Commands of the script that are none of the product, or of which a checkout has more. */
    private static final Set<String> WORKSHOP = Set.of("prove", "eval", "model", "bench", "test");

    @Test
    void everyCommandOfOursIsThere() throws IOException {
        CommandLine line = Main.line();
        List<String> gone = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult found : OURS.matcher(text(page)).results().toList()) {
                CommandLine command = line.getSubcommands().get(found.group(1));
                boolean known = WORKSHOP.contains(found.group(1))
                        || (command != null
                                && (found.group(2) == null
                                        || command.getSubcommands().isEmpty()
                                        || command.getSubcommands().containsKey(found.group(2))));
                if (!known) {
                    gone.add(page + ": " + found.group());
                }
            }
        }
        assertThat(gone).isEmpty();
    }

    @Test
    void everyModuleThatMavenIsToldToBuildIsThere() throws IOException {
        List<String> gone = pages().stream()
                .flatMap(page -> MODULES.matcher(text(page))
                        .results()
                        .flatMap(found -> Arrays.stream(found.group(1).split(PARTED, -1)))
                        .filter(module -> !Files.exists(
                                HOME.resolve(module.replace("!", "")).resolve("pom.xml")))
                        .map(module -> page + ": " + module))
                .toList();
        assertThat(gone).isEmpty();
    }

    /** The script compiles no tests, and what it built it does not build again for the commands that follow. */
    @Test
    void theBuildBeforeTheStackIsThatOfTheScript() {
        Pattern build = Pattern.compile("([^\n]*)\ndocker compose up --build");
        for (String page : List.of("README.md", "docs/operator.md")) {
            assertThat(build.matcher(text(HOME.resolve(page))).results().map(found -> found.group(1)))
                    .as(page)
                    .containsExactly("./watchfloor --version");
        }
        assertThat(text(HOME.resolve("watchfloor"))).contains("maven -B -ntp -Dmaven.test.skip=true ");
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of(".", "docs", "dev/bench", "samples", "deploy/secrets")) {
            try (Stream<Path> files = Files.list(HOME.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages;
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
