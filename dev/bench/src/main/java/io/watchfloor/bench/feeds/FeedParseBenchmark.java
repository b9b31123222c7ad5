package io.watchfloor.bench.feeds;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Contest;
import io.watchfloor.bench.measure.Contest.Subject;
import io.watchfloor.bench.measure.Rate;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.ingest.parse.FeedParser;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What one document costs to read, beside ROME alone. */
public final class FeedParseBenchmark implements Benchmark {
    private static final String OURS = "Watchfloor";
    private static final String ROME = "ROME alone";

    @Override
    public String name() {
        return "feed-parse";
    }

    @Override
    public String what() {
        return "reading a feed's document beside ROME alone";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("25 items, short texts", MadeUpFeed.rss("harbour", 1, 25, 500), scale));
        rows.add(row("50 items, 100 KB", MadeUpFeed.rss("harbour", 1, 50, 1_750), scale));
        rows.add(row("50 items, 1 MB", MadeUpFeed.rss("harbour", 1, 50, 20_000), scale));
        return new Report(
                "Reading a feed",
                List.of(
                        "CPU of the process for one document, one thread; documents per CPU-second: median (least-most)"
                                + " of the rounds, subjects in turn",
                        ROME + " is SyndFeedInput on XmlReader with its defaults: no repair, no charset from the"
                                + " header, no plain text of titles and summaries, no absolute links"),
                List.of("document", "KB", OURS, "ms", ROME, "ms", "x ROME"),
                rows,
                List.of("The bar is 3 ms for 100 KB."));
    }

    private static List<String> row(String what, byte[] document, Scale scale) throws Exception {
        Map<String, Rate> rates = Contest.of(scale)
                .run(List.of(new Subject(OURS, 1, () -> ours(document)), new Subject(ROME, 1, () -> rome(document))));
        Rate ours = Objects.requireNonNull(rates.get(OURS));
        Rate rome = Objects.requireNonNull(rates.get(ROME));
        return List.of(
                what,
                String.valueOf(document.length / 1000),
                ours.toString(),
                millis(ours),
                rome.toString(),
                millis(rome),
                String.format(Locale.ROOT, "%.1f", ours.over(rome)));
    }

    private static String millis(Rate rate) {
        return String.format(Locale.ROOT, "%.2f", 1000 / rate.median());
    }

    private static long ours(byte[] document) throws Exception {
        return FeedParser.parse(document, "application/rss+xml", "https://harbour.example/rss")
                .items()
                .size();
    }

    private static long rome(byte[] document) throws Exception {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(document))) {
            return new SyndFeedInput().build(reader).getEntries().size();
        }
    }
}
