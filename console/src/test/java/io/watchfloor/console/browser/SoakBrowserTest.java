package io.watchfloor.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.board.view.Moment;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A board of 500 incidents on which four things happen each second, for the minutes that {@code -Dsoak} names: heap and
 * document of the browser and heap of the server stay as they were. {@code .ci/run soak} does it for 20 minutes. What the page does by its clock it does
 * {@link #FASTER} times as often, so that these are the eight hours of a watch.
 */
@BrowserTest
@Timeout(value = 2, unit = TimeUnit.HOURS)
@EnabledIfSystemProperty(named = "soak", matches = "\\d+", disabledReason = "name the minutes with -Dsoak")
class SoakBrowserTest {
    private static final int OPEN = 500;
    private static final int CHANGES_A_SECOND = 4;
    private static final Duration LOOK = Duration.ofSeconds(10);
    /** How much more the last third may hold than the first, of which the first look is left out: it warms up. */
    private static final double FLAT = 1.15;

    private static final int FASTER = 24;
    /** Makes the clock and the timers of a page run faster, before any script of it does. */
    private static final String HASTEN =
            """
            (times => {
              const began = Date.now(), real = Date.now.bind(Date), Old = Date;
              const now = () => began + (real() - began) * times;
              window.Date = class extends Old {
                constructor(...of) { of.length ? super(...of) : super(now()); }
                static now() { return now(); }
              };
              const timeout = window.setTimeout.bind(window), interval = window.setInterval.bind(window);
              window.setTimeout = (what, wait = 0, ...more) => timeout(what, wait / times, ...more);
              window.setInterval = (what, wait = 0, ...more) => interval(what, wait / times, ...more);
            })(%d)
            """;

    /** What was held at one look, after collecting garbage. */
    private record Held(double browserMiB, double nodes, double serverMiB) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "browser %.1f MiB, %.0f nodes, server %.1f MiB", browserMiB, nodes, serverMiB);
        }
    }

    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void holdsNoMoreAtItsEndThanAtItsBeginning() {
        int looks = (int) (Duration.ofMinutes(Integer.getInteger("soak", 20)).toSeconds() / LOOK.toSeconds());
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        List<Held> held = new ArrayList<>();
        try (DeskAtHand desk = DeskAtHand.replay();
                Browser browser = new Browser()) {
            for (int i = 1; i <= OPEN; i++) {
                desk.view.apply(incident(i, 1));
            }
            browser.driver()
                    .executeCdpCommand(
                            "Page.addScriptToEvaluateOnNewDocument", Map.of("source", HASTEN.formatted(FASTER)));
            browser.open(desk.url("/"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> browser.text("#link-state").startsWith("live"));
            ScheduledFuture<?> change =
                    clock.scheduleAtFixedRate(() -> change(desk), 0, 1000 / CHANGES_A_SECOND, TimeUnit.MILLISECONDS);
            for (int look = 0; look < looks; look++) {
                int before = changes.get();
                await().atMost(LOOK.multipliedBy(6))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> changes.get() - before >= CHANGES_A_SECOND * LOOK.toSeconds());
                held.add(look(browser));
                System.out.println(look + ": " + held.get(look));
            }
            change.cancel(false);
            assertThat(browser.text("#link-state")).startsWith("live");
            assertThat(browser.all("#rows .row")).hasSize(OPEN);
        } finally {
            clock.shutdownNow();
        }

        System.out.println(changes + " changes");
        assertThat(growth(held, Held::nodes)).as("nodes").isLessThan(FLAT);
        assertThat(growth(held, Held::browserMiB)).as("heap of the browser").isLessThan(FLAT);
        assertThat(growth(held, Held::serverMiB)).as("heap of the server").isLessThan(FLAT);
    }

    private void change(DeskAtHand desk) {
        int number = changes.incrementAndGet();
        Incident incident = incident(1 + number % OPEN, 2 + number / OPEN);
        desk.show(incident);
        var event = Samples.event(incident, Change.CORROBORATED, "one more report, " + number, Samples.DESK);
        desk.updates.happened(Moment.of(event));
    }

    private static Incident incident(int number, int revision) {
        return Samples.incident(
                "CHN-USA.airspace." + number,
                revision,
                IncidentStatus.OPEN,
                Precedence.PRIORITY,
                Precedence.PRIORITY,
                "A headline of the usual length about ships and aircraft, revision " + revision);
    }

    private static Held look(Browser browser) {
        System.gc();
        long server = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return new Held(browser.metric("JSHeapUsedSize") / (1 << 20), browser.metric("Nodes"), server / 1048576.0);
    }

    private static double growth(List<Held> held, ToDoubleFunction<Held> of) {
        List<Held> warm = held.subList(1, held.size());
        int third = warm.size() / 3;
        double first = warm.subList(0, third).stream().mapToDouble(of).average().orElseThrow();
        double last = warm.subList(warm.size() - third, warm.size()).stream()
                .mapToDouble(of)
                .average()
                .orElseThrow();
        System.out.printf(Locale.ROOT, "last third to first third: %.3f%n", last / first);
        return last / first;
    }
}
