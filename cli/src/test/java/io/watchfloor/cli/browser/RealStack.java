package io.watchfloor.cli.browser;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.desk.Seeds;
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
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.streams.StreamsService;
import io.watchfloor.testkit.Chromium;
import io.watchfloor.testkit.SharedBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The real services on the real broker with the shipped rules, one analyst called Ana, and a browser. */
final class RealStack implements AutoCloseable {
    static {
        // Between two looks the page may have been replaced, or what was found in it.
        Awaitility.ignoreExceptionsByDefaultMatching(WebDriverException.class::isInstance);
    }

    /** When its clock stands at first. */
    static final Instant MORNING = Instant.parse("2023-02-10T09:00:00Z");

    final DeskClock.Replay clock = new DeskClock.Replay(MORNING, MORNING.plus(Duration.ofDays(1)));
    final ServiceContext context;
    final ChromeDriver browser;

    private final CleanupStack started = new CleanupStack();
    private final int port;

    /**
     * Starts it.
     *
     * @param prefix of its topics
     */
    RealStack(String prefix, Path data) throws Exception {
        context = new ServiceContext(
                SharedBroker.bootstrap(),
                new Topics(prefix, 2, true),
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
        port = console.port();
        browser = Chromium.start(1400);
        started.push(browser::quit);
    }

    void open(String path) {
        browser.get("http://127.0.0.1:" + port + path);
    }

    /** Waits until the scripts of the page have run and what it shows is live. */
    void awaitLive() {
        await().until(() -> text("#link-state").startsWith("live"));
    }

    /** One text of one outlet, fetched now. */
    void publish(String id, int revision, String outlet, String title) {
        Instant now = clock.instant();
        Headline headline = new Headline(
                id,
                revision,
                "feed",
                outlet,
                title,
                null,
                "https://news.example/" + id,
                "en",
                now,
                now,
                false,
                List.of(),
                "test",
                Map.of());
        write(id, Json.write(headline));
    }

    void publish(String id, String title) {
        publish(id, 1, "Harbour Post", title);
    }

    /** Something that is no headline. */
    void garble(String id) {
        write(id, "{ not json".getBytes(StandardCharsets.UTF_8));
    }

    private void write(String id, byte[] value) {
        long now = clock.instant().toEpochMilli();
        Clients.publish(
                context, List.of(new ProducerRecord<>(context.topics().headlines.name(), null, now, id, value)));
    }

    WebElement awaitOne(String selector) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !browser.findElements(By.cssSelector(selector)).isEmpty());
        return browser.findElement(By.cssSelector(selector));
    }

    String text(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText();
    }

    /** Clicks what is there or comes soon, and again when it was replaced in between. */
    void click(String selector) {
        await().until(() -> {
            browser.findElement(By.cssSelector(selector)).click();
            return true;
        });
    }

    /** Follows a link to where something stands; a row that is drawn anew under the click is clicked again. */
    void follow(String link, String there) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> {
                    boolean arrived =
                            !browser.findElements(By.cssSelector(there)).isEmpty();
                    if (!arrived) {
                        browser.findElement(By.cssSelector(link)).click();
                    }
                    return arrived;
                });
    }

    @Override
    public void close() {
        started.close();
    }
}
