package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.EveryPage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The pages that show the past and the world, and those that a link opens: dark, light, on a phone, in more contrast, in forced colours, printed. */
@BrowserTest
class SixFormsBrowserTest {
    private static final Map<String, Map<String, String>> SCREENS = Map.of(
            "dark", Map.of("prefers-color-scheme", "dark"),
            "light", Map.of("prefers-color-scheme", "light"),
            "contrast", Map.of("prefers-contrast", "more", "prefers-color-scheme", "light"),
            "forced", Map.of("forced-colors", "active", "prefers-color-scheme", "dark"));
    private static final int PRINTED = 3;

    @AutoClose
    private final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>(EveryPage.granted(desk));
        for (String path :
                new String[] {"/world", "/routes", "/settings/grants", "/pairs", "/i/CHN-USA.airspace.1/brief"}) {
            pages.put(path.substring(1).replace('/', '-'), path);
        }
        return pages;
    }

    @Test
    void losesNothingInAnyForm() throws IOException {
        LookAtDesk.fill(desk);
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, String> page : pages().entrySet()) {
            for (Map.Entry<String, Map<String, String>> screen : SCREENS.entrySet()) {
                browser.media(screen.getValue());
                browser.width(1400);
                look(all, page, screen.getKey());
            }
            browser.media(SCREENS.get("dark"));
            browser.width(320);
            look(all, page, "phone");
            browser.media(SCREENS.get("light"));
            browser.width(1400);
            browser.open(desk.url(page.getValue()));
            all.assertThat(browser.printedPages())
                    .as("%s printed", page.getKey())
                    .isBetween(1L, (long) PRINTED);
            browser.medium("print", SCREENS.get("light"));
            browser.keep(page.getKey() + "-print");
            all.assertThat(browser.run("return [...document.querySelectorAll('button, input, select')]"
                            + ".filter(each => each.checkVisibility()).map(each => each.outerHTML)"))
                    .as("what is pressed, on paper: %s", page.getKey())
                    .isEqualTo(List.of());
        }
        all.assertAll();
        assertThat(pages()).hasSizeGreaterThan(6);
    }

    private void look(SoftAssertions all, Map.Entry<String, String> page, String form) throws IOException {
        browser.open(desk.url(page.getValue()));
        browser.keep(page.getKey() + "-" + form);
        all.assertThat(browser.run("return document.documentElement.scrollWidth - innerWidth"))
                .as("%s, %s", page.getKey(), form)
                .isIn(0L, -15L);
        all.assertThat(browser.barriers()).as("%s, %s", page.getKey(), form).isEmpty();
    }
}
