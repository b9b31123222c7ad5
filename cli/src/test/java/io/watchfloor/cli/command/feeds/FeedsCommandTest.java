package io.watchfloor.cli.command.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.cli.Main;
import io.watchfloor.testkit.InProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsCommandTest {
    @TempDir
    private Path folder;

    private Path feed;
    private Path page;

    @BeforeEach
    void write() throws Exception {
        feed = Files.writeString(
                folder.resolve("feed.xml"),
                "<rss version='2.0'><channel><title>Harbour</title><item><title>One</title>"
                        + "<link>one</link></item></channel></rss>");
        page = Files.writeString(folder.resolve("page.html"), "<html><body>Hello</body></html>");
    }

    @Test
    void printsItemsAndGoesOnAfterAPage() {
        InProcess run = InProcess.run(Main.line(), "feeds", "parse", page.toString(), feed.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("page.html: ").contains("not a feed").hasLineCount(1);
        assertThat(run.lines()).hasSize(1).first().asString().startsWith("{\"title\":\"One\"");
    }

    @Test
    void printsALineForEachDocumentOfAList() throws Exception {
        Path list = Files.writeString(folder.resolve("list"), "feed.xml\ttext/xml\thttps://base.example/\npage.html\n");
        InProcess run = InProcess.run(Main.line(), "feeds", "parse", "--list", list.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"ok\":true", "https://base.example/one"),
                        line -> assertThat(line).contains("\"ok\":false"));
    }

    @Test
    void wantsFilesOrAList() {
        assertThat(InProcess.run(Main.line(), "feeds", "parse").exitCode()).isEqualTo(2);
        assertThat(InProcess.run(Main.line(), "feeds", "parse", "x", "--list", "y")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aMissingListIsSaidInOneLine() {
        InProcess run = InProcess.run(Main.line(), "feeds", "parse", "--list", "no-such-list");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("watchfloor: no-such-list cannot be read")
                .hasLineCount(1);
    }

    @Test
    void doesNotCheckAnAddressInside() {
        InProcess run = InProcess.run(Main.line(), "feeds", "check", "http://127.0.0.1:9/feed", "--json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("{\"ok\":false,").contains("127.0.0.1");
    }
}
