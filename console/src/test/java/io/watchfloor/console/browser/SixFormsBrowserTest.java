package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.EveryPage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the world and of routes, and those that a link opens: dark, light, on a phone, in more contrast, in forced colours, printed. */
@BrowserTest
class SixFormsBrowserTest {
    private static final String FORCED = "forced";
    private static final Map<String, Map<String, String>> SCREENS = Map.of(
            "dark",
            Map.of("prefers-color-scheme", "dark"),
            "light",
            Map.of("prefers-color-scheme", "light"),
            "contrast",
            Map.of("prefers-contrast", "more", "prefers-color-scheme", "light"),
            FORCED,
            Map.of("forced-colors", "active", "prefers-color-scheme", "dark"));
    private static final long PRINTED = 3;

    private static Browser browser;
    private static DeskAtHand desk;
    private static Map<String, String> granted;

    @BeforeAll
    static void start() {
        browser = new Browser();
        desk = DeskAtHand.replay();
        LookAtDesk.fill(desk);
        granted = EveryPage.granted(desk);
    }

    @AfterAll
    static void stop() {
        browser.close();
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "granted-brief",
                "granted-wall",
                "world",
                "routes",
                "settings/grants",
                "pairs",
                "i/CHN-USA.airspace.1/brief"
            })
    void losesNothingInAnyForm(String page) throws IOException {
        String url = desk.url(granted.getOrDefault(page, "/" + page));
        String name = page.replace('/', '-');
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, Map<String, String>> screen : SCREENS.entrySet()) {
            browser.media(screen.getValue());
            browser.width(1400);
            look(all, url, name + "-" + screen.getKey());
        }
        browser.media(SCREENS.get("dark"));
        browser.width(320);
        look(all, url, name + "-phone");
        all.assertThat(browser.run("return [...document.querySelectorAll('.scroll:has(.listed)')]"
                        + ".filter(each => each.scrollWidth > each.clientWidth).length"))
                .as("lists that scroll sideways")
                .isEqualTo(0L);
        browser.media(SCREENS.get("light"));
        browser.width(1400);
        browser.open(url);
        assertThat(browser.printedPages()).as("pages of paper").isBetween(1L, PRINTED);
        browser.medium("print", SCREENS.get("light"));
        browser.keep(name + "-print");
        all.assertThat(browser.run("return [...document.querySelectorAll('button')]"
                        + ".filter(each => each.checkVisibility()).map(each => each.outerHTML)"))
                .as("buttons on paper")
                .isEqualTo(List.of());
        all.assertAll();
    }

    private static void look(SoftAssertions all, String url, String form) throws IOException {
        browser.open(url);
        browser.keep(form);
        all.assertThat(browser.run("return document.documentElement.scrollWidth > innerWidth"))
                .as(form)
                .isEqualTo(false);
        // Where colours are forced they are the system's, and axe reckons contrast with those of the page.
        if (!form.endsWith(FORCED)) {
            all.assertThat(browser.barriers()).as(form).isEmpty();
        }
    }
}
