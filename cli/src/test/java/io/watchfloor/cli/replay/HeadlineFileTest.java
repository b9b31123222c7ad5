package io.watchfloor.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.model.Headline;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlineFileTest {
    @TempDir
    private Path folder;

    private final List<String> unreadable = new ArrayList<>();

    private HeadlineFile read(String text) throws Exception {
        return read(Files.writeString(folder.resolve("news.jsonl"), text));
    }

    private HeadlineFile read(Path file) {
        return HeadlineFile.read(file, "test", unreadable::add);
    }

    @Test
    void aLineIsFetchedWhenPublishedOrWithTheLatestOneBeforeIt() throws Exception {
        HeadlineFile file = read(
                """
                {"id":"a","published":"2023-02-03T00:00:00Z","outlet":"CNN","title":"One"}
                {"id":"b","published":"2023-02-02T00:00:00Z","outlet":"CNN","title":"Two"}
                """);
        assertThat(file.headlines()).extracting(Headline::fetched).containsOnly(Instant.parse("2023-02-03T00:00:00Z"));
        assertThat(file.headlines().get(1).published()).isEqualTo(Instant.parse("2023-02-02T00:00:00Z"));
    }

    @Test
    void whatIsOlderThanAWeekOnArrivalIsClampedAndFlagged() throws Exception {
        HeadlineFile file = read(
                """
                {"id":"a","published":"2023-02-20T00:00:00Z","outlet":"CNN","title":"One"}
                {"id":"b","published":"2023-02-01T00:00:00Z","outlet":"CNN","title":"Two"}
                """);
        assertThat(file.headlines().get(1).published()).isEqualTo(Instant.parse("2023-02-13T00:00:00Z"));
        assertThat(file.headlines().get(1).flags()).containsExactly("published-old");
    }

    @Test
    void aBadLineIsNamedAndTheNextOneRead() throws Exception {
        HeadlineFile file = read(
                """
                {"id":"a","published":"2023-02-03T00:00:00Z","outlet":"CNN","title":"One"}
                {"id":"b","published":"yesterday","outlet":"CNN","title":"Two"}
                {"id":"c","published":"2023-02-03T00:00:00Z","title":"Three"}
                {"id":"d","published":"2023-02-03T00:00:00Z","outlet":"CNN","title":"Four"}
                """);
        assertThat(file.headlines()).extracting(Headline::id).containsExactly("a", "d");
        assertThat(file.unreadable()).isEqualTo(2);
        assertThat(unreadable.get(0)).contains("news.jsonl:2:").contains("yesterday");
        assertThat(unreadable.get(1)).contains("news.jsonl:3:").contains("needs id, published, outlet and title");
    }

    @Test
    void anIdIsReadOnce() throws Exception {
        HeadlineFile file = read(
                """
                {"id":"a","published":"2023-02-03T00:00:00Z","outlet":"CNN","title":"One"}
                {"id":"a","published":"2023-02-03T00:00:00Z","outlet":"CNN","title":"Two"}
                """);
        assertThat(file.headlines()).extracting(Headline::title).containsExactly("One");
        assertThat(unreadable).singleElement().asString().contains("news.jsonl:2:", "stands on line 1 already");
    }

    @Test
    void aFileWithoutHeadlinesSaysWhatALineIs() {
        assertThatThrownBy(() -> read("nothing"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("news.jsonl:1:")
                .hasMessageContaining("\"published\"");
    }

    @Test
    void readsGzipByItsBytesAndNotByItsName() throws Exception {
        Path packed = gzip("news.jsonl", line("a") + line("b") + line("a"));

        HeadlineFile file = read(packed);

        assertThat(file.size()).isEqualTo(2);
        assertThat(file.headlines()).extracting(Headline::id).containsExactly("a", "b");
        assertThat(file.headlines()).as("read again").hasSize(2);
        assertThat(unreadable).singleElement().asString().contains("news.jsonl:3:", "stands on line 1 already");
    }

    @Test
    void gzipThatIsCutShortIsNamedWithItsLine() throws Exception {
        byte[] whole = Files.readAllBytes(gzip("whole.gz", line("a").repeat(50)));
        Path half = Files.write(folder.resolve("half.gz"), Arrays.copyOf(whole, whole.length - 12));

        assertThatThrownBy(() -> read(half))
                .isInstanceOf(CommandFailed.class)
                .hasMessageMatching("(?s).*half.gz:\\d+: the gzip data is cut short or damaged.*");
    }

    @Test
    void whatIsNoUtf8IsNamedWithItsLine() throws Exception {
        byte[] latin = (line("a") + "{\"id\":\"\u00fc\"}").getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("latin.jsonl"), latin);

        assertThatThrownBy(() -> read(file)).hasMessageContaining("latin.jsonl:", "is not UTF-8");
    }

    @Property(tries = 100)
    void givesTheFirstLineOfEachIdHoweverOftenItIsRead(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 6) Integer> kinds, @ForAll boolean packed)
            throws Exception {
        Path place = Files.createTempDirectory("headlines");
        StringBuilder text = new StringBuilder();
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (int number = 1; number <= kinds.size(); number++) {
            int kind = kinds.get(number - 1);
            text.append(kind == 0 ? "\n" : kind == 1 ? "no headline\n" : line("id" + kind));
            if (kind > 1) {
                wanted.putIfAbsent("id" + kind, number);
            }
        }
        Path file = place.resolve("news");
        try (OutputStream bytes = Files.newOutputStream(file);
                OutputStream out = packed ? new GZIPOutputStream(bytes) : bytes) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        List<String> refused = new ArrayList<>();
        if (wanted.isEmpty()) {
            assertThatThrownBy(() -> HeadlineFile.read(file, "test", refused::add))
                    .isInstanceOf(CommandFailed.class);
            return;
        }
        HeadlineFile read = HeadlineFile.read(file, "test", refused::add);
        for (int time = 0; time < 2; time++) {
            assertThat(read.headlines()).extracting(Headline::id).containsExactlyElementsOf(wanted.keySet());
        }
        long blank = kinds.stream().filter(kind -> kind == 0).count();
        assertThat(read.size()).isEqualTo(wanted.size());
        assertThat(read.unreadable()).isEqualTo(refused.size()).isEqualTo(kinds.size() - (int) blank - wanted.size());
    }

    private static String line(String id) {
        return "{\"id\":\"" + id + "\",\"published\":\"2023-02-03T00:00:00Z\",\"outlet\":\"CNN\",\"title\":\"One\"}\n";
    }

    private Path gzip(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
