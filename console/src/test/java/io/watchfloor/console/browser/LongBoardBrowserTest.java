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
    private static final List<String> STATES = List.of(
            "AUS", "BRA", "CAN", "CHN", "DEU", "FRA", "GBR", "IND", "IRN", "JPN", "KOR", "PAK", "RUS", "TWN", "USA");
    private static final int PAIRS = 105;
    private static final int OPEN = PAIRS * Precedence.values().length;
    private static final int LOOKED_AT = 30;
    private static final String GROUP = "document.getElementById('by-pair').click();";
    private static final String FILTER = "const box = document.getElementById('filter-text');"
            + "box.value = box.value ? '' : 'chn'; box.dispatchEvent(new Event('input'));";

    /** How often the pair changes from one shown row to the next of so many. */
    private static final String TURNS = "const turns = (count) => [...document.querySelectorAll('#rows > .row')]"
            + ".filter(row => !row.hidden).slice(0, count).map(row => row.dataset.pair)"
            + ".filter((pair, at, all) => at > 0 && pair !== all[at - 1]).length;";

    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    /** Of each pair of states one incident of each urgency, so that the first of them are of as many pairs. */
    @BeforeEach
    void openABoardOfMixedPairs() {
        int number = 0;
        for (Precedence precedence : Precedence.values()) {
            number++;
            for (int one = 0; one < STATES.size(); one++) {
                for (int other = one + 1; other < STATES.size(); other++) {
                    desk.view.apply(Samples.incident(
                            STATES.get(one) + "-" + STATES.get(other) + ".airspace." + number, precedence));
                }
            }
        }
        browser.openLive(desk.url("/"));
    }

    @Test
    void groupsWhatIsSeenAtOnceAndMovesTheRestAfterIt() {
        assertThat(turns("")).isEqualTo(LOOKED_AT - 1L);
        long ungrouped = number(TURNS + "return turns(Infinity)");

        assertThat(turns(GROUP)).isEqualTo(LOOKED_AT / Precedence.values().length);
        await().until(() -> number(TURNS + "return turns(Infinity)") == PAIRS - 1);

        assertThat(number(GROUP + TURNS + "return turns(Infinity)"))
                .as("turns when it is taken back: those out of sight still stand as they stood")
                .isLessThan(ungrouped);
        await().until(() -> number(TURNS + "return turns(Infinity)") == ungrouped);
    }

    @Test
    void groupsWhatAFilterLeavesAtOnce() {
        browser.openLive(desk.url("/?q=chn"));

        assertThat(turns(GROUP)).isEqualTo(LOOKED_AT / Precedence.values().length);
    }

    @Test
    void filtersWhatIsSeenAtOnceAndTheRestAfterIt() {
        String others = "return [...document.querySelectorAll('#rows > .row:not([hidden])')].slice(0, %s)"
                + ".filter(row => !row.dataset.pair.includes('CHN')).length";

        assertThat(number(FILTER + others.formatted(LOOKED_AT))).isZero();
        assertThat(browser.text("#filtered")).isEqualTo("364 of 420 not shown");
        await().until(() -> number(others.formatted("Infinity")) == 0);

        assertThat(number(FILTER + "return document.querySelectorAll('#rows > .row:not([hidden])').length"))
                .as("rows that are shown again at once")
                .isBetween((long) LOOKED_AT, OPEN - 1L);
        await().until(() -> browser.all("#rows > .row:not([hidden])").size() == OPEN);
    }

    private static long turns(String step) {
        return number(step + TURNS + "return turns(" + LOOKED_AT + ")");
    }

    private static long number(String script) {
        return ((Number) browser.run(script)).longValue();
    }
}
