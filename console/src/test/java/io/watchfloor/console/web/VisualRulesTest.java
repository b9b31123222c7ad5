package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Colours and sizes of type are tokens of one stylesheet, and stand nowhere else. */
class VisualRulesTest {
    private static final Path MAIN = Checkout.root().resolve("console/src/main");
    private static final Path ASSETS = MAIN.resolve("resources/io/watchfloor/console/assets");
    private static final Pattern TOKEN = Pattern.compile("--[a-z0-9-]+:[^;}]*;");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|oklch)\\(|"
            + ":\\s*(?:red|green|blue|black|white|gr[ae]y|orange|yellow|pink|purple|brown)\\b");
    /** On the wall all is relative to the one size of type that it has. */
    private static final Pattern SIZE =
            Pattern.compile("font(?:-size)?:\\s*+(?!inherit|var\\(--t-|max\\(\\.6em, var|[\\d.]+em;)[^;}]+");

    @Test
    void noOtherColourOrSizeOfType() throws IOException {
        List<String> strays = new ArrayList<>();
        for (Path sheet : files(ASSETS, ".css")) {
            String rules = TOKEN.matcher(Files.readString(sheet)).replaceAll("");
            find(COLOUR, sheet, rules, strays);
            find(SIZE, sheet, rules, strays);
        }
        for (Path page : files(MAIN.resolve("jte"), ".jte")) {
            find(Pattern.compile("\\s(?:style|fill|stroke|bgcolor|font-size)=\"[^\"]*\""), page, strays);
        }
        for (Path script : files(ASSETS, ".js")) {
            find(
                    Pattern.compile("['\"`]#[0-9a-fA-F]{6}\\b|fontSize: '(?!var)|style\\.(?:color|background)"),
                    script,
                    strays);
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void onlyTheSheetOfTheDeskHasTokens() throws IOException {
        for (Path sheet : files(ASSETS, ".css")) {
            if (!sheet.endsWith("desk.css")) {
                assertThat(TOKEN.matcher(Files.readString(sheet)).find())
                        .as(sheet.toString())
                        .isFalse();
            }
        }
    }

    /** Each row that comes or goes would ask it again of a thousand others, fifty times a second. */
    @Test
    void noRuleOfTheScreenLooksAtAllRowsBecauseOfOne() throws IOException {
        String rules = Files.readString(ASSETS.resolve("desk.css")).replaceAll("(?s)@media print \\{.*?\\n}", "");
        List<String> strays = new ArrayList<>();
        find(
                Pattern.compile("(?:\\.board|#rows)[^{},]*:has\\([^{]*|\\.rows?\\b[^{},]*:nth-[^{]*"),
                ASSETS.resolve("desk.css"),
                rules,
                strays);
        assertThat(strays).isEmpty();
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static void find(Pattern stray, Path file, List<String> found) throws IOException {
        find(stray, file, Files.readString(file), found);
    }

    private static void find(Pattern stray, Path file, String text, List<String> found) {
        Matcher matcher = stray.matcher(text);
        while (matcher.find()) {
            found.add(file.getFileName() + ": " + matcher.group().strip());
        }
    }
}
