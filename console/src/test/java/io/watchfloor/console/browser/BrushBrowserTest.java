package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The two handles below the picture of an incident leave the reports between them, by keys alone. */
@BrowserTest
class BrushBrowserTest {
    private static final String INCIDENT = "CHN-USA.airspace.1";
    private static final int REPORTS = 6;
    private static final Instant DAY = Instant.parse("2023-02-03T00:00:00Z");
    private static final String SHOWN = "return [...document.querySelectorAll('.report[data-at]')]"
            + ".filter(each => each.checkVisibility()).map(each => each.dataset.report.split('/')[0]).sort()";

    @AutoClose
    private static final Browser browser = new Browser();

    @AutoClose
    private final DeskAtHand desk = DeskAtHand.replay();

    @Test
    void twoHandlesThatKeysMoveFilterTheReports() {
        desk.view.apply(Samples.incident(INCIDENT, Precedence.FLASH));
        IntStream.range(0, REPORTS).forEach(hour -> desk.view.apply("report-" + hour, published(hour)));
        browser.openLive(desk.url("/i/" + INCIDENT));
        assertThat(shown()).hasSize(REPORTS);

        browser.run("document.getElementById('brush-from').focus()");
        browser.press(Keys.ARROW_RIGHT);
        browser.press(Keys.ARROW_RIGHT);

        assertThat(shown()).containsExactly("r2", "r3", "r4", "r5");
        assertThat(browser.text("#brushed")).startsWith("4 of 6 reports, 2023-02-03 02:00Z to ");
        assertThat(browser.one("#brush-from").getDomAttribute("aria-valuetext")).isEqualTo("2023-02-03 02:00Z");

        browser.press(Keys.TAB);
        browser.press(Keys.ARROW_LEFT);
        assertThat(shown()).containsExactly("r2", "r3", "r4");
        browser.press(Keys.HOME);
        assertThat(shown()).as("one handle takes the other along").containsExactly("r0");
        browser.press(Keys.END);
        assertThat(shown()).hasSize(REPORTS);
        assertThat(browser.text("#brushed")).isEmpty();
    }

    private static IncidentReport published(int hour) {
        IncidentReport sample =
                Samples.report(INCIDENT, "r" + hour, "Spy balloon drifts on", "https://bbc.example/", null);
        Report of = sample.report();
        Report.HeadlineRef its = of.headline();
        Instant at = DAY.plus(Duration.ofHours(hour));
        Report.HeadlineRef headline = new Report.HeadlineRef(
                its.id(),
                its.revision(),
                at,
                at,
                its.outlet(),
                its.publisher(),
                its.wire(),
                its.reliability(),
                its.title() + ", hour " + hour,
                its.link(),
                its.backfill(),
                its.gloss());
        Report report = new Report(of.id(), headline, of.match(), of.parties(), of.booked(), of.gravity());
        return new IncidentReport(INCIDENT, at, null, null, report);
    }

    private static List<String> shown() {
        return ((List<?>) browser.run(SHOWN)).stream().map(String::valueOf).toList();
    }
}
