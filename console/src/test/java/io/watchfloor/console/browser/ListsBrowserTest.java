package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.board.view.Handover;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Long lists: sorted, sifted, and printed as far as somebody reads. */
@BrowserTest
class ListsBrowserTest {
    private static final String ROWS = "[...document.querySelectorAll('.sortable tbody tr')]";

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void rulesAreSortedByAHeadAndSiftedByWords() {
        LookAtDesk.fill(desk);
        browser.openLive(desk.url("/rules"));
        List<?> before = names();
        assertThat(before).hasSizeGreaterThan(1);

        browser.click(".sortable th:first-child .sorts");
        assertThat(names()).isSortedAccordingTo((one, other) -> one.toString().compareTo(other.toString()));
        browser.click(".sortable th:first-child .sorts");
        assertThat(names()).isSortedAccordingTo((one, other) -> other.toString().compareTo(one.toString()));
        assertThat(browser.run("return document.querySelector('[aria-sort]').getAttribute('aria-sort')"))
                .isEqualTo("descending");

        String name = before.get(0).toString();
        browser.click("label input[type=search]");
        browser.press(name);
        await().untilAsserted(() -> assertThat(browser.run("return " + ROWS
                        + ".filter(row => row.checkVisibility()).every(row => row.textContent.includes('" + name
                        + "'))"))
                .isEqualTo(true));
        assertThat(browser.run("return " + ROWS + ".filter(row => !row.checkVisibility()).length"))
                .isNotEqualTo(0L);
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void aHandoverOfNineHundredPrintsTheFirstSixtyAndSaysSo() {
        for (int i = 1; i <= 900; i++) {
            desk.view.apply(Samples.incident("CHN-USA.airspace." + i, Precedence.PRIORITY));
        }
        browser.openLive(desk.url("/handover"));
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));

        assertThat(browser.run(
                        "return [...document.querySelectorAll('.row')].filter(row => row.checkVisibility()).length"))
                .isEqualTo((long) Handover.PRINTED);
        assertThat(browser.text(".printed")).isEqualTo("Printed are the first 60 of 900. All of them are on the desk.");
        assertThat(browser.run("return document.documentElement.scrollHeight < 8000"))
                .isEqualTo(true);
    }

    private List<?> names() {
        return (List<?>) browser.run("return " + ROWS + ".map(row => row.querySelector('th a').textContent)");
    }
}
