package io.watchfloor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that docs/security.md and the guarantees of ARCHITECTURE.md and docs/operator.md rest on are there. */
class SecurityPageTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files =
                Files.find(HOME, 20, (path, attributes) -> path.toString().endsWith(".java"))) {
            for (Path file :
                    files.filter(path -> path.toString().contains("/src/test/")).toList()) {
                sources.merge(
                        file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
        int named = 0;
        for (String page : new String[] {"docs/security.md", "docs/operator.md", "ARCHITECTURE.md"}) {
            Matcher test = NAMED.matcher(Files.readString(HOME.resolve(page)));
            while (test.find()) {
                named++;
                assertThat(sources).as(page).containsKey(test.group(1));
                if (test.group(2) != null) {
                    assertThat(sources.get(test.group(1))).as(page).contains(" " + test.group(2) + "(");
                }
            }
        }
        assertThat(named).isGreaterThan(30);
    }
}
