package io.watchfloor.proofs.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.demo.SampleServer;
import io.watchfloor.ingest.parse.FeedParser;
import io.watchfloor.ingest.parse.ParsedItem;
import io.watchfloor.ingest.parse.UnreadableFeedException;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What is around the stack in a proof: the feeds of the samples, which grow at a rate with the samples' own items and
 * everyday noise, and a receiver of webhooks. It keeps a ledger of what it published and what it was told.
 */
public final class OutsideWorld implements AutoCloseable {
    private static final List<String> NOISE = List.of(
            "Cup final goes to penalties",
            "Markets drift before jobs report",
            "Snow closes mountain pass",
            "Ferry line opens",
            "US tracks Chinese spy balloon over a ranch",
            "Chip maker reports record quarter");

    private final HttpServer server;
    private final InstantSource clock;
    private final ExecutorService answering = Executors.newFixedThreadPool(8);
    private final ScheduledExecutorService publishing = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, NewsFeed> feeds = new LinkedHashMap<>();
    private final List<NewsFeed> inTurn = new ArrayList<>();
    private final Iterator<String> samples;
    private final List<String> titles = new ArrayList<>();
    private final WebhookLedger webhooks;
    private final Random random = new Random(1);
    private volatile int perSecond;
    private volatile boolean broken;
    private double owed;

    private OutsideWorld(HttpServer server, Path samples, String secret, InstantSource clock) throws IOException {
        this.server = server;
        this.clock = clock;
        this.webhooks = new WebhookLedger(secret);
        List<String> items = new ArrayList<>();
        for (Feed feed : SampleServer.feedsOf(samples, "")) {
            feeds.put(feed.url(), new NewsFeed(feed.outlet()));
            items.addAll(titles(samples.resolve(feed.url().substring(1))));
        }
        inTurn.addAll(feeds.values());
        this.samples = items.iterator();
    }

    /** Starts to serve; nothing is published before a rate is set. */
    public static OutsideWorld start(String host, int port, Path samples, String secret, InstantSource clock)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 64);
        OutsideWorld world = new OutsideWorld(server, samples, secret, clock);
        server.createContext("/", world::feed);
        server.createContext("/hook", world::hook);
        server.createContext("/story", world::story);
        server.createContext("/rate", world::rate);
        server.createContext("/ledger", exchange -> answer(exchange, 200, Json.write(world.ledger())));
        server.createContext(
                "/titles",
                exchange -> answer(
                        exchange, 200, String.join("\n", world.published()).getBytes(StandardCharsets.UTF_8)));
        server.setExecutor(world.answering);
        server.start();
        var ignored = world.publishing.scheduleAtFixedRate(world::publish, 100, 100, TimeUnit.MILLISECONDS);
        return world;
    }

    /**
     * What was published, and what came back.
     *
     * @param published how many headlines
     * @param allRead every feed was read at least once
     * @param unsigned webhooks whose signature or time was wrong
     */
    record Ledger(int published, boolean allRead, List<WebhookLedger.Told> told, int unsigned) {}

    private Ledger ledger() {
        return new Ledger(
                published().size(), inTurn.stream().allMatch(NewsFeed::wasRead), webhooks.told(), webhooks.unsigned());
    }

    private synchronized List<String> published() {
        return List.copyOf(titles);
    }

    private static List<String> titles(Path sample) throws IOException {
        try {
            return FeedParser.parse(Files.readAllBytes(sample), null, null).items().stream()
                    .map(ParsedItem::title)
                    .filter(java.util.Objects::nonNull)
                    .toList();
        } catch (UnreadableFeedException e) {
            throw new CommandFailed(sample + " is no feed: " + e.getMessage());
        }
    }

    /** Every title ends in its number, so that none stands there twice and each can be found again. */
    private synchronized void add(NewsFeed feed, String text) {
        int number = titles.size();
        String title = text + " (" + number + ")";
        titles.add(title);
        feed.add("item-" + number, title, clock.instant());
    }

    private void publish() {
        owed += perSecond / 10.0;
        for (; owed >= 1; owed--) {
            String text = samples.hasNext() && random.nextBoolean() ? samples.next() : noise();
            add(inTurn.get(random.nextInt(inTurn.size())), text);
        }
    }

    private String noise() {
        return NOISE.get(random.nextInt(NOISE.size())) + ", day " + random.nextInt(1000);
    }

    /** From now on the first feed answers with a page that is no feed. */
    void breakFeed() {
        broken = true;
    }

    private void feed(HttpExchange exchange) throws IOException {
        NewsFeed feed = feeds.get(exchange.getRequestURI().getPath());
        if (broken && feed == inTurn.get(0)) {
            answer(exchange, 200, "<html><body>We have moved.</body></html>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        answer(exchange, feed == null ? 404 : 200, feed == null ? new byte[0] : feed.read());
    }

    private void hook(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        boolean signed = webhooks.take(
                String.valueOf(headers.getFirst("webhook-id")),
                String.valueOf(headers.getFirst("webhook-timestamp")),
                String.valueOf(headers.getFirst("webhook-signature")),
                exchange.getRequestBody().readAllBytes(),
                clock.instant().getEpochSecond());
        answer(exchange, signed ? 204 : 401, new byte[0]);
    }

    private void story(HttpExchange exchange) throws IOException {
        add(inTurn.get(0), body(exchange));
        answer(exchange, 204, new byte[0]);
    }

    private void rate(HttpExchange exchange) throws IOException {
        perSecond = Integer.parseInt(body(exchange));
        answer(exchange, 204, new byte[0]);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        publishing.shutdownNow();
        server.stop(0);
        answering.shutdownNow();
    }
}
