package io.watchfloor.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.Json;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.TaggedHeadline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/**
 * An officer was called for a garden show. On the real broker with the real services, by mouse and keyboard: from "this
 * alert is wrong" on the page of the incident to a published, back-tested rule that the next headline follows. And from what
 * nobody was told of to a rule on trial.
 */
@Tag("browser")
@Timeout(180)
@EnabledIfSystemProperty(
        named = "browser",
        matches = "true",
        disabledReason = "needs chromium and chromedriver: run with -Dbrowser=true")
class FromAWrongAlertToARuleTest {
    private static final String RULE = "us-china/spy-balloon";

    private RealStack stack;
    private ChromeDriver browser;

    @Test
    void takesAnAnalystSeconds(@TempDir Path data) throws Exception {
        try (RealStack started = new RealStack("wrong-alert.", data)) {
            stack = started;
            browser = stack.browser;
            stack.publish("show", "Garden show flies a Chinese spy balloon over Chelsea");
            stack.publish("real", "US tracks Chinese spy balloon over Montana, Pentagon says");
            awaitTagged("show");
            stack.open("/");
            stack.awaitOne("#rows .row a.open");
            long began = System.nanoTime();
            stack.follow("#rows .row a.open", ".report");
            stack.awaitLive();

            sayThatItIsWrong("Garden show");
            tune();
            backtestAndPublish("−1 no longer", "no garden shows", "~" + RULE);
            Duration took = Duration.ofNanos(System.nanoTime() - began);

            System.getLogger("browser").log(System.Logger.Level.INFO, "from the wrong alert to the rule: " + took);
            assertThat(took).isLessThan(Duration.ofMinutes(3));
            theNextHeadlineFollowsTheNewBook();
            stack.open("/rules/" + RULE);
            assertThat(browser.findElement(By.tagName("main")).getText())
                    .contains("book 2: changed, by Ana", "no garden shows", "wrong by Ana", "flowers, not spies");
        }
    }

    /** An officer knows of something that the board does not show: from a search to a published rule on trial that takes it. */
    @Test
    void aMissedEventIsCaughtInMinutes(@TempDir Path data) throws Exception {
        try (RealStack started = new RealStack("missed.", data)) {
            stack = started;
            browser = stack.browser;
            stack.publish("dam", "Togo dams river that Benin drinks from");
            stack.publish("real", "US tracks Chinese spy balloon over Montana, Pentagon says");
            assertThat(awaitTagged("dam").tags().matches()).isEmpty();
            long began = System.nanoTime();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                stack.open("/search?q=river");
                return !browser.findElements(By.cssSelector("#headlines-title ~ ol a.into"))
                        .isEmpty();
            });
            stack.follow("#headlines-title ~ ol a.into", "#new-rule");
            stack.click("#new-rule");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !browser.findElements(By.cssSelector("#draft[data-ready]"))
                            .isEmpty());
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(stack.text("#findings")).contains("does not match"));
            write(
                    """
                      - rule: river-dammed
                        title: A state keeps the water of a river from another
                        status: experimental
                        subject: other
                        signal: hostile
                        match:
                          act: [(dam|divert|block) ~2 river]
                          who: <state>@source
                          parties: 2+
                        tests:
                          hits:
                            - { hit: "Togo [dams river] that Benin drinks from", pairs: [BEN-TGO], date: 2023-02-10 }
                          misses:
                            - Togo dams river
                    """);
            backtestAndPublish("+1", "a dam that nobody saw", "+");
            Duration took = Duration.ofNanos(System.nanoTime() - began);

            System.getLogger("browser").log(System.Logger.Level.INFO, "from the missed event to the rule: " + took);
            assertThat(took).isLessThan(Duration.ofMinutes(4));
            stack.clock.advanceTo(RealStack.MORNING.plusSeconds(60));
            stack.publish("next", "Ghana diverts river that Togo drinks from");
            assertThat(awaitTagged("next").tags().matches())
                    .extracting(RuleMatch::rule)
                    .anyMatch(rule -> rule.endsWith("/river-dammed"));
        }
    }

    /** Types over all that stands in the editor, as a clipboard would, so that it indents nothing by itself. */
    private void write(String text) {
        browser.findElement(By.id("editor"))
                .getShadowRoot()
                .findElement(By.cssSelector(".cm-content"))
                .click();
        new Actions(browser)
                .keyDown(Keys.CONTROL)
                .sendKeys("a")
                .keyUp(Keys.CONTROL)
                .perform();
        browser.executeCdpCommand("Input.insertText", Map.of("text", text));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(stack.text("#lint-state"))
                .as(() -> stack.text("#findings"))
                .startsWith("nothing wrong"));
    }

    private void sayThatItIsWrong(String words) {
        WebElement report = browser.findElements(By.cssSelector(".report")).stream()
                .filter(one -> one.getText().contains(words))
                .findFirst()
                .orElseThrow();
        report.findElement(By.cssSelector("[data-judge]")).click();
        report.findElement(By.name("reason")).sendKeys("flowers, not spies");
        report.findElement(By.cssSelector("[data-verdict=false]")).click();
        await().untilAsserted(() -> assertThat(
                        report.findElement(By.cssSelector(".verdict")).getText())
                .contains("Judged false"));
        report.findElement(By.cssSelector("a.tune")).click();
    }

    private void tune() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !browser.findElements(By.cssSelector("#draft[data-ready]"))
                .isEmpty());
        await().untilAsserted(() -> assertThat(stack.text("#explained")).contains("makes the report", RULE));
        browser.findElement(By.id("add-test")).click();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stack.text("#findings")).contains("Garden show", "matches"));
        WebElement content =
                browser.findElement(By.id("editor")).getShadowRoot().findElement(By.cssSelector(".cm-content"));
        // The editor may be drawing its lines anew.
        await().until(() -> {
            Optional<WebElement> except = content.findElements(By.cssSelector(".cm-line")).stream()
                    .filter(line -> line.getText().strip().equals("except:"))
                    .findFirst();
            except.ifPresent(WebElement::click);
            return except.isPresent();
        });
        new Actions(browser)
                .sendKeys(Keys.END, Keys.ENTER)
                .sendKeys("shows: [(garden|flower) show]")
                .perform();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(stack.text("#lint-state"))
                .as(() -> content.getText() + stack.text("#findings"))
                .startsWith("nothing wrong"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stack.text("#tried")).contains("−1 no longer", "Garden show"));
    }

    private void backtestAndPublish(String difference, String why, String change) {
        assertThat(browser.findElement(By.id("publish")).isEnabled()).isFalse();
        browser.findElement(By.id("start")).click();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> browser.findElement(By.id("publish")).isEnabled());
        assertThat(stack.text("#backtest")).contains("2 headlines", difference);
        browser.findElement(By.id("message")).sendKeys(why);
        browser.findElement(By.id("publish")).click();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stack.text("#published")).contains("Decision book 2 (" + change));
    }

    private void theNextHeadlineFollowsTheNewBook() throws Exception {
        stack.clock.advanceTo(RealStack.MORNING.plusSeconds(60));
        stack.publish("next-show", "Flower show floats a Chinese spy balloon over Hampton");
        stack.publish("next-real", "US tracks Chinese spy balloon over Idaho, Pentagon says");

        TaggedHeadline show = awaitTagged("next-show");
        TaggedHeadline real = awaitTagged("next-real");
        assertThat(show.tags().bookRevision()).isEqualTo(2);
        assertThat(show.tags().matches()).extracting(RuleMatch::rule).doesNotContain(RULE);
        assertThat(real.tags().matches()).extracting(RuleMatch::rule).contains(RULE);
    }

    private TaggedHeadline awaitTagged(String id) {
        AtomicReference<TaggedHeadline> found = new AtomicReference<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            TopicFollower.readAll(stack.context, List.of(stack.context.topics().taggedHeadlines), record -> {
                if (record.key().equals(id)) {
                    found.set(Json.read(record.value(), TaggedHeadline.class));
                }
            });
            return found.get() != null;
        });
        return Optional.ofNullable(found.get()).orElseThrow();
    }
}
