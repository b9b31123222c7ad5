package io.watchfloor.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.model.Feed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {
    private static List<Feed> read(String text) throws OpmlException {
        return OpmlReader.read("feeds.opml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsFeedsInsideFoldersWithOurAttributes() throws OpmlException {
        List<Feed> feeds = read(
                """
                <opml version="2.0"><body>
                  <outline text="Wires">
                    <outline text="Meridian" xmlUrl="https://meridian.example/rss/world.xml" outlet="Meridian Wire"
                        family="meridian" country="GBR" reliability="B" everySeconds="120"/>
                  </outline>
                  <outline text="Harbour Times" xmlurl="https://harbour.example/feed" enabled="false"/>
                </body></opml>
                """);
        assertThat(feeds).extracting(Feed::id).containsExactly("meridian-wire-world", "harbour-times");
        Feed wire = feeds.get(0);
        assertThat(wire.url()).isEqualTo("https://meridian.example/rss/world.xml");
        assertThat(wire.family()).isEqualTo("meridian");
        assertThat(wire.country()).isEqualTo("GBR");
        assertThat(wire.reliability()).isEqualTo("B");
        assertThat(wire.everySeconds()).isEqualTo(120);
        assertThat(feeds.get(1).enabled()).isFalse();
        assertThat(feeds.get(1).everySeconds()).isEqualTo(300);
    }

    @Test
    void writesWhatItReads() throws OpmlException {
        List<Feed> feeds = read(
                """
                <opml><body><outline text="A &amp; B" xmlUrl="https://a.example/x?y=1&amp;z=2" id="a" country="TWN"/>
                <outline text="C" xmlUrl="https://c.example/" enabled="false" everySeconds="60"/></body></opml>
                """);
        assertThat(read(OpmlWriter.write(feeds))).isEqualTo(feeds);
    }

    @Test
    void namesLineAndColumnOfWhatIsWrong() {
        assertThatThrownBy(() -> read("<opml><body>\n<outline type=\"rss\" text=\"x\"/>\n</body></opml>"))
                .isInstanceOf(OpmlException.class)
                .hasMessageStartingWith("feeds.opml:2:")
                .hasMessageContaining("xmlUrl");
        assertThatThrownBy(() -> read("<opml><body>\n\n<outline text='x' xmlUrl='u' reliability='Z'/></body></opml>"))
                .hasMessageStartingWith("feeds.opml:3:")
                .hasMessageContaining("a letter from A to F");
        assertThatThrownBy(
                        () -> read("<opml><body>\n<outline text='x' xmlUrl='u' everySeconds='often'/></body></opml>"))
                .hasMessageStartingWith("feeds.opml:2:")
                .hasMessageContaining("often");
        assertThatThrownBy(() -> read("<opml><body>\n<outline")).hasMessageStartingWith("feeds.opml:2:");
        assertThatThrownBy(() -> read("<html/>")).hasMessageContaining("where <opml> should be");
    }

    @Test
    void refusesTwoFeedsOfOneId() {
        assertThatThrownBy(() -> read("<opml><body><outline text='x' xmlUrl='https://x.example/feed'/>\n"
                        + "<outline text='x' xmlUrl='https://y.example/rss'/></body></opml>"))
                .hasMessageStartingWith("feeds.opml:2:")
                .hasMessageContaining("second feed with the id x");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> OpmlReader.read(Path.of("no-such.opml"))).hasMessageContaining("no such file");
    }
}
