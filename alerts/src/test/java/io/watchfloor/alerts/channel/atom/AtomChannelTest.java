package io.watchfloor.alerts.channel.atom;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.channel.TestWires;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read back by ROME. */
class AtomChannelTest {
    @TempDir
    private Path folder;

    @Test
    void aFeedReaderSeesTheLatestFirst() throws Exception {
        send(event(1, Change.OPENED));
        send(event(2, Change.ESCALATED));
        SyndFeed feed = read();
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Watch");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .satisfiesExactly(first -> assertThat(first).contains("escalated"), second -> assertThat(second)
                        .contains("opened"));
        assertThat(feed.getEntries().get(0).getLink()).isEqualTo("https://news.example/balloon");
    }

    @Test
    void aRepeatTakesThePlaceOfTheFirst() throws Exception {
        send(event(1, Change.OPENED));
        send(event(1, Change.OPENED));
        assertThat(read().getEntries()).hasSize(1);
    }

    @Test
    void keepsTheLatestHundred() throws Exception {
        for (int i = 1; i <= 103; i++) {
            send(event(i, Change.DEVELOPED));
        }
        assertThat(read().getEntries()).hasSize(100);
    }

    @Test
    void aHostileHeadlineIsText() throws Exception {
        send(SampleEvents.titled("</title><script>alert(1)</script>\u0000\u202E]]>", "<b>&amp;"));
        SyndEntry entry = read().getEntries().get(0);
        assertThat(entry.getTitle()).isEqualTo("FLASH CHN-USA.airspace.7 opened: <b>&amp;");
        assertThat(entry.getContents().get(0).getValue()).contains("\"</title><script>alert(1)</script> ]]>\"");
    }

    @Test
    void aFileThatIsNoFeedIsNotOverwritten() throws Exception {
        Files.writeString(folder.resolve("watch.xml"), "notes of a person");
        assertThat(send(event(1, Change.OPENED)))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class, retry -> assertThat(retry.error()).contains("move it away"));
        assertThat(folder.resolve("watch.xml")).hasContent("notes of a person");
    }

    private static IncidentEvent event(int revision, Change change) {
        return SampleEvents.event("CHN-USA.airspace.7", revision, Precedence.FLASH, change);
    }

    private Outcome send(IncidentEvent event) throws Exception {
        String yaml = "{file: \"" + folder.resolve("watch.xml") + "\", title: Watch}";
        try (Channel channel = TestWires.open("atom", yaml, Map.of())) {
            return channel.send(Message.of(SampleEvents.notification("feed", event)));
        }
    }

    private SyndFeed read() throws Exception {
        return new SyndFeedInput().build(folder.resolve("watch.xml").toFile());
    }
}
