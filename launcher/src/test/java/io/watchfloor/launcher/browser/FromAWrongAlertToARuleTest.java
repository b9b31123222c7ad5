package io.watchfloor.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.analysis.tagging.Tagger;
import io.watchfloor.broker.SharedBroker;
import io.watchfloor.console.ConsoleService;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.kafka.CleanupStack;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.launcher.Home;
import io.watchfloor.launcher.desk.ConfigBook;
import io.watchfloor.launcher.desk.Seeds;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.streams.StreamsService;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/**
 * An officer was called for a garden show. On the real broker with the real services, by mouse and keyboard: from "this
 * alert is wrong" on the page of the incident to a published, back-tested rule that the next headline follows.
 */
@Tag("browser")
@Timeout(180)
@EnabledIfSystemProperty(
        named = "browser",
        matches = "true",
        disabledReason = "needs chromium and chromedriver: run with -Dbrowser=true")
class FromAWrongAlertToARuleTest {
    private static final String RULE = "us-china/spy-balloon";
    private static final Instant MORNING = Instant.parse("2023-02-10T09:00:00Z");

    private final DeskClock.Replay clock = new DeskClock.Replay(MORNING, MORNING.plus(Duration.ofDays(1)));
    private final CleanupStack started = new CleanupStack();

    private ServiceContext context;
    private ChromeDriver browser;

    @Test
    void takesAnAnalystSeconds(@TempDir Path data) throws Exception {
        try (started) {
            String desk = start(data);
            publish("show", "Garden show flies a Chinese spy balloon over Chelsea");
            publish("real", "US tracks Chinese spy balloon over Montana, Pentagon says");
            awaitTagged("show");
            browser.get(desk + "/");
            WebElement row = awaitOne("#rows .row a.open");
            row.click();
            long began = System.nanoTime();

            sayThatItIsWrong("Garden show");
            tune();
            backtestAndPublish();
            Duration took = Duration.ofNanos(System.nanoTime() - began);

            System.getLogger("browser").log(System.Logger.Level.INFO, "from the wrong alert to the rule: " + took);
            assertThat(took).isLessThan(Duration.ofMinutes(3));
            theNextHeadlineFollowsTheNewBook();
            browser.get(desk + "/rules/" + RULE);
            assertThat(browser.findElement(By.tagName("main")).getText())
                    .contains("book 2 changed by Ana", "no garden shows", "wrong by Ana", "flowers, not spies");
        }
    }

    private String start(Path data) throws Exception {
        context = new ServiceContext(
                SharedBroker.bootstrap(),
                new Topics("wrong-alert.", 2, true),
                clock,
                Settings.of(Map.of()),
                data,
                new SimpleMeterRegistry());
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, context.topics().all(), 1);
        }
        Seeds.decisionBook(context, ConfigBook.read(new Home(Path.of("..").toAbsolutePath())));
        StreamsService streams = started.push(StreamsService.start(context, Tagger::tag));
        ConsoleService console =
                started.push(ConsoleService.start(context, "127.0.0.1", 0, Access.open(new Seat("Ana", Role.ANALYST))));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> streams.ready().ok() && console.ready().ok());
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("browser.binary", "/usr/bin/chromium"));
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,1400");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("browser.driver", "/usr/bin/chromedriver")))
                .build();
        browser = new ChromeDriver(service, options);
        started.push(browser::quit);
        return "http://127.0.0.1:" + console.port();
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
        await().untilAsserted(() -> assertThat(text("#explained")).contains("makes the report", RULE));
        browser.findElement(By.id("add-test")).click();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(text("#findings")).contains("Garden show", "matches"));
        WebElement content =
                browser.findElement(By.id("editor")).getShadowRoot().findElement(By.cssSelector(".cm-content"));
        WebElement except = content.findElements(By.cssSelector(".cm-line")).stream()
                .filter(line -> line.getText().strip().equals("except:"))
                .findFirst()
                .orElseThrow();
        except.click();
        new Actions(browser)
                .sendKeys(Keys.END, Keys.ENTER)
                .sendKeys("shows: [(garden|flower) show]")
                .perform();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(text("#lint-state"))
                .as(() -> content.getText() + text("#findings"))
                .startsWith("nothing wrong"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(text("#tried")).contains("−1 no longer", "Garden show"));
    }

    private void backtestAndPublish() {
        assertThat(browser.findElement(By.id("publish")).isEnabled()).isFalse();
        browser.findElement(By.id("start")).click();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> browser.findElement(By.id("publish")).isEnabled());
        assertThat(text("#backtest")).contains("2 headlines", "−1 no longer", "Garden show");
        browser.findElement(By.id("message")).sendKeys("no garden shows");
        browser.findElement(By.id("publish")).click();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(text("#published")).contains("Decision book 2 (~" + RULE));
    }

    private void theNextHeadlineFollowsTheNewBook() throws Exception {
        clock.advanceTo(MORNING.plusSeconds(60));
        publish("next-show", "Flower show floats a Chinese spy balloon over Hampton");
        publish("next-real", "US tracks Chinese spy balloon over Idaho, Pentagon says");

        TaggedHeadline show = awaitTagged("next-show");
        TaggedHeadline real = awaitTagged("next-real");
        assertThat(show.tags().bookRevision()).isEqualTo(2);
        assertThat(show.tags().matches()).extracting(RuleMatch::rule).doesNotContain(RULE);
        assertThat(real.tags().matches()).extracting(RuleMatch::rule).contains(RULE);
    }

    private void publish(String id, String title) {
        Instant now = clock.instant();
        Headline headline = new Headline(
                id, 1, "feed", "Harbour Post", title, null, null, "en", now, now, false, List.of(), "test", Map.of());
        Clients.publish(
                context,
                List.of(new ProducerRecord<>(
                        context.topics().headlines.name(), null, now.toEpochMilli(), id, Json.write(headline))));
    }

    private TaggedHeadline awaitTagged(String id) {
        AtomicReference<TaggedHeadline> found = new AtomicReference<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            TopicFollower.readAll(context, List.of(context.topics().taggedHeadlines), record -> {
                if (record.key().equals(id)) {
                    found.set(Json.read(record.value(), TaggedHeadline.class));
                }
            });
            return found.get() != null;
        });
        return Optional.ofNullable(found.get()).orElseThrow();
    }

    private WebElement awaitOne(String selector) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !browser.findElements(By.cssSelector(selector)).isEmpty());
        return browser.findElement(By.cssSelector(selector));
    }

    private String text(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText();
    }
}
