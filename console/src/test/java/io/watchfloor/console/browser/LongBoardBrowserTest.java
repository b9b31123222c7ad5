package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a board of hundreds of rows those that are seen are right at once, and the others soon after. */
@BrowserTest
class LongBoardBrowserTest {
    private static final int OPEN = 400;
    private static final List<String> PAIRS = List.of("CHN-USA", "IND-PAK", "GBR-RUS", "CHN-TWN");
    private static final String GROUP = "document.getElementById('by-pair').click();";
    private static final String FILTER = "const box = document.getElementById('filter-text');"
            + "box.value = box.value ? '' : 'IND-PAK'; box.dispatchEvent(new Event('input'));";

    /** How often the pair changes from one shown row to the next of so many. */
    private static final String TURNS = "const turns = (count) => [...document.querySelectorAll('#rows > .row')]"
            + ".filter(row => !row.hidden).slice(0, count).map(row => row.dataset.pair)"
            + ".filter((pair, at, all) => at > 0 && pair !== all[at - 1]).length;";

    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @BeforeEach
    void openABoardOfMixedPairs() {
        for (int i = 1; i <= OPEN; i++) {
            String pair = PAIRS.get(i % PAIRS.size());
            desk.view.apply(Samples.incident(pair + ".airspace." + i, Precedence.IMMEDIATE));
        }
        browser.openLive(desk.url("/"));
    }

    @Test
    void groupsWhatIsSeenAtOnceAndMovesTheRestAfterIt() {
        assertThat(number(TURNS + "return turns(30)")).isGreaterThan(10);

        assertThat(number(GROUP + TURNS + "return turns(30)")).as("pairs that are in two places").isZero();
        assertThat(number(TURNS + "return turns(Infinity)"))
                .as("turns of all rows, while those out of sight still stand as they stood")
                .isGreaterThan(PAIRS.size() - 1);

        await().until(() -> number(TURNS + "return turns(Infinity)") == PAIRS.size() - 1);
    }

    @Test
    void groupsWhatAFilterLeavesAtOnce() {
        desk.view.apply(Samples.incident("AUS-CHN.airspace.1", Precedence.FLASH));
        browser.openLive(desk.url("/?q=chn"));

        assertThat(number(GROUP + TURNS + "return turns(30)"))
                .as("one row of Australia, then those of one pair")
                .isEqualTo(1);
    }

    @Test
    void filtersWhatIsSeenAtOnceAndTheRestAfterIt() {
        String others = "return [...document.querySelectorAll('#rows > .row:not([hidden])')].slice(0, %s)"
                + ".filter(row => row.dataset.pair !== 'IND-PAK').length";

        assertThat(number(FILTER + others.formatted(30))).isZero();
        assertThat(browser.text("#filtered")).isEqualTo("300 of 400 not shown");
        await().until(() -> number(others.formatted("Infinity")) == 0);

        assertThat(number(FILTER + "return document.querySelectorAll('#rows > .row:not([hidden])').length"))
                .as("rows that are shown again at once")
                .isBetween(30L, OPEN - 1L);
        await().until(() -> browser.all("#rows > .row:not([hidden])").size() == OPEN);
    }

    @Test
    void saysWholeOnAPhoneHowManyAreNew() {
        browser.width(320);
        try {
            browser.openLive(desk.url("/"));
            assertThat(browser.text("#news")).isEqualTo("400 new, 400 P2");
            assertThat(browser.run("const at = (each) => each.getBoundingClientRect().right;"
                            + "const news = document.getElementById('news'); return at(news) <= at(news.parentElement)"))
                    .as("nothing of it is cut")
                    .isEqualTo(true);
        } finally {
            browser.width(1400);
        }
    }

    private static long number(String script) {
        return ((Number) browser.run(script)).longValue();
    }
}
