package io.watchfloor.bench.alerts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.watchfloor.alerts.AlertsService;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.desk.Desk;
import io.watchfloor.cli.desk.DeskOptions;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.ingest.IngestService;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Headline;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.streams.StreamsService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Items of feeds through everything: ingest, streams and alerts in one process. */
final class FeedLatency {
    private static final List<String> STATES = List.of(
            "FRA France",
            "DEU Germany",
            "ITA Italy",
            "ESP Spain",
            "POL Poland",
            "TUR Turkey",
            "EGY Egypt",
            "IND India",
            "PAK Pakistan",
            "JPN Japan",
            "CAN Canada",
            "MEX Mexico",
            "BRA Brazil",
            "ARG Argentina",
            "AUS Australia",
            "KEN Kenya",
            "NGA Nigeria",
            "IRN Iran",
            "IRQ Iraq",
            "GRC Greece");

    /** The stages of the way, in their order. */
    static final List<String> STAGES = List.of("headline", "tags", "incident event", "webhook");

    private final int items;
    private final Map<String, Latencies> stages = new LinkedHashMap<>();
    private final Map<String, AtomicInteger> polls = new ConcurrentHashMap<>();
    private final Map<String, Instant> released = new ConcurrentHashMap<>();

    private FeedLatency(int items) {
        this.items = items;
        STAGES.forEach(stage -> stages.put(stage, new Latencies()));
    }

    /**
     * Measures how long after a feed's answer each stage was reached.
     *
     * @param items of each feed
     */
    static Map<String, Latencies> measure(int items) throws Exception {
        return new FeedLatency(items).run();
    }

    private Map<String, Latencies> run() throws Exception {
        Home home = Home.find();
        HttpServer feeds = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool();
        feeds.setExecutor(threads);
        feeds.createContext("/", this::serve);
        feeds.start();
        Settings settings = home.settings().with("ingest.allow", "127.0.0.0/8").with("alerts.allow", "127.0.0.1");
        try (Scratch scratch = Scratch.create("watchfloor-bench");
                Hooks hooks = new Hooks(
                        data -> stage("webhook").arrived(data.path("pair").asText()));
                Desk desk = Desk.open(new DeskOptions(
                        scratch.folder(), 0, Topics.throwAway(Topics.PARTITIONS), DeskClock.wall(), settings))) {
            Seeds.decisionBook(desk.context(), ConfigBook.read(home));
            Path routes = EventLatency.routes(scratch.folder(), hooks.url(), matchers());
            desk.start(IngestService::start);
            desk.start(context -> StreamsService.start(context, Tagger::tag));
            desk.start(context -> AlertsService.start(context, routes));
            if (!desk.awaitReady(Duration.ofMinutes(2))) {
                throw new IllegalStateException("not ready");
            }
            Topics topics = desk.context().topics();
            List<Topic<?>> followed = List.of(topics.headlines, topics.taggedHeadlines, topics.incidentEvents);
            try (TopicFollower follower =
                    TopicFollower.start("bench-stages", desk.context(), followed, record -> reached(topics, record))) {
                follower.awaitCaughtUp(Duration.ofSeconds(30));
                // Only now, so that no item waits for a service that still starts.
                Seeds.feeds(desk.context(), feeds(feeds.getAddress().getPort()));
                stage("webhook").await(items * STATES.size(), 30 + 5L * items);
            }
        } finally {
            feeds.stop(0);
            threads.shutdownNow();
        }
        return stages;
    }

    private Latencies stage(String name) {
        return Objects.requireNonNull(stages.get(name));
    }

    private void reached(Topics topics, ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(topics.headlines.name())) {
            pair(Json.read(record.value(), Headline.class)).ifPresent(stage("headline")::arrived);
        } else if (record.topic().equals(topics.taggedHeadlines.name())) {
            pair(Json.read(record.value(), TaggedHeadline.class).headline()).ifPresent(stage("tags")::arrived);
        } else {
            IncidentEvent event = Json.read(record.value(), IncidentEvent.class);
            stage("incident event").arrived(event.incident().pair().toString());
        }
    }

    /** What a headline is about; the one that opens a bridge is about nobody. */
    private static Optional<String> pair(Headline headline) {
        List<String> codes = STATES.stream()
                .filter(state -> headline.title().contains(state.substring(4)))
                .map(state -> state.substring(0, 3))
                .sorted()
                .toList();
        return codes.size() == 2 ? Optional.of(codes.get(0) + "-" + codes.get(1)) : Optional.empty();
    }

    private static List<Feed> feeds(int port) {
        List<Feed> feeds = new ArrayList<>();
        for (int i = 0; i < STATES.size(); i++) {
            String url = "http://127.0.0.1:" + port + "/" + i;
            feeds.add(new Feed("feed-" + i, url, "Outlet " + i, null, null, "B", 2, true, Map.of()));
        }
        return feeds;
    }

    /** Receivers for a few pairs each, so that the flood limit has nothing to hold back. */
    private List<String> matchers() {
        List<String> matchers = new ArrayList<>();
        for (int feed = 0; feed < STATES.size(); feed++) {
            List<String> pairs = new ArrayList<>();
            for (int item = 1; item <= items; item++) {
                pairs.add(pair(feed, item));
            }
            matchers.add("pair=~\"" + String.join("|", pairs) + "\"");
        }
        return matchers;
    }

    /** The first answer holds old news; each later one holds one item more, about a pair of its own. */
    private void serve(HttpExchange exchange) throws IOException {
        int feed = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
        int poll = polls.computeIfAbsent("feed-" + feed, name -> new AtomicInteger())
                .getAndIncrement();
        int newest = Math.min(poll, items);
        Instant now = DeskClock.wall().instant();
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Outlet ").append(feed);
        rss.append("</title><link>http://127.0.0.1/</link><description>news</description>");
        rss.append(item(feed, 0, "Minister opens a bridge", now.minus(Duration.ofDays(1))));
        for (int item = 1; item <= newest; item++) {
            Instant published = released.computeIfAbsent(pair(feed, item), pair -> now);
            rss.append(item(feed, item, title(feed, item), published));
        }
        byte[] body = rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        if (newest > 0) {
            stages.values().forEach(stage -> stage.began(pair(feed, newest)));
        }
    }

    private static String item(int feed, int item, String title, Instant published) {
        String guid = "feed-" + feed + "-" + item;
        return "<item><title>" + title + "</title><link>http://127.0.0.1/" + guid
                + "</link><guid isPermaLink=\"false\">"
                + guid + "</guid><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC))
                + "</pubDate></item>";
    }

    private static String title(int feed, int item) {
        return name(feed) + " expels " + name(other(feed, item)) + "'s ambassador, foreign ministry says";
    }

    private static String pair(int feed, int item) {
        String one = STATES.get(feed).substring(0, 3);
        String other = STATES.get(other(feed, item)).substring(0, 3);
        return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
    }

    /** Steps round the list; up to half of it no pair comes twice. */
    private static int other(int feed, int item) {
        return (feed + item) % STATES.size();
    }

    private static String name(int feed) {
        return STATES.get(feed).substring(4);
    }
}
