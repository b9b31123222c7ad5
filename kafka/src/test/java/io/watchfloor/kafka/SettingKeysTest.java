package io.watchfloor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of settings, the file, the operators' page and the code that reads them name the same. */
class SettingKeysTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern READ =
            Pattern.compile("settings\\(?\\)?\\s*\\.(?:get|integer|duration|find)\\(\\s*\"([a-z.-]+)\"");

    @TempDir
    Path folder;

    @Test
    void everySettingStandsOnTheOperatorsPage() throws IOException {
        String page = Files.readString(HOME.resolve("docs/operator.md"));
        assertThat(SettingKeys.all()).allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }

    @Test
    void theFileHasNoOther() {
        assertThat(Settings.load(HOME.resolve("config/watchfloor.properties"), Map.of())
                        .unknown())
                .isEmpty();
    }

    @Test
    void theCodeReadsNoOther() throws IOException {
        TreeSet<String> read = new TreeSet<>();
        for (String module : List.of("kafka", "ingest", "streams", "alerts", "core/board", "console", "cli")) {
            try (Stream<Path> files = Files.walk(HOME.resolve(module + "/src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    READ.matcher(Files.readString(file)).results().forEach(match -> read.add(match.group(1)));
                }
            }
        }
        assertThat(read).hasSizeGreaterThan(15).allMatch(SettingKeys::knows);
    }

    @Test
    void aMisspeltKeyOrVariableIsUnknown() throws IOException {
        Path file = folder.resolve("watchfloor.properties");
        Files.writeString(file, "ingest.fetcher=3\nkafka.client.anything.goes=1\n");
        Settings settings = Settings.load(
                file,
                Map.of(
                        "WATCHFLOOR_CONSOLE_PROT", "1",
                        "WATCHFLOOR_CONSOLE_PORT_FILE", "x",
                        "WATCHFLOOR_KAFKA_CLIENT_SASL_JAAS_CONFIG_FILE", "x",
                        "PATH", "/bin"));
        assertThat(settings.unknown()).containsExactlyInAnyOrder("ingest.fetcher", "WATCHFLOOR_CONSOLE_PROT");
    }
}
