package io.watchfloor.bench.desk;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.testkit.Chromium;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The board in a real browser while news come by way of real topics: how soon a filter and a group show, and how soon what is
 * written to a topic is a row on the screen.
 */
public final class DeskBenchmark implements Benchmark {
    private static final String PREFIX = "desk.";
    private static final int A_SECOND = 50;
    private static final int ROUNDS = 20;
    private static final Duration STUCK = Duration.ofSeconds(30);
    private static final String FILTER = "const box = document.getElementById('filter-text');"
            + "box.value = box.value ? '' : 'word1'; box.dispatchEvent(new Event('input'));";
    private static final String GROUP = "document.getElementById('by-pair').click();";

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public String what() {
        return "the board in a browser: filter, group, and from a topic to a row, with 1,000 rows and 50 events a"
                + " second";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        int open = scale.choose(50, 1_000);
        List<List<String>> rows = new ArrayList<>();
        try (Scratch scratch = Scratch.create("watchfloor-bench");
                EmbeddedBroker broker = EmbeddedBroker.start(scratch.folder().resolve("broker"), 0)) {
            Path data = scratch.folder().resolve("state");
            ServiceContext context = DeskProcess.prepare(broker, PREFIX, data);
            MadeUpNews news = new MadeUpNews(context, new MadeUpPast(0));
            news.publish(0, 0, open);
            try (DeskTrial desk =
                    DeskTrial.start(context, data, scratch.folder().resolve("desk.log"))) {
                desk.awaitBoard(open);
                rows.addAll(look(desk, news, open));
                rows.add(List.of(
                        "resident memory of the console",
                        String.format(Locale.ROOT, "%,d MiB", desk.residentMib()),
                        "512 MiB"));
            }
        }
        return new Report(
                "The desk in a browser",
                List.of(String.format(
                        Locale.ROOT,
                        "%,d open incidents; %d events a second of them by way of a real broker; each figure of %d"
                                + " rounds; the machine's load was %.1f on %d processors at the end",
                        open,
                        A_SECOND,
                        ROUNDS,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.getRuntime().availableProcessors())),
                List.of("what", "median, p95, longest", "limit"),
                rows,
                List.of());
    }

    private static List<List<String>> look(DeskTrial desk, MadeUpNews news, int open) throws InterruptedException {
        ChromeDriver browser = Chromium.start(900);
        try (MadeUpNews.Stir stir = news.stir(open, A_SECOND)) {
            browser.manage().timeouts().scriptTimeout(STUCK);
            browser.get(desk.address());
            List<List<String>> rows = new ArrayList<>();
            rows.add(row("a word in the filter, until it shows", steps(browser, FILTER), 150));
            rows.add(row("by pair, until it shows", steps(browser, GROUP), 300));
            rows.add(row("from the topic to the document of the page", pushes(browser, stir, open), 200));
            return rows;
        } finally {
            browser.quit();
        }
    }

    private static List<Double> steps(ChromeDriver browser, String step) {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            millis.add(millis(browser, step));
        }
        return millis;
    }

    /** Until what a step changed is on the screen: after the frame that the browser draws next. */
    private static double millis(ChromeDriver browser, String step) {
        Object took = browser.executeAsyncScript(
                "const done = arguments[arguments.length - 1]; const began = performance.now();" + step
                        + "requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)))");
        return ((Number) Objects.requireNonNull(took)).doubleValue();
    }

    /** Both clocks are this machine's. What waits while somebody reads counts as come: the page holds it back on purpose. */
    private static List<Double> pushes(ChromeDriver browser, MadeUpNews.Stir stir, int open)
            throws InterruptedException {
        browser.executeScript("window.came = {}; new MutationObserver(changes => changes.forEach(change =>"
                + "change.addedNodes.forEach(row => { if (row.dataset?.incident) {"
                + "window.came[row.dataset.incident] ??= Date.now(); } })))"
                + ".observe(document.getElementById('rows'), { childList: true })");
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            int number = open + 1 + round;
            long sent = DeskClock.wall().instant().toEpochMilli();
            stir.show(number);
            long end = System.nanoTime() + STUCK.toNanos();
            Object came = null;
            while (came == null) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("no row of " + MadeUpPast.id(number) + " within " + STUCK);
                }
                TimeUnit.MILLISECONDS.sleep(100);
                came = browser.executeScript("return window.came[arguments[0]]", MadeUpPast.id(number));
            }
            millis.add((double) (((Number) came).longValue() - sent));
        }
        return millis;
    }

    private static List<String> row(String what, List<Double> millis, int limit) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        String figures = String.format(
                Locale.ROOT,
                "%.0f ms, %.0f ms, %.0f ms",
                sorted.get(sorted.size() / 2),
                // The nearest rank: of twenty the last but one.
                sorted.get((sorted.size() * 95 + 99) / 100 - 1),
                sorted.get(sorted.size() - 1));
        return List.of(what, figures, limit + " ms");
    }
}
