package io.watchfloor.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.ingest.opml.OpmlException;
import io.watchfloor.ingest.opml.OpmlReader;
import io.watchfloor.model.Feed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the sample feeds on loopback as they stood at desk time, with their true dates. */
public final class SampleServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, SampleFeed> feeds = new LinkedHashMap<>();
    private final Path samples;

    private SampleServer(Path samples, HttpServer server) {
        this.samples = samples;
        this.server = server;
    }

    /**
     * Serves every feed file of a folder.
     *
     * @throws CommandFailed naming a sample that cannot be read
     */
    public static SampleServer start(Path samples, InstantSource clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 32);
        SampleServer samplesServer = new SampleServer(samples, server);
        for (Feed feed : samplesServer.feeds()) {
            String path = feed.url().substring(samplesServer.root().length());
            samplesServer.feeds.put(path, SampleFeed.read(samples.resolve(path.substring(1))));
        }
        server.createContext("/", exchange -> samplesServer.serve(exchange, clock.instant()));
        server.setExecutor(samplesServer.threads);
        server.start();
        return samplesServer;
    }

    /** The feeds of samples/feeds.opml, with the addresses of this server. */
    public List<Feed> feeds() throws IOException {
        return feedsOf(samples, root());
    }

    /** The feeds of samples/feeds.opml, as if served below a root address. */
    public static List<Feed> feedsOf(Path samples, String root) throws IOException {
        Path file = samples.resolve("feeds.opml");
        String opml = Files.readString(file).replace("xmlUrl=\"/", "xmlUrl=\"" + root + "/");
        try {
            return OpmlReader.read(file.toString(), new ByteArrayInputStream(opml.getBytes(StandardCharsets.UTF_8)));
        } catch (OpmlException e) {
            throw CommandFailed.by(e);
        }
    }

    /** When the last item of any feed of a folder appears. */
    public static Instant lastOf(Path samples) throws IOException {
        return feedsOf(samples, "").stream()
                .map(feed -> SampleFeed.read(samples.resolve(feed.url().substring(1)))
                        .last())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange, Instant now) throws IOException {
        try (exchange) {
            SampleFeed feed = feeds.get(exchange.getRequestURI().getPath());
            if (feed == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = feed.asOf(now);
            exchange.getResponseHeaders().set("Content-Type", feed.contentType());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
