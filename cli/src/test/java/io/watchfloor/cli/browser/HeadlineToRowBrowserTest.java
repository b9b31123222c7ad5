package io.watchfloor.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** A headline is produced to Kafka, and a row is seen: the whole way, each test with a pair of its own. */
@Tag("browser")
@Timeout(120)
@EnabledIfSystemProperty(
        named = "browser",
        matches = "true",
        disabledReason = "needs chromium and chromedriver: run with -Dbrowser=true")
class HeadlineToRowBrowserTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    static Path data;

    private static RealStack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = new RealStack("headline-to-row.", data);
        // The first headline waits for classes to be loaded; the others tell how fast it is.
        stack.publish("first", "Ottawa summons Chinese envoy; Chinese balloon seen above Yukon");
        stack.open("/");
        stack.awaitOne(row("CAN-CHN.protest.1"));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @BeforeEach
    void openBoard() {
        stack.open("/");
        stack.awaitLive();
    }

    @Test
    void becomesARowWithItsWordsMarked() {
        long began = System.nanoTime();
        stack.publish("japan", "Tokyo suspects Beijing flew spy balloons near its islands in 2019");
        stack.awaitOne(row("CHN-JPN.airspace.1"));
        System.getLogger("browser")
                .log(
                        System.Logger.Level.INFO,
                        "from headline to row: " + (System.nanoTime() - began) / 1_000_000 + " ms");

        awaitText(row("CHN-JPN.airspace.1") + " mark", "Beijing");
        awaitText(row("CHN-JPN.airspace.1"), "Harbour Post", "UNOWNED");
    }

    @Test
    void risesToTheTopWhenThreePublishersReportIt() {
        stack.publish("taiwan-1", 1, "Harbour Post", "Taipei spots Chinese balloons over its radar station");
        stack.awaitOne(row("CHN-TWN.airspace.1"));
        stack.publish("taiwan-2", 1, "Valley News", "Taiwan says Chinese surveillance balloon hovers above its coast");
        stack.publish("taiwan-3", 1, "Lake Herald", "Taipei tracks second Chinese spy balloon near Hualien");

        stack.awaitOne(row("CHN-TWN.airspace.1") + "[data-urgency=P1]");
        awaitText(row("CHN-TWN.airspace.1"), "3 publishers");
        stack.open("/");
        assertThat(stack.text("#rows .row")).contains("CHN-TWN");
    }

    @Test
    void keepsItsOwnerWhenAnotherPublisherReportsIt() {
        stack.publish(
                "kansas-1",
                1,
                "Harbour Post",
                "Pentagon follows a large Chinese surveillance balloon across three states");
        String row = row("CHN-USA.airspace.1");
        stack.awaitOne(row);
        focus(row);
        press("a");
        awaitText(row, "owned by Ana");

        stack.publish("kansas-2", 1, "Valley News", "Suspected Chinese spy balloon seen by Kansas wheat farmers");

        awaitText(row, "2 publishers", "owned by Ana");
        stack.open("/i/CHN-USA.airspace.1");
        assertThat(stack.text("#story")).contains("owned by Ana");
    }

    @Test
    void strikesThroughWhatItsOutletTookBack() {
        stack.publish("manila", "Manila tracks Chinese spy balloon above Palawan");
        stack.awaitOne(row("CHN-PHL.airspace.1"));

        stack.publish("manila", 2, "Harbour Post", "Manila tracks weather front above Palawan");

        awaitText("#moments", "China–Philippines airspace: a report was withdrawn, 0 remain");
        stack.open("/i/CHN-PHL.airspace.1");
        assertThat(stack.text(".reports del")).contains("Chinese spy balloon");
        assertThat(stack.text("#story")).contains("corrected");
    }

    @Test
    void closesByKeyWithADispositionAndStaysInSight() {
        stack.publish("india", "Delhi spots Chinese balloon above Ladakh");
        String row = row("CHN-IND.airspace.1");
        stack.awaitOne(row);
        focus(row);
        press("c");
        press("4");
        press(Keys.ENTER);

        awaitText("#told", "Closed: not ours.");
        awaitText(row, "closed");
        stack.open("/handover");
        assertThat(stack.text("main")).contains("CHN-IND airspace");
    }

    @Test
    void waitsForAnOperatorWhenItCannotBeRead() {
        stack.garble("broken");

        awaitText("nav [data-live=waiting]", "(1)");
        stack.open("/ops");
        assertThat(stack.text("#letters")).contains("headlines");
    }

    private static void awaitText(String selector, String... words) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(stack.text(selector)).contains(words));
    }

    private static String row(String incident) {
        return "#rows .row[data-incident='" + incident + "']";
    }

    private static void focus(String row) {
        stack.browser.executeScript("document.querySelector(arguments[0] + ' a.open').focus()", row);
    }

    private static void press(CharSequence keys) {
        new Actions(stack.browser).sendKeys(keys).perform();
    }
}
