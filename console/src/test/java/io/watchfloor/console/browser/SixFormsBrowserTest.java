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
    private static final long PRINTED = 3;
    private static final String OVER_THE_EDGE = "return document.documentElement.scrollWidth > innerWidth";

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
        for (Form form : Form.values()) {
            form.take(browser);
            browser.open(url);
            browser.keep(name + "-" + form.word());
            all.assertThat(browser.run(OVER_THE_EDGE)).as(form.word()).isEqualTo(false);
            if (form.hasItsOwnColours()) {
                all.assertThat(browser.barriers()).as(form.word()).isEmpty();
            }
        }
        all.assertThat(browser.run("return [...document.querySelectorAll('button')]"
                        + ".filter(each => each.checkVisibility()).map(each => each.outerHTML)"))
                .as("buttons on paper")
                .isEqualTo(List.of());
        Form.PHONE.take(browser);
        browser.width(320);
        browser.open(url);
        all.assertThat(browser.run(OVER_THE_EDGE)).as("at 320 px").isEqualTo(false);
        all.assertThat(browser.barriers()).as("at 320 px").isEmpty();
        all.assertThat(browser.run("return [...document.querySelectorAll('.scroll:has(.listed)')]"
                        + ".filter(each => each.scrollWidth > each.clientWidth).length"))
                .as("lists that scroll sideways")
                .isEqualTo(0L);
        Form.LIGHT.take(browser);
        browser.open(url);
        assertThat(browser.printedPages()).as("pages of paper").isBetween(1L, PRINTED);
        all.assertAll();
    }
}
