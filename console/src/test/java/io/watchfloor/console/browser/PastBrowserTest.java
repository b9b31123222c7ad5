package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.past.PastIndex;
import io.watchfloor.model.Change;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The desk remembers: what is searched for is found, by keys alone and from an address. */
@BrowserTest
class PastBrowserTest {
    @TempDir
    static Path folder;

    private static Browser browser;
    private static DeskAtHand desk;
    private static PastIndex index;

    @BeforeAll
    static void start() throws IOException {
        browser = new Browser();
        desk = DeskAtHand.replay();
        LookAtDesk.fill(desk);
        index = PastIndex.open(folder, "a");
        remember("CHN-USA.airspace.1", IncidentStatus.OPEN, "Chinese spy balloon over Montana, Pentagon says");
        remember("CHN-USA.airspace.7", IncidentStatus.CLOSED, "Chinese balloon is shot down off South Carolina");
        remember("CHN-TWN.posture.3", IncidentStatus.CLOSED, "\u4e2d\u56fd\u6c14\u7403\u98de\u8d8a\u53f0\u6e7e");
        for (int number = 0; number < 12; number++) {
            String title = "A balloon drifts east, report " + number;
            index.put(
                    "CHN-USA.airspace.7/r" + number,
                    Samples.report(
                            "CHN-USA.airspace.7",
                            "r" + number,
                            title,
                            "https://bbc.example/" + number,
                            number == 4 ? "corrected" : null));
        }
        index.put(Headline.of(
                "fair", "wire", "Valley News", "Balloon fair opens in the valley", null, "en", Samples.DESK));
        index.refresh();
        desk.view.lookUpIn(index.search(() -> ""));
    }

    private static void remember(String id, IncidentStatus status, String title) throws IOException {
        Incident header = Samples.incident(id, 1, status, Precedence.FLASH, Precedence.FLASH, title);
        index.add(Samples.event(header, Change.OPENED, "it is so", Samples.DESK));
    }

    @AfterAll
    static void stop() {
        browser.close();
        desk.close();
        index.close();
    }

    @Test
    void findsFromTheBoardByKeysAloneAndKeepsTheSearchInTheAddress() throws IOException {
        browser.theme("dark");
        browser.openLive(desk.url("/"));
        browser.pressWith(Keys.CONTROL, "k");
        browser.press("chn us");
        await().untilAsserted(() -> assertThat(browser.text("#palette-places")).startsWith("CHN-USA"));
        assertThat(browser.barriers()).isEmpty();
        browser.keep("palette-dark");
        browser.leave(() -> browser.press(Keys.ENTER));
        assertThat(browser.url()).endsWith("/pairs/CHN-USA");

        browser.press("/");
        browser.press("balloon");
        browser.press(Keys.ARROW_DOWN);
        browser.leave(() -> browser.press(Keys.ENTER));
        assertThat(browser.url()).endsWith("/search?q=balloon");
        assertThat(browser.text("main"))
                .contains("2 in 400 days", "shot down off South Carolina", "12 in 400 days", "Balloon fair opens");
        assertThat(browser.barriers()).isEmpty();
        browser.keep("search-dark");
        browser.theme("light");
        assertThat(browser.barriers()).isEmpty();
        browser.keep("search-light");

        browser.press("/");
        browser.press("balloon *loon");
        browser.leave(() -> browser.press(Keys.ENTER));
        assertThat(browser.text(".fault")).startsWith("Not searched: a * stands only at the end of a word");
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void readsOnOnAPhone() throws IOException {
        browser.width(320);
        browser.openLive(desk.url("/search?q=balloon&in=reports"));
        assertThat(browser.text("main")).contains("withdrawn").doesNotContain("Balloon fair");
        browser.keep("search-phone");
        assertThat(browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
        browser.openLive(desk.url("/search?q=%E6%B0%94%E7%90%83"));
        assertThat(browser.text("main")).contains("1 in 400 days");
        browser.width(1400);
        browser.openLive(desk.url("/states/CHN"));
        browser.keep("state-light");
        browser.openLive(desk.url("/pairs"));
        browser.keep("pairs-light");
    }

    @Test
    void aLinkToOneReportLeadsToItOnThePageOfItsIncident() {
        browser.openLive(desk.url("/i/CHN-USA.airspace.1"));
        browser.click(".report details.more summary");
        browser.click(".report details.more a[href^='#report-']");
        String link = browser.url();

        browser.openLive(desk.url("/"));
        browser.openLive(link);

        assertThat(browser.run("return document.querySelector('.report:target').dataset.report"))
                .isEqualTo(browser.run("return document.querySelector('.report').dataset.report"));
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void tellsAnIncidentOnOnePrintedPage() throws IOException {
        browser.theme("dark");
        browser.openLive(desk.url("/i/CHN-USA.airspace.1"));
        browser.leave(() -> browser.click("#dossier .acts a[href$=brief]"));
        assertThat(browser.text("#briefing")).contains("What happened", "Reuters, 2023-02-03", "What to do");
        assertThat(browser.barriers()).isEmpty();
        browser.keep("brief-dark");
        browser.click("#copy");
        await().untilAsserted(() -> assertThat(browser.text("#copied")).matches("Copied.|Selected: .*"));
        assertThat(browser.printedPages()).isEqualTo(1);
    }
}
