package io.watchfloor.bench.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Serves many feeds on loopback: of a hundred, one hangs up, one never answers, five take a second, the rest answer at
 * once; each has something new at every tenth poll, and says 304 at the others.
 */
final class NewsServer implements AutoCloseable {
    private static final int ITEMS = 10;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger bodies = new AtomicInteger();
    private final AtomicIntegerArray polls;

    private NewsServer(HttpServer server, int feeds) {
        this.server = server;
        this.polls = new AtomicIntegerArray(feeds);
    }

    static NewsServer start(int feeds) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        NewsServer news = new NewsServer(server, feeds);
        server.createContext("/", news::serve);
        server.setExecutor(news.threads);
        server.start();
        return news;
    }

    String url(int feed) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + feed;
    }

    int requests() {
        return requests.get();
    }

    /** Answers with a document. */
    int bodies() {
        return bodies.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            int feed = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            int kind = feed % 100;
            if (kind == 0) {
                return;
            }
            if (kind == 1) {
                TimeUnit.MINUTES.sleep(1);
                return;
            }
            if (kind < 7) {
                TimeUnit.SECONDS.sleep(1);
            }
            answer(exchange, feed, polls.incrementAndGet(feed));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, int feed, int poll) throws IOException {
        int changes = (poll + feed) / 10;
        String etag = "\"" + changes + "\"";
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        bodies.incrementAndGet();
        byte[] body = MadeUpFeed.rss("outlet-" + feed, changes, ITEMS, 500);
        exchange.getResponseHeaders().add("ETag", etag);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
