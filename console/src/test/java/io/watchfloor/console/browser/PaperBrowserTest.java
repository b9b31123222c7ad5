package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.EveryPage;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is printed is whole: nothing ends at the edge of the sheet, nothing can be pressed, nothing is lost behind a focus. */
@BrowserTest
class PaperBrowserTest {
    /** Also what a frame of its own would hide, which on paper nobody can scroll. */
    private static final String OVER_THE_EDGE =
            "const edge = document.documentElement.clientWidth; const box = each => each.getBoundingClientRect();"
                    + " return [...document.querySelectorAll('body *')].filter(each => each.checkVisibility() &&"
                    + " box(each).width > 1 && !each.closest('.unseen, .skip, svg') && box(each).right > edge + 1)"
                    + ".map(each => each.tagName + '.' + each.className + ' ' + each.textContent.trim().slice(0, 30))";

    private static final String CUT =
            "return [...document.querySelectorAll('main *')].filter(each => each.checkVisibility() && !each.closest("
                    + "'.unseen, svg') && getComputedStyle(each).overflowX !== 'visible' && each.scrollWidth >"
                    + " each.clientWidth + 1).map(each => each.tagName + '.' + each.className + ' ' +"
                    + " each.textContent.trim().slice(0, 30))";

    /** Words of heads of which a part stands on another line. */
    private static final String BROKEN =
            "const heads = [...document.querySelectorAll('thead th')].filter(each => each.checkVisibility()); const broken"
                    + " = []; for (const head of heads) { const all = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);"
                    + " while (all.nextNode()) { for (const word of all.currentNode.data.matchAll(/\\S+/g)) {"
                    + " const range = document.createRange(); range.setStart(all.currentNode, word.index);"
                    + " range.setEnd(all.currentNode, word.index + word[0].length);"
                    + " if (new Set([...range.getClientRects()].map(box => Math.round(box.bottom))).size > 1) {"
                    + " broken.push(word[0]); } } } } return broken";

    private static final String BAND = "return document.querySelector('.band a')?.offsetHeight ?? 0";

    private static final String TO_PRESS =
            "return [...document.querySelectorAll('button:not(.story, .sorts), input, select, textarea, a.button')]"
                    + ".filter(each => each.checkVisibility()).map(each => each.outerHTML)";

    private static final String RINGED = "document.querySelector('main a')?.focus({ focusVisible: true });"
            + "return getComputedStyle(document.activeElement).outlineStyle";

    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @Test
    void printsEveryPageWhole() {
        LookAtDesk.fill(desk);
        SoftAssertions all = new SoftAssertions();
        EveryPage.andGranted(desk).forEach((name, path) -> {
            Form.PAPER.take(browser);
            browser.open(desk.url(path));
            all.assertThat(browser.run(OVER_THE_EDGE))
                    .as(name + ", over the edge")
                    .isEqualTo(List.of());
            all.assertThat(browser.run(CUT)).as(name + ", cut").isEqualTo(List.of());
            all.assertThat(browser.run(BROKEN)).as(name + ", broken").isEqualTo(List.of());
            all.assertThat((long) browser.run(BAND))
                    .as(name + ", height of the band's headline")
                    .isLessThan(70);
            all.assertThat(browser.run(TO_PRESS)).as(name + ", to press").isEqualTo(List.of());
            all.assertThat(browser.run(RINGED)).as(name + ", focus").isEqualTo("none");
        });
        all.assertAll();
    }

    @Test
    void saysWhatWasSearchedFor() {
        LookAtDesk.fill(desk);
        Form.PAPER.take(browser);
        browser.open(desk.url("/search?q=spy+balloon"));

        assertThat(browser.text("main")).contains("Search for spy balloon").doesNotContain("all must hold");
    }

    @Test
    void saysWhatWaitsForAnOperator() {
        LookAtDesk.fill(desk);
        Form.PAPER.take(browser);
        browser.open(desk.url("/ops"));

        assertThat(browser.text("main"))
                .contains("Dead letters", "the document ends inside <item>", "Undelivered", "after 12 attempts")
                .doesNotContain("for the record");
    }
}
