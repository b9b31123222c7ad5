package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a finger does to a row, by touches of the browser itself, on a phone. */
@BrowserTest
class SwipeBrowserTest {
    private static final String ID = "GBR-RUS.expulsion.1";

    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    private double x;
    private double y;

    @BeforeEach
    void openBoard() {
        desk.view.apply(Samples.incident(ID, Precedence.IMMEDIATE));
        browser.width(390);
    }

    @Test
    void ownsOrShelvesWhenItLetsGoAndNothingBefore() {
        open();
        start(".chip");
        aside(20);
        aside(40);
        await().untilAsserted(() -> assertThat(swiped()).isEqualTo("Own…"));
        aside(120);
        await().untilAsserted(() -> assertThat(swiped()).isEqualTo("Own: let go"));
        aside(40);
        await().untilAsserted(() -> assertThat(swiped()).isEqualTo("Own…"));
        touch("touchEnd", List.of());
        await().until(() -> browser.all(".row.swiped").isEmpty());
        assertThat(desk.pipeline.written).as("drawn back").isEmpty();

        start(".age");
        aside(-20);
        aside(-120);
        await().untilAsserted(() -> assertThat(swiped()).isEqualTo("Shelve for 1 hour: let go"));
        touch("touchEnd", List.of());
        await().untilAsserted(() -> assertThat(browser.told()).endsWith(ID + " Undo (u)"));
        assertThat(desk.pipeline.written).extracting(act -> ((Act) act).kind()).containsExactly(ActKind.SHELVE);
        assertThat(browser.url()).as("no tap").endsWith("/");

        browser.click("#told button");
        await().untilAsserted(() -> assertThat(desk.pipeline.written)
                .extracting(act -> ((Act) act).kind())
                .containsExactly(ActKind.SHELVE, ActKind.UNDO));
    }

    @Test
    void drawsNothingForWhoOnlyReads() {
        desk.seat = new Seat("vera", Role.VIEWER);
        open();
        start(".chip");
        aside(20);
        aside(120);
        browser.awaitAPulse();
        assertThat(browser.all(".row.swiped")).isEmpty();
        touch("touchEnd", List.of());
    }

    /** The script that follows a finger comes with the first touch. */
    private void open() {
        browser.openLive(desk.url("/"));
        start(".chip");
        touch("touchEnd", List.of());
        await().until(() -> browser.run("return performance.getEntriesByType('resource')"
                        + ".some(each => each.name.includes('swipe'))")
                .equals(true));
    }

    private void start(String part) {
        Map<?, ?> at = (Map<?, ?>) browser.run("const at = document.querySelector('#rows .row " + part
                + "').getBoundingClientRect(); return { x: at.left + at.width / 2, y: at.top + at.height / 2 }");
        x = ((Number) at.get("x")).doubleValue();
        y = ((Number) at.get("y")).doubleValue();
        aside(0, "touchStart");
    }

    private void aside(int pixels) {
        aside(pixels, "touchMove");
    }

    private void aside(int pixels, String type) {
        touch(type, List.of(Map.of("x", x + pixels, "y", y)));
    }

    private static void touch(String type, List<Map<String, Object>> points) {
        browser.driver().executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
    }

    private static Object swiped() {
        return browser.run("return document.querySelector('.row.swiped')?.dataset.swipe");
    }
}
