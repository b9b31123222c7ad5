package io.watchfloor.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Documents of {@code testdata} with stretches cut, repeated, shuffled and overwritten: each is read or refused with words,
 * in time. More tries with {@code -Djqwik.tries.default}; what is found becomes a document of {@code testdata}.
 */
class ParserFuzzTest {
    private static final Duration HANGS = Duration.ofSeconds(20);
    private static final List<byte[]> DOCUMENTS = documents();
    private static final Arbitrary<String> PIECES = Arbitraries.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "/",
            "<item>",
            "</item>",
            "</entry>",
            "<title>",
            "<link/>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "&#x0;",
            "&#38",
            "&e;",
            "\u0000",
            "</rss>",
            "<?xml ",
            "encoding=\"utf-16\"",
            "<!DOCTYPE x [",
            "<!ENTITY e \"e\">",
            "{",
            "[",
            "}",
            "\\",
            "\\u00",
            "9999999999",
            "xmlns=\"\"",
            "xml:base=\"::\"",
            "\ufeff",
            "é");

    /** Something is done to a stretch of a document; places and lengths are shares of the whole in thousandths. */
    private record Change(int kind, int place, int length, String piece) {
        byte[] applyTo(byte[] document) {
            int from = (int) ((long) document.length * place / 1000);
            int to = Math.min(document.length, from + Math.max(1, (int) ((long) document.length * length / 8000)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(document, 0, from);
            switch (kind) {
                case 0 -> out.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
                case 1 -> {
                    out.write(document, from, to - from);
                    out.write(document, from, to - from);
                }
                case 2 -> {
                    for (int i = to - 1; i >= from; i--) {
                        out.write(document[i]);
                    }
                }
                case 3 -> {
                    out.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
                    out.write(document, from, to - from);
                }
                default -> {
                    return out.toByteArray();
                }
            }
            out.write(document, to, document.length - to);
            return out.toByteArray();
        }
    }

    private static List<byte[]> documents() {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "testdata"))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.(?:xml|json)"))
                    .sorted()
                    .map(ParserFuzzTest::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property
    void readsOrRefusesWhateverIsLeftOfADocument(@ForAll("mangled") byte[] document) {
        assertTimeoutPreemptively(HANGS, () -> {
            try {
                ParsedFeed feed = FeedParser.parse(document, null, "https://news.example/");
                feed.items().forEach(item -> assertThat(item.title()).isNotNull());
            } catch (UnreadableFeedException e) {
                assertThat(e).hasMessageNotContaining("our parser broke").hasMessageNotContaining("not read by ROME");
            }
        });
    }

    @Provide
    Arbitrary<byte[]> mangled() {
        Arbitrary<Change> change = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000),
                        PIECES)
                .as(Change::new);
        return Combinators.combine(
                        Arbitraries.of(DOCUMENTS), change.list().ofMinSize(1).ofMaxSize(6))
                .as((document, changes) -> {
                    byte[] mangled = document;
                    for (Change next : changes) {
                        mangled = next.applyTo(mangled);
                    }
                    return mangled;
                });
    }
}
