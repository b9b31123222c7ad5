package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The world as a picture, its list, and its table. */
@BrowserTest
class WorldBrowserTest {
    private static final List<String> PAIRS = List.of(
            "CHN-USA", "ISR-PSE", "KOR-PRK", "RUS-UKR", "IND-PAK", "CHN-TWN", "IRN-ISR", "RUS-USA", "GBR-RUS",
            "GRC-TUR", "CHN-PHL", "JPN-PRK", "ARM-AZE", "SRB-XKX", "EGY-ETH", "COL-VEN", "GUY-VEN", "POL-BLR",
            "FRA-MLI", "AUS-CHN", "CHN-JPN", "SAU-YEM", "LBN-ISR", "TUR-SYR", "CAN-CHN", "CAN-IND", "EU-RUS", "DEU-RUS",
            "NZL-CHN");

    private static Browser browser;
    private static DeskAtHand desk;

    @BeforeAll
    static void start() {
        browser = new Browser();
        desk = DeskAtHand.replay();
        List<Precedence> precedences = List.of(
                Precedence.FLASH, Precedence.FLASH, Precedence.IMMEDIATE, Precedence.PRIORITY, Precedence.ROUTINE);
        for (int at = 0; at < PAIRS.size(); at++) {
            for (int number = 1; number <= 1 + at % 3; number++) {
                Precedence precedence = precedences.get(Math.min(at, 4));
                desk.view.apply(Samples.incident(
                        PAIRS.get(at) + (at % 4 == 3 ? ".talks." : ".airspace.") + number,
                        1,
                        IncidentStatus.OPEN,
                        precedence,
                        precedence,
                        "title of " + PAIRS.get(at)));
            }
        }
    }

    @AfterAll
    static void stop() {
        browser.close();
        desk.close();
    }

    @Test
    void leadsToTheBoardOfAPairAndKeepsTheMeridian() throws IOException {
        browser.width(1400);
        browser.theme("dark");
        browser.openLive(desk.url("/"));
        browser.press("g");
        browser.leave(() -> browser.press("w"));
        browser.awaitLive();
        assertThat(browser.all(".ties li")).hasSize(25);
        assertThat(browser.run("return document.querySelector('.world image').getBBox().width"))
                .isIn(1000L, 1000.0);
        browser.keep("world-dark");
        assertThat(browser.barriers()).isEmpty();
        browser.leave(() -> browser.click(".legend a"));
        assertThat(browser.url()).endsWith("/world?centre=150");
        browser.openLive(desk.url("/world"));
        assertThat(browser.text(".legend a")).isEqualTo("Europe in the middle");
        browser.keep("world-pacific-dark");
        browser.leave(() -> browser.click(".ties .to-board"));
        browser.awaitLive();
        assertThat(browser.url()).contains("/?q=");
        assertThat(browser.all("#rows .row:not([hidden])")).hasSizeBetween(1, 3);
    }

    @Test
    void isReadInEveryForm() throws IOException {
        browser.width(1400);
        browser.theme("light");
        browser.openLive(desk.url("/world?centre=11"));
        browser.keep("world-light");
        assertThat(browser.barriers()).isEmpty();
        for (Map<String, String> wish :
                List.of(Map.of("forced-colors", "active"), Map.of("prefers-contrast", "more"))) {
            browser.media(wish);
            assertThat(browser.barriers()).isEmpty();
        }
        browser.media(Map.of("forced-colors", "none", "prefers-color-scheme", "dark"));
        browser.width(320);
        browser.openLive(desk.url("/world"));
        assertThat(browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
        assertThat(browser.barriers()).isEmpty();
        browser.keep("world-phone");
        assertThat(browser.printedPages()).isLessThanOrEqualTo(3);
        browser.width(1400);
    }
}
