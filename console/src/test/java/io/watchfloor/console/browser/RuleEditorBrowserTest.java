package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.console.BookAtHand;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.model.DecisionBook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;

/** The rule editor by mouse and keyboard. The way over the real pipeline is FromAWrongAlertToARuleTest. */
@BrowserTest
class RuleEditorBrowserTest {
    private static final String EDIT = "/rules/test-desk/spy-balloon/edit";

    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @BeforeEach
    void fill() {
        LookAtDesk.fill(desk);
    }

    @AfterEach
    void forget() {
        browser.run("localStorage.clear()");
    }

    private void open(String path) {
        browser.open(desk.url(path));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !browser.all("#draft[data-ready]").isEmpty());
    }

    private static SearchContext editor() {
        return browser.one("#editor").getShadowRoot();
    }

    /** Puts the cursor at the end of the line that begins so; the editor may be drawing its lines anew. */
    private static void goTo(String line) {
        await().until(() -> {
            List<WebElement> lines = editor().findElements(By.cssSelector(".cm-line"));
            Optional<WebElement> found = lines.stream()
                    .filter(one -> one.getText().strip().startsWith(line))
                    .findFirst();
            found.ifPresent(WebElement::click);
            return found.isPresent();
        });
        browser.press(Keys.END);
    }

    private static void awaitLint(String words) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.text("#lint-state")).startsWith(words));
    }

    @Test
    void marksWhatIsWrongWhereItStands() {
        open(EDIT);
        awaitLint("nothing wrong");

        goTo("facet:");
        browser.press("\ncolour: red");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.text("#findings")).contains("line 5", "colour"));
        await().until(() ->
                !editor().findElements(By.cssSelector(".cm-lint-marker-error")).isEmpty());
        browser.click("#findings button");
        assertThat(editor().findElement(By.cssSelector(".cm-activeLine"))
                        .getText()
                        .strip())
                .isEqualTo("colour: red");
    }

    @Test
    void completesFromTheSchemaAndTheBook() {
        open(EDIT);

        goTo("facet:");
        browser.press("\nprec");
        assertThat(offered()).contains("precedence");
        browser.press(Keys.ESCAPE);
        browser.press("edence: fl");
        assertThat(offered()).containsExactly("flash");
        browser.press(Keys.ESCAPE);
        goTo("object:");
        browser.press(Keys.ARROW_LEFT, " $cra");
        assertThat(offered()).contains("$craft");
    }

    private static List<String> offered() {
        await().atMost(Duration.ofSeconds(5)).until(() -> !editor().findElements(By.cssSelector(".cm-completionLabel"))
                .isEmpty());
        return editor().findElements(By.cssSelector(".cm-completionLabel")).stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    void keysTypedInTheEditorAreNoShortcuts() {
        open(EDIT);

        goTo("facet:");
        browser.press("?gb");

        assertThat(browser.one("#help").isDisplayed()).isFalse();
        assertThat(browser.url()).endsWith(EDIT);
    }

    @Test
    void aPlainFieldRemainsWhenTheEditorCannotBeLoaded() {
        browser.block("*/assets/lib/_static/codemirror/*");
        try {
            open(EDIT);
            WebElement area = browser.one("#text");
            assertThat(area.isDisplayed()).isTrue();
            area.sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "        - Chinese spy balloon over Montana\n");
            awaitLint("1 error");
            assertThat(browser.text("#findings")).contains("line 21", "matches");
            area.sendKeys(Keys.ARROW_UP, Keys.HOME, Keys.chord(Keys.SHIFT, Keys.END), "        - School play opens");
            awaitLint("nothing wrong");
            publish();
        } finally {
            browser.block();
        }
    }

    @Test
    void aDraftSurvivesAReload() {
        open(EDIT);
        goTo("other:");
        browser.press(Keys.ARROW_LEFT, ", garden show");
        await().until(() -> browser.text("#saved").startsWith("Draft kept"));

        open(EDIT);

        assertThat(editor().findElement(By.cssSelector(".cm-content")).getText())
                .contains("garden show");
        browser.click("#draft-news button");
        assertThat(editor().findElement(By.cssSelector(".cm-content")).getText())
                .doesNotContain("garden show");
    }

    @Test
    void whoeverPublishedMeanwhileIsNamedAndNothingIsLost() {
        open(EDIT);
        goTo("other:");
        browser.press(Keys.ARROW_LEFT, ", garden show");
        backtest();
        DecisionBook first = BookAtHand.first(BookAtHand.PACK);
        DecisionBook others = new DecisionBook(
                2,
                "other",
                "Lee",
                "quieter",
                first.activeFrom(),
                Map.of(),
                BookAtHand.first(BookAtHand.PACK.replace("Check the", "Read the"))
                        .files(),
                "test",
                Map.of());
        desk.archive.books.add(others);
        desk.tuning.apply(others);

        browser.one("#message").sendKeys("no shows");
        browser.click("#publish");

        await().untilAsserted(() ->
                assertThat(browser.text("#publish-state")).contains("Lee published decision book 2 (\"quieter\")"));
        browser.leave(() -> browser.click("#draft-news button"));
        assertThat(browser.text("#base-words")).isEqualTo("on decision book 2");
        await().until(() -> !browser.all("#draft[data-ready]").isEmpty());
        assertThat(browser.text("#draft-news")).contains("begun on decision book 1");
    }

    @Test
    void publishesWhatWasBacktestedAndOffersTheFile() {
        open(EDIT);
        goTo("other:");
        browser.press(Keys.ARROW_LEFT, ", garden show");

        publish();

        assertThat(browser.one("#download").getDomProperty("href")).endsWith("/books/2/rules/test-desk.yaml");
        browser.leave(() -> browser.click("#see"));
        await().untilAsserted(() -> assertThat(browser.text("main")).contains("book 2: changed, by demo officer"));
    }

    private static void backtest() {
        browser.click("#start");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> browser.one("#publish").isEnabled());
    }

    private static void publish() {
        backtest();
        browser.one("#message").sendKeys("no shows");
        browser.click("#publish");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.text("#published")).contains("Decision book 2"));
    }
}
