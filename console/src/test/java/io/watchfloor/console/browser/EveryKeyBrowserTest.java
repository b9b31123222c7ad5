package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The keys that no other test presses, and that page and handbook name the same ones. */
@BrowserTest
class EveryKeyBrowserTest {
    private static final String P1 = "CHN-USA.airspace.1";
    private static final String P2 = "GBR-RUS.expulsion.1";
    private static final String P3 = "CHN-USA.talks.1";
    private static final Path HANDBOOK = Path.of("../docs/officer.md");
    private static final Pattern KEY_IN_HANDBOOK = Pattern.compile("`([^` ]+)`");

    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @BeforeEach
    void openBoard() {
        desk.view.apply(Samples.incident(P1, Precedence.FLASH));
        desk.view.apply(Samples.incident(P2, Precedence.IMMEDIATE));
        desk.view.apply(Samples.incident(P3, Precedence.ROUTINE));
        browser.openLive(desk.url("/"));
    }

    @AfterEach
    void forget() {
        browser.run("localStorage.clear()");
    }

    @Test
    void enterOpensAndEscapeLeavesTheList() {
        browser.press("j");
        browser.leave(() -> browser.press(Keys.ENTER));
        assertThat(browser.url()).endsWith("/i/" + P1);

        browser.openLive(desk.url("/"));
        browser.press("j");
        browser.press(Keys.ESCAPE);
        assertThat(browser.cursor()).isEqualTo("null");
    }

    @Test
    void goesToEveryPageByTwoKeys() {
        Map<String, String> pages = Map.of(
                "q",
                "/search",
                "h",
                "/handover",
                "s",
                "/silences",
                "r",
                "/rules",
                "f",
                "/feeds",
                "o",
                "/ops",
                "l",
                "/load",
                "b",
                "/");
        pages.forEach((key, page) -> {
            browser.leave(() -> browser.press("g" + key));
            assertThat(browser.url()).isEqualTo(desk.url(page));
        });
    }

    @Test
    void opensTheSourceInANewTab() {
        browser.run(
                "document.addEventListener('click', event => { const link = event.target.closest('a.source');"
                        + "if (link) { event.preventDefault(); window.opened = link.href + ' ' + link.target + ' ' + link.rel; } })");
        browser.press("jjv");

        assertThat(browser.run("return window.opened"))
                .isEqualTo("https://reuters.example/" + P2 + " _blank noopener noreferrer nofollow");
        assertThat(browser.cursor()).isEqualTo(P2);
    }

    @Test
    void showsOneUrgencyAndThenAllAgain() {
        browser.press("2");
        assertThat(shown()).containsExactly(P2);
        assertThat(browser.url()).endsWith("/?only=P2");

        browser.press("1");
        assertThat(shown()).containsExactly(P1);
        browser.press("3");
        assertThat(shown()).containsExactly(P3);
        assertThat(browser.text("#filtered")).isEqualTo("2 of 3 not shown");

        browser.press("3");
        assertThat(shown()).containsExactly(P1, P2, P3);
        assertThat(browser.url()).isEqualTo(desk.url("/"));
    }

    @Test
    void saysThatNothingFitsAndLeadsOn() {
        assertThat(browser.one("#none-fits").isDisplayed()).isFalse();
        browser.press("/");
        browser.press("zeppelin");
        await().until(() -> browser.one("#none-fits").isDisplayed());
        assertThat(browser.one("#none-fits a").getDomProperty("href")).endsWith("/search?q=zeppelin");
        assertThat(browser.barriers()).isEmpty();

        browser.click("#show-all");
        assertThat(shown()).containsExactly(P1, P2, P3);
        assertThat(browser.one("#none-fits").isDisplayed()).isFalse();
        assertThat(browser.url()).isEqualTo(desk.url("/"));
    }

    @Test
    void siftsWhatClosedByTheSameFilterAndSaysHowMuchIsLeftOut() {
        close("GBR-RUS.expulsion.7", Precedence.ROUTINE, "Moscow expels two attachés");
        close("CHN-USA.talks.7", Precedence.ROUTINE, "Talks end in Geneva");
        close("CHN-USA.airspace.7", Precedence.FLASH, "A balloon that nobody signed");
        browser.openLive(desk.url("/"));
        assertThat(browser.text(".left-out")).isEmpty();

        browser.press("/");
        browser.press("moscow");
        await().untilAsserted(() -> assertThat(leftOut()).containsExactly("1 of 1 not shown", "1 of 2 not shown"));
        assertThat(browser.one(".closed [data-incident='GBR-RUS.expulsion.7']").isDisplayed())
                .isTrue();
        assertThat(browser.barriers()).isEmpty();

        browser.click("#show-all");
        await().untilAsserted(() -> assertThat(leftOut()).containsExactly("", ""));
    }

    private void close(String id, Precedence level, String title) {
        desk.view.apply(Samples.incident(id, 2, IncidentStatus.CLOSED, level, level, title));
    }

    private List<String> leftOut() {
        return browser.all(".left-out").stream().map(WebElement::getText).toList();
    }

    @Test
    void groupsByPair() {
        browser.press("p");
        assertThat(shown()).containsExactly(P1, P3, P2);
        assertThat(browser.url()).endsWith("/?by=pair");
        browser.openLive(desk.url("/?by=pair"));
        assertThat(shown()).containsExactly(P1, P3, P2);

        browser.press("p");
        assertThat(shown()).containsExactly(P1, P2, P3);
    }

    @Test
    void releasesWhatItOwned() {
        browser.press("ja");
        await().untilAsserted(() -> assertThat(browser.row(P1)).contains("owned by demo officer"));

        browser.press("A");

        await().untilAsserted(() -> assertThat(browser.told()).startsWith("Released."));
        await().untilAsserted(() -> assertThat(browser.row(P1)).contains("UNOWNED"));
        assertThat(acts()).extracting(Act::kind).containsExactly(ActKind.OWN, ActKind.RELEASE);
    }

    @Test
    void handsOverToWhoeverIsNamed() {
        browser.press("jt");
        assertThat(browser.barriers()).isEmpty();
        browser.press("kim");
        browser.press(Keys.ENTER);

        await().untilAsserted(() -> assertThat(browser.told()).startsWith("Handed over to kim."));
        assertThat(acts()).singleElement().returns("kim", Act::to).returns(P1, Act::incident);
    }

    @Test
    void setsThePrecedenceWithTwoKeys() {
        browser.press("jP3");

        await().untilAsserted(() -> assertThat(browser.told()).startsWith("Set to priority."));
        assertThat(acts())
                .singleElement()
                .returns(ActKind.PRECEDENCE, Act::kind)
                .returns(Precedence.PRIORITY, Act::precedence);
    }

    @Test
    void leavesADialogWithoutDoingAnything() {
        browser.press("js");
        assertThat(browser.barriers()).isEmpty();
        browser.press(Keys.ESCAPE);

        assertThat(browser.one("#ask-shelve").isDisplayed()).isFalse();
        assertThat(browser.url()).isEqualTo(desk.url("/"));
        assertThat(acts()).isEmpty();
    }

    @Test
    void selectsUpwards() {
        browser.press("jjjK");

        assertThat(browser.text("#bulk-count")).isEqualTo("2 selected");
        assertThat(browser.cursor()).isEqualTo(P2);
    }

    @Test
    void marksAllAsSeen() {
        desk.show(Samples.incident("CHN-TWN.posture.1", Precedence.IMMEDIATE));
        await().until(() -> browser.one("#news").isDisplayed());

        browser.press("N");

        assertThat(browser.one("#news").isDisplayed()).isFalse();
        assertThat(browser.all(".row.new")).isEmpty();
    }

    @Test
    void judgesTheReportUnderTheCursorAndTakesItBack() {
        browser.openLive(desk.url("/i/" + P1));
        browser.press("jf");
        browser.press("a garden show");
        browser.click("[data-verdict=false]");

        await().untilAsserted(
                        () -> assertThat(browser.text(".verdict")).startsWith("Judged false; it counts for nothing."));
        await().untilAsserted(() -> assertThat(browser.text("#story")).contains("verdict by demo officer"));
        assertThat(acts())
                .singleElement()
                .returns(ActKind.VERDICT, Act::kind)
                .returns(false, Act::verdict)
                .returns("a garden show", Act::reason);

        browser.click("[data-undoes]");
        await().untilAsserted(() -> assertThat(browser.text(".verdict")).isEqualTo("Undone."));
    }

    @Test
    void namesTheSameKeysOnThePageAsInTheHandbook() throws IOException {
        String table = Files.readString(HANDBOOK);
        String keys = table.substring(table.indexOf("| key | |"), table.indexOf("Single keys can be switched off"));
        browser.press("?");
        String shown = browser.all("#help dt").stream().map(WebElement::getText).collect(Collectors.joining(" "));

        // Behind g stand letters of pages, which another test presses.
        assertThat(new TreeSet<>(List.of(shown.replace(" and", "").split(" "))))
                .isEqualTo(KEY_IN_HANDBOOK
                        .matcher(keys.replaceAll("board `b`.*load `l`", ""))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private List<Act> acts() {
        return desk.pipeline.written.stream().map(Act.class::cast).toList();
    }

    private static List<String> shown() {
        Stream<WebElement> rows = browser.all("#rows .row").stream().filter(WebElement::isDisplayed);
        return rows.map(row -> row.getDomAttribute("data-incident")).toList();
    }
}
