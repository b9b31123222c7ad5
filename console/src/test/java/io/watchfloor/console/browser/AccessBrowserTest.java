package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.EveryPage;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page can be read by everyone: axe finds nothing, and nothing is lost on a narrow or enlarged screen. */
@BrowserTest
class AccessBrowserTest {
    private static final String OVER_A_NEIGHBOUR =
            "const parts = [...document.querySelectorAll('header .urgent, header nav a, header button, header .seat"
                    + " span, #link, #link *, .clocks .alarm')].filter(each => each.getClientRects().length); const box ="
                    + " each => each.getBoundingClientRect(); return parts.filter(one => parts.some(other =>"
                    + " !one.contains(other) && !other.contains(one) && box(one).left < box(other).right - 1 &&"
                    + " box(other).left < box(one).right - 1 && box(one).top < box(other).bottom - 1 && box(other).top <"
                    + " box(one).bottom - 1)).map(each => each.textContent.trim()).join('; ')";

    /** A text that is broken has a box for each of its lines. */
    private static final String IN_TWO_LINES =
            "const lines = element => { const range = document.createRange(); range.selectNodeContents(element);"
                    + " return new Set([...range.getClientRects()].map(each => Math.round(each.bottom))).size; }; return"
                    + " [...document.querySelectorAll('header nav a, header button, header .seat span, header"
                    + " dd')].filter(each => lines(each) > 1).map(each => each.textContent.trim()).join('; ')";

    /** Also what a scroller of its own hides beyond the edge; wide tables and texts of programs may have one. */
    private static final String WIDER_THAN_THE_PAGE =
            "const edge = document.documentElement.clientWidth; const box = each => each.getBoundingClientRect(); return"
                    + " [...document.querySelectorAll('body *')].filter(each => each.checkVisibility() && box(each).width >"
                    + " 1 && !each.closest('.unseen, .told-table, .skip, .scroll, pre, textarea, .cm-editor, svg, .replay"
                    + " > *, bdi')).filter(each => box(each).right > edge + 1 || ['auto', 'scroll'].includes("
                    + "getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth + 1).map(each =>"
                    + " each.tagName + '.' + each.className + '#' + each.id + ' ' + each.textContent.trim().slice(0, 30))";

    private static Browser browser;
    private static DeskAtHand empty;
    private static DeskAtHand full;

    @BeforeAll
    static void start() {
        browser = new Browser();
        empty = DeskAtHand.replay();
        full = DeskAtHand.replay();
        LookAtDesk.fill(full);
        full.trouble = "Still reading what happened so far. This board is not complete yet.";
    }

    @AfterAll
    static void stop() {
        browser.close();
        empty.close();
        full.close();
    }

    private static Map<String, String> pages(DeskAtHand desk) {
        Map<String, String> pages = EveryPage.andGranted(desk);
        pages.put("missing", "/nowhere");
        return pages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "full"})
    void hasNoBarrierOnAnyPage(String state) {
        DeskAtHand desk = state.equals("empty") ? empty : full;
        SoftAssertions all = new SoftAssertions();
        pages(desk).forEach((name, path) -> {
            browser.open(desk.url(path));
            look(all, name + ", " + state);
        });
        all.assertAll();
    }

    @Test
    void nothingInTheHeaderStandsOverItsNeighbourOrTakesTwoLines() {
        browser.openLive(full.url("/load"));
        assertThat(browser.text(".clocks .alarm")).contains("globaltimes");
        for (int width : new int[] {320, 390, 640, 1024, 1100, 1280, 1366, 1400, 1920}) {
            browser.width(width);
            assertThat(browser.run(OVER_A_NEIGHBOUR)).as("at %d", width).isEqualTo("");
            assertThat(browser.run(IN_TWO_LINES)).as("at %d", width).isEqualTo("");
        }
        browser.width(1366);
        assertThat((long) browser.run("return document.querySelector('header').offsetHeight"))
                .as("height with a feed that fails")
                .isLessThan(45);
        browser.width(1400);
    }

    @Test
    void hasNoBarrierOnAnyPageThatIsStale() {
        Map<String, String> tabs = new LinkedHashMap<>();
        String first = browser.tabs().get(0);
        try (DeskAtHand lost = DeskAtHand.replay()) {
            LookAtDesk.fill(lost);
            EveryPage.of(lost).forEach((name, path) -> tabs.put(name, browser.openTab(lost.url(path))));
        }
        SoftAssertions all = new SoftAssertions();
        tabs.forEach((name, tab) -> {
            browser.bringToFront(tab);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> browser.one("#stale").isDisplayed());
            look(all, name + ", stale");
            browser.closeTab();
        });
        browser.bringToFront(first);
        all.assertAll();
    }

    /** In both themes, without loading it anew. */
    private static void look(SoftAssertions all, String page) {
        for (String theme : List.of("dark", "light")) {
            browser.theme(theme);
            all.assertThat(browser.barriers()).as("%s, %s", page, theme).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void hasNoBarrierInAFlood(String theme) {
        browser.theme(theme);
        try (DeskAtHand flood = DeskAtHand.replay()) {
            for (int i = 1; i <= 20; i++) {
                Incident incident = Samples.incident("CHN-USA.airspace." + i, Precedence.FLASH);
                flood.view.apply(incident);
                flood.view.apply(Samples.event(incident, Change.OPENED, "New: CHN-USA airspace " + i, Samples.DESK));
            }
            for (String path : List.of("/", "/load", "/handover")) {
                browser.open(flood.url(path));
                assertThat(browser.text("[data-live=load]")).endsWith("FLOOD");
                assertThat(browser.barriers()).as("%s, flood, %s", path, theme).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void hasNoBarrierInAnyDialog(String theme) {
        browser.theme(theme);
        browser.open(full.url("/"));
        Object dialogs = browser.run("return [...document.querySelectorAll('dialog')].map(each => each.id)");
        assertThat(dialogs).asInstanceOf(InstanceOfAssertFactories.LIST).hasSizeGreaterThan(5);
        SoftAssertions all = new SoftAssertions();
        for (Object dialog : (List<?>) dialogs) {
            browser.run("document.getElementById('" + dialog + "').showModal()");
            all.assertThat(browser.barriers()).as("%s, %s", dialog, theme).isEmpty();
            browser.run("document.getElementById('" + dialog + "').close()");
        }
        all.assertAll();
    }

    /** Where the system chooses all colours, the edge of a thing says what its colour said. */
    @Test
    void keepsEdgesWhereColoursAreForced() {
        browser.media(Map.of("forced-colors", "active"));
        browser.open(full.url("/"));
        assertThat(browser.run("return matchMedia('(forced-colors: active)').matches"))
                .isEqualTo(true);
        assertThat(browser.run("return [...document.querySelectorAll('#rows .chip, #rows .row, .clocks .alarm')]"
                        + ".filter(each => getComputedStyle(each).borderTopStyle !== 'solid'"
                        + " || parseFloat(getComputedStyle(each).borderTopWidth) < 1).map(each => each.className)"))
                .isEqualTo(List.of());
        assertThat(browser.all("#rows mark")).isNotEmpty();
        assertThat(browser.run("return [...document.querySelectorAll('mark')].map(each => getComputedStyle(each))"
                        + ".filter(style => style.backgroundColor.startsWith('rgba(') || style.backgroundColor === style.color)"
                        + ".length"))
                .as("marked words without a ground of their own")
                .isEqualTo(0L);
        assertThat(browser.barriers()).isEmpty();
        browser.media(Map.of());
    }

    /** 640 pixels are what 200 % leave of 1280. */
    @ParameterizedTest
    @ValueSource(ints = {320, 640})
    void needsNoSidewaysScrollingOnAnyPage(int pixels) {
        browser.width(pixels);
        SoftAssertions all = new SoftAssertions();
        pages(full).forEach((name, path) -> {
            browser.open(full.url(path));
            all.assertThat(browser.run(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("%s at %d px", name, pixels)
                    .isEqualTo(0L);
            all.assertThat(browser.run(WIDER_THAN_THE_PAGE))
                    .as("%s at %d px, over the edge", name, pixels)
                    .isEqualTo(List.of());
        });
        browser.width(1400);
        all.assertAll();
    }

    @Test
    void onAPhoneAButtonOpensTheSheetThatLeadsToEveryPage() {
        browser.width(320);
        try {
            browser.openLive(full.url("/"));
            assertThat(browser.one("nav [data-key=l]").isDisplayed()).isFalse();
            browser.click("header .menu-open");
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.one("#alerts").isDisplayed()).isTrue();
            browser.leave(() -> browser.click("nav [data-key=l]"));
            assertThat(browser.url()).endsWith("/load");
        } finally {
            browser.width(1400);
        }
    }

    @Test
    void movesNothingForWhoWantsNoMotion() {
        browser.media(Map.of("prefers-reduced-motion", "reduce"));
        SoftAssertions all = new SoftAssertions();
        pages(full).forEach((name, path) -> {
            browser.open(full.url(path));
            all.assertThat(browser.run("return document.getAnimations().length"))
                    .as(name)
                    .isEqualTo(0L);
            all.assertThat(browser.run("return [...document.querySelectorAll('*')].filter(each => "
                            + "getComputedStyle(each).scrollBehavior === 'smooth').length"))
                    .as(name)
                    .isEqualTo(0L);
        });
        browser.media(Map.of());
        all.assertAll();
    }

    /**
     * Everything that can be pressed can be reached with the tab key, in the order in which it stands; a link in a picture
     * is left out when a list beside it has the same.
     */
    @Test
    void isReachedByTheTabKeyOnEveryPage() {
        SoftAssertions all = new SoftAssertions();
        pages(full).forEach((name, path) -> {
            browser.open(full.url(path));
            all.assertThat(browser.run("const all = [...document.querySelectorAll('a[href], button, input, select,"
                            + " textarea, summary')].filter(each => each.checkVisibility() && !each.disabled);"
                            + "const reached = new Set(all.filter(each => each.tabIndex >= 0)"
                            + ".map(each => each.getAttribute('href')));"
                            + "return all.filter(each => each.tabIndex < 0)"
                            + ".filter(each => !each.matches('svg a') || !reached.has(each.getAttribute('href')))"
                            + ".map(each => each.outerHTML)"))
                    .as(name)
                    .isEqualTo(List.of());
            all.assertThat(browser.run("return [...document.querySelectorAll('[tabindex]')]"
                            + ".filter(each => each.tabIndex > 0).map(each => each.outerHTML)"))
                    .as(name)
                    .isEqualTo(List.of());
        });
        all.assertAll();
    }
}
