package io.watchfloor.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.testkit.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggedHeadlinesTest {
    private static final Instant START = Instant.parse("2023-02-02T20:00:00Z");
    private static final CompiledBook BOOK = CompiledBook.compile(Books.house());
    private static final int MANY = KeptReports.PART + 20;

    @TempDir
    private Path folder;

    private Path news(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String title =
                    i % 1000 == 0 ? "US tracks Chinese spy balloon over Montana" : "Garden show opens in the rain";
            lines.add("{\"id\":\"h%d\",\"published\":\"%s\",\"outlet\":\"BBC News\",\"title\":\"%s\"}"
                    .formatted(i, START.plus(Duration.ofMinutes(i)), title));
        }
        return Files.write(folder.resolve("news.jsonl"), lines);
    }

    private TaggedHeadlines tagged(Path news, Path kept) {
        return new TaggedHeadlines(
                () -> HeadlineFile.read(news, "test", line -> {}), () -> headline -> BOOK, kept, done -> {});
    }

    private static List<String> taken(TaggedHeadlines tagged) {
        List<String> taken = new ArrayList<>();
        tagged.each(arrival -> taken.add(arrival.id() + " " + arrival.at() + " " + arrival.outlet() + " "
                + arrival.reports().stream().map(report -> report.id()).toList()));
        return taken;
    }

    @Test
    void whatWasKeptIsWhatWasTagged() throws IOException {
        Path news = news(3);
        Path kept = folder.resolve("kept");

        List<String> first = taken(tagged(news, kept));

        assertThat(first)
                .containsExactly(
                        "h0 2023-02-02T20:00:00Z BBC News [h0/us-china/spy-balloon]",
                        "h1 2023-02-02T20:01:00Z BBC News []",
                        "h2 2023-02-02T20:02:00Z BBC News []");
        TaggedHeadlines again = new TaggedHeadlines(
                () -> {
                    throw new AssertionError("tagged twice");
                },
                () -> headline -> BOOK,
                kept,
                done -> {});
        assertThat(taken(again)).isEqualTo(first);
    }

    @Test
    void goesOnBehindTheLastWholePartAfterAKill() throws IOException {
        Path news = news(MANY);
        Path kept = folder.resolve("kept");
        TaggedHeadlines tagged = tagged(news, kept);
        int[] count = {0};

        assertThatThrownBy(() -> tagged.each(arrival -> {
                    if (++count[0] == KeptReports.PART + 10) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");

        assertThat(Files.exists(kept.resolve("00000.tsv.gz"))).isTrue();
        assertThat(Files.exists(kept.resolve("00001.tsv.gz"))).isFalse();
        assertThat(taken(tagged(news, kept))).hasSize(MANY).isEqualTo(taken(tagged(news, folder.resolve("other"))));
    }

    @Test
    void aSpanLeavesOutWhatLiesOutside() throws IOException {
        Path news = news(5);
        Span span = new Span(START.plus(Duration.ofMinutes(1)), START.plus(Duration.ofMinutes(3)));

        HeadlineFile file = HeadlineFile.read(news, "test", span, line -> {});

        assertThat(file.size()).isEqualTo(2);
        assertThat(file.first()).isEqualTo(START.plus(Duration.ofMinutes(1)));
        assertThat(file.headlines()).extracting(headline -> headline.id()).containsExactly("h1", "h2");
        Span never = new Span(null, START);
        assertThatThrownBy(() -> HeadlineFile.read(news, "test", never, line -> {}))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("all 5 of")
                .hasMessageContaining("lie outside");
        assertThatThrownBy(() -> new Span(START, START)).isInstanceOf(CommandFailed.class);
    }

    @Test
    void anotherBookOrSpanIsAnotherKey() throws IOException {
        Path news = news(1);
        String key = TagKey.of(news, "a", Span.ALL);

        assertThat(TagKey.of(news, "a", Span.ALL)).isEqualTo(key);
        assertThat(TagKey.of(news, "b", Span.ALL)).isNotEqualTo(key);
        assertThat(TagKey.of(news, "a", new Span(START, null))).isNotEqualTo(key);
    }
}
