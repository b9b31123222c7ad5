package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.files.yaml.Finding;
import io.watchfloor.model.Json;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Subjects;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.rules.packs.PackSchema;
import io.watchfloor.testkit.Books;
import io.watchfloor.testkit.Config;
import io.watchfloor.text.reading.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every example of docs/rules.md and docs/rules-reference.md holds. */
class DocsTest {
    private static final Path DOCS = Path.of("../../docs");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `((?:[^`])+)` \\| ([^|`]+) \\| ([^|`]+) \\| [^|]+ \\|$");

    @Test
    void thePackOfThePageLintsAndPasses() throws IOException {
        assertThat(Lint.check(Books.withPack(pack()))).isEmpty();
    }

    @Test
    void theCommandsOfThePagePrintWhatThePageShows() throws Exception {
        CompiledBook book = CompiledBook.compile(Books.withPack(pack()));
        List<MatchResult> commands = blocks("rules.md", "console\\n\\$ watchfloor rules (\\w+) \"([^\"]*)\"");

        assertThat(commands).hasSize(3);
        for (MatchResult command : commands) {
            String shown = command.group(3).substring(1);
            String printed = command.group(1).equals("forms")
                    ? Forms.of(command.group(2), Map.of()).get(0).text()
                    : Explanation.of(Books.headline(command.group(2), null), book.weighingWith(null))
                            .text();
            assertThat(printed).isEqualTo(shown);
        }
    }

    @Test
    void everyPatternOfTheTableMatchesAndMissesAsItSays() throws IOException {
        List<MatchResult> rows =
                ROW.matcher(read("rules-reference.md")).results().toList();

        assertThat(rows).hasSizeGreaterThan(20).allSatisfy(row -> {
            String pattern = row.group(1).replace("\\|", "|");
            CompiledBook book = CompiledBook.compile(Books.withPack("pack: p\nrules:\n  - rule: r\n    title: t\n"
                    + "    subject: war\n    excludes: none\n    match: [\"" + pattern + "\"]\n"));
            assertThat(matches(book, row.group(2)))
                    .as(pattern + " matches " + row.group(2))
                    .isTrue();
            assertThat(matches(book, row.group(3)))
                    .as(pattern + " matches " + row.group(3))
                    .isFalse();
        });
    }

    @Test
    void lintSaysWhatThePageShows() throws IOException {
        for (MatchResult block : blocks("rules-reference.md", "lint")) {
            String[] parts = block.group(1).substring(1).split("---\n", 2);
            Map<String, String> files =
                    new TreeMap<>(Books.withPack("pack: x\n").files());
            files.remove("rules/test.yaml");
            files.put("rules/demo.yaml", parts[0]);
            assertThat(Lint.check(Books.book(files)).stream()
                            .map(Finding::toString)
                            .collect(Collectors.joining("\n")))
                    .contains(parts[1].lines().toList());
        }
    }

    @Test
    void packsOfTheReferenceLintAndPass() throws IOException {
        List<MatchResult> packs = blocks("rules-reference.md", "yaml");

        assertThat(packs).isNotEmpty().allSatisfy(pack -> assertThat(
                        Lint.check(Books.withPack(pack.group(1).substring(1))))
                .isEmpty());
    }

    @Test
    void theReferenceNamesEveryKey() throws IOException {
        JsonNode schema = Json.mapper().readTree(PackSchema.text());
        String page = read("rules-reference.md");

        List<String> keys = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(keys::add);
        for (String definition : List.of("rule", "correlation", "example")) {
            schema.path("$defs")
                    .path(definition)
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(keys::add);
        }
        assertThat(keys)
                .hasSizeGreaterThan(30)
                .allSatisfy(key -> assertThat(page).as(key).containsPattern("`[^`]*\\b" + key + "\\b[^`]*`"));
    }

    @Test
    void thePageListsTheSubjectsByTheirRank() throws IOException {
        String[] listed = listed("rules.md", "in the order of their rank: ([^.]+)\\.");
        Subjects subjects = CompiledBook.compile(Books.withPack("pack: x\n")).subjects();

        assertThat(listed)
                .containsExactlyElementsOf(subjects.ids().stream()
                        .sorted(Comparator.comparing(id -> subjects.get(id).rank()))
                        .toList());
    }

    @Test
    void theReferenceListsTheListsOfTheHouse() throws IOException {
        String[] listed = listed("rules-reference.md", "keys of `config/rules/house-lists.yaml`: ([^.]+)\\.");

        assertThat(listed)
                .containsExactlyElementsOf(Pattern.compile("(?m)^  ([a-z-]+):")
                        .matcher(Objects.requireNonNull(Config.files().get("rules/house-lists.yaml")))
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    /** What a page lists between commas, in the first group of a pattern. */
    private static String[] listed(String page, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(read(page))
                .results()
                .map(found -> found.group(1).split(",\\s+"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean matches(CompiledBook book, String title) {
        RuleSet rules = book.rules();
        return !rules.match(rules.text(title(title, book)), List.of()).isEmpty();
    }

    private static Field title(String text, CompiledBook book) {
        return book.reader().read("title", text, LocalDate.of(2023, 2, 3));
    }

    private static String pack() throws IOException {
        return blocks("rules.md", "yaml").get(0).group(1).substring(1);
    }

    private static List<MatchResult> blocks(String page, String opening) throws IOException {
        return Pattern.compile("(?s)```" + opening + "(\\n.*?)```")
                .matcher(read(page))
                .results()
                .toList();
    }

    private static String read(String page) throws IOException {
        return Files.readString(DOCS.resolve(page));
    }
}
