package io.watchfloor.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.launcher.CommandFailed;
import io.watchfloor.model.Headline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlineFileTest {
    @TempDir
    private Path folder;

    private HeadlineFile read(String text) throws Exception {
        return HeadlineFile.read(Files.writeString(folder.resolve("news.jsonl"), text), "test");
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
        assertThat(file.unreadable()).hasSize(2);
        assertThat(file.unreadable().get(0)).contains("news.jsonl:2:").contains("yesterday");
        assertThat(file.unreadable().get(1))
                .contains("news.jsonl:3:")
                .contains("needs id, published, outlet and title");
    }

    @Test
    void anIdIsReadOnce() throws Exception {
        HeadlineFile file = read(
                """
                {"id":"a","published":"2023-02-03T00:00:00Z","outlet":"CNN","title":"One"}
                {"id":"a","published":"2023-02-03T00:00:00Z","outlet":"CNN","title":"Two"}
                """);
        assertThat(file.headlines()).extracting(Headline::title).containsExactly("One");
        assertThat(file.unreadable()).singleElement().asString().contains("news.jsonl:2:", "stands on line 1 already");
    }

    @Test
    void aFileWithoutHeadlinesSaysWhatALineIs() {
        assertThatThrownBy(() -> read("nothing"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("news.jsonl:1:")
                .hasMessageContaining("\"published\"");
    }
}
