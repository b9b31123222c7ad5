package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.model.Desk;
import io.watchfloor.model.GrantKind;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class WallFeedTest {
    private static final String INCIDENT = "CHN-USA.airspace.1";

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.asking(context -> null);

    @BeforeEach
    void fill() {
        LookAtDesk.fill(desk);
    }

    @Test
    void hasAnEntryForEachUrgencyThatAnIncidentOfItsScopeReaches() throws Exception {
        desk.show(Samples.with(
                desk.view.incident(INCIDENT),
                new Desk(3, "ana smith", null, null, null, 2, List.of()),
                IncidentStatus.OPEN));
        String path = desk.grant(GrantKind.WALL, "CHN", null) + "/feed";

        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(answer.body()).doesNotContain("ana smith", path.replaceAll("^/wall/|/feed$", ""));
        Document feed = parsed(answer);
        assertThat(texts(feed, "id")).contains("urn:watchfloor:" + INCIDENT + ":P1");
        assertThat(texts(feed, "title")).first().isEqualTo("Replay: Watchfloor, P1 and P2: all of China");
        assertThat(texts(feed, "title"))
                .element(1)
                .asString()
                .startsWith("Replay: P1 ")
                .contains("balloon");
        assertThat(texts(feed, "title")).noneMatch(title -> title.contains("P3") || title.contains("Border talks"));
        assertThat(((org.w3c.dom.Element) feed.getElementsByTagName("link").item(0)).getAttribute("href"))
                .isEqualTo(desk.url("/i/" + INCIDENT));
    }

    @Test
    void isWellFormedWhateverATitleHolds() throws Exception {
        desk.show(
                "CHN-USA.airspace.77",
                1,
                Precedence.FLASH,
                "a]]> & <script>x</script> \u0000\u0008 \uD83D half \uD83D\uDE00");

        assertThat(texts(parsed(get(desk.grant(GrantKind.WALL, null, null) + "/feed")), "title"))
                .anyMatch(title -> title.contains("a]]> & <script>x</script>") && title.contains("\uD83D\uDE00"));
    }

    /** A reader would take what is missing for over. */
    @Test
    void isRefusedWhileTheBoardIsNotComplete() throws Exception {
        String path = desk.grant(GrantKind.WALL, null, null) + "/feed";
        desk.trouble = "Still reading.";

        assertThat(get(path).statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url(path))).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Document parsed(HttpResponse<String> answer) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())));
    }

    private static List<String> texts(Document feed, String name) {
        NodeList found = feed.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> found.item(at).getTextContent())
                .toList();
    }
}
