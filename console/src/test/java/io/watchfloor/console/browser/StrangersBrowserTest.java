package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.EveryPage;
import io.watchfloor.model.Precedence;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
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

    /** A policy that refuses nothing and addresses that are all ours: the pages ask for no more than they may. */
    @Test
    void asksNobodyElseForAnythingAndKeepsToItsPolicyOnEveryPage() {
        LookAtDesk.fill(desk);
        Map<String, String> pages = EveryPage.andGranted(desk);
        pages.put("missing", "/nowhere");
        pages.put("not understood", "/pairs/XX");
        Wire wire = new Wire(browser);
        SoftAssertions all = new SoftAssertions();
        pages.forEach((name, path) -> {
            browser.open(desk.url(path));
            await().until(() -> browser.run("return document.readyState").equals("complete"));
            all.assertThat(wire.asked())
                    .as(name + ", addresses")
                    .isNotEmpty()
                    .allMatch(address -> address.startsWith(desk.url("/")));
            all.assertThat(wire.refused()).as(name + ", refused").isEmpty();
            all.assertThat(wire.complaints()).as(name + ", console").isEmpty();
        });
        all.assertAll();

        browser.run(
                "const image = new Image(); image.src = 'https://stranger.example/a.png'; document.body.append(image)");
        await().untilAsserted(() -> assertThat(wire.refused())
                .as("the policy holds, and is heard")
                .containsOnly("img-src https://stranger.example/a.png"));
    }

    /** The library's own marks are pictures in addresses of data. */
    @Test
    void aFindingInTheEditorKeepsToThePolicyToo() {
        LookAtDesk.fill(desk);
        Wire wire = new Wire(browser);
        browser.open(desk.url("/rules/test-desk/spy-balloon/edit"));
        await().until(() -> !browser.all("#draft[data-ready]").isEmpty());
        browser.run("document.getElementById('editor').shadowRoot.querySelector('.cm-content').focus()");
        browser.press("}} ");
        String marks = "return document.getElementById('editor').shadowRoot.querySelectorAll('%s').length";
        await().until(() -> !browser.run(marks.formatted(".cm-lint-marker")).equals(0L));

        assertThat(browser.run(marks.formatted(".cm-lintRange"))).isNotEqualTo(0L);
        assertThat(wire.refused()).isEmpty();
        assertThat(wire.complaints()).isEmpty();
    }
}
