package io.watchfloor.bench.desk;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.testkit.Chromium;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * One tab that stays open for a watch of eight hours: events of an ordinary day come by way of real topics, the pulses of each
 * second are given to the page one after the other. What the tab holds after the first hour and after the last is told.
 */
public final class TabBenchmark implements Benchmark {
    private static final String PREFIX = "tab.";
    private static final int HOURS = 8;
    private static final int OPEN = 60;
    private static final int OPENED_AN_HOUR = 6;
    private static final int EVENTS_AN_HOUR = 60;
    private static final int PULSES_AN_HOUR = 3_600;
    private static final Duration STUCK = Duration.ofMinutes(5);
    /** Without the worker that tabs share, so that the page itself hears what is given to it. */
    private static final String ALONE = "delete window.SharedWorker; window.sources = []; const Real = EventSource;"
            + "window.EventSource = class extends Real { constructor(address) { super(address);"
            + "window.sources = [this]; this.addEventListener('pulse', ({ data }) => { window.pulse = data; }); } };";

    private static final String PULSES = "const done = arguments[arguments.length - 1]; const all = arguments[0];"
            + "const pulse = JSON.parse(window.pulse); const from = Date.parse(pulse.text.desk.replace(' ', 'T'));"
            + "let given = 0; const give = () => { for (let i = 0; i < 20 && given < all; i++, given++) {"
            + "pulse.text.desk = new Date(from + given * 1000).toISOString().slice(0, 19).replace('T', ' ') + 'Z';"
            + "window.sources[0].dispatchEvent(new MessageEvent('pulse', { data: JSON.stringify(pulse) })); }"
            + "given < all ? setTimeout(give) : done(given); }; give();";
    private static final List<String> HELD = List.of("Nodes", "JSHeapUsedSize", "JSEventListeners");

    @Override
    public String name() {
        return "tab";
    }

    @Override
    public String what() {
        return "a tab of the board that is open for eight hours of an ordinary day: what it holds at begin and end";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        int pulses = scale.choose(100, PULSES_AN_HOUR);
        List<Map<String, Double>> hours = new ArrayList<>();
        try (Scratch scratch = Scratch.create("watchfloor-bench");
                EmbeddedBroker broker = EmbeddedBroker.start(scratch.folder().resolve("broker"), 0)) {
            Path data = scratch.folder().resolve("state");
            ServiceContext context = DeskProcess.prepare(broker, PREFIX, data);
            MadeUpNews news = new MadeUpNews(context, new MadeUpPast(100_000));
            news.publish(0, 0, OPEN);
            try (DeskTrial desk =
                    DeskTrial.start(context, data, scratch.folder().resolve("desk.log"))) {
                desk.awaitBoard(OPEN);
                stay(desk, news, pulses, hours);
            }
        }
        return report(hours, pulses);
    }

    private static void stay(DeskTrial desk, MadeUpNews news, int pulses, List<Map<String, Double>> hours) {
        ChromeDriver browser = Chromium.start(900);
        try (MadeUpNews.Day day = news.day()) {
            browser.manage().timeouts().scriptTimeout(STUCK);
            browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", ALONE));
            browser.get(desk.address());
            browser.executeCdpCommand("Performance.enable", Map.of());
            for (int hour = 0; hour < HOURS; hour++) {
                day.hour(OPEN, OPENED_AN_HOUR, EVENTS_AN_HOUR, hour);
                browser.executeAsyncScript(
                        "const done = arguments[arguments.length - 1]; const wait = () =>"
                                + " document.querySelector('.row[data-incident=\"' + arguments[0] + '\"]') && window.pulse"
                                + " ? done() : setTimeout(wait, 100);wait();",
                        MadeUpPast.id(OPEN + (hour + 1) * OPENED_AN_HOUR - 1));
                browser.executeAsyncScript(PULSES, pulses);
                hours.add(held(browser));
            }
        } finally {
            browser.quit();
        }
    }

    private static Map<String, Double> held(ChromeDriver browser) {
        browser.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        Map<String, Double> held = new HashMap<>();
        List<?> all = (List<?>) Objects.requireNonNull(
                browser.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics"));
        for (Object each : all) {
            Map<?, ?> metric = (Map<?, ?>) each;
            held.put(
                    String.valueOf(metric.get("name")),
                    ((Number) Objects.requireNonNull(metric.get("value"))).doubleValue());
        }
        return held;
    }

    private static Report report(List<Map<String, Double>> hours, int pulses) {
        List<List<String>> rows = new ArrayList<>();
        for (String held : HELD) {
            List<String> row = new ArrayList<>(List.of(held));
            for (int hour : List.of(0, HOURS / 2 - 1, HOURS - 1)) {
                row.add(String.format(Locale.ROOT, "%,.0f", hours.get(hour).getOrDefault(held, Double.NaN)));
            }
            rows.add(row);
        }
        return new Report(
                "A tab that stays open",
                List.of(String.format(
                        Locale.ROOT,
                        "%d incidents open; in each of %d hours %d open and as many close, %d further events, %,d"
                                + " pulses; after a collection of garbage; the machine's load was %.1f at the end",
                        OPEN,
                        HOURS,
                        OPENED_AN_HOUR,
                        EVENTS_AN_HOUR,
                        pulses,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())),
                List.of("held", "after an hour", "after four", "after eight"),
                rows,
                List.of());
    }
}
