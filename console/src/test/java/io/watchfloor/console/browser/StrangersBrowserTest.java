package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.EveryPage;
import io.watchfloor.model.Precedence;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A page runs nothing that headlines bring, and asks nobody but its own server. */
@BrowserTest
class StrangersBrowserTest {
    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @Test
    void runsNothingThatAHeadlineBrings() {
        String hostile = "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script>";
        desk.show("CHN-USA.airspace.1", 1, Precedence.FLASH, hostile);
        browser.openLive(desk.url("/"));
        desk.show("CHN-USA.airspace.1", 2, Precedence.FLASH, hostile);
        desk.show("GBR-RUS.expulsion.1", 1, Precedence.FLASH, hostile);

        await().untilAsserted(() -> assertThat(browser.all("#rows .row")).hasSize(2));
        assertThat(browser.text("#rows")).contains("<script>window.hit=1</script>");
        assertThat(browser.run("return window.hit === undefined")).isEqualTo(true);
    }

    @Test
    void asksNobodyElseForAnything() {
        LookAtDesk.fill(desk);
        EveryPage.of(desk).forEach((name, path) -> {
            browser.openLive(desk.url(path));

            Object strangers = browser.run("return performance.getEntriesByType('resource')"
                    + ".map(each => each.name).filter(name => !name.startsWith(location.origin + '/') "
                    + "&& !name.startsWith('data:'))");

            assertThat(strangers)
                    .as(name)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isEmpty();
        });
    }
}
