package io.watchfloor.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A loopback server that does to each path what a test tells it to, and remembers what it was asked. */
public final class MisbehavingServer implements AutoCloseable {

    /** What to do with one request. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public MisbehavingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            try (exchange) {
                behaviours.getOrDefault(path, status(404)).answer(exchange);
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    public MisbehavingServer on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public long requests(String path) {
        return asked.stream().filter(path::equals).count();
    }

    public static Behaviour body(String text) {
        return exchange -> send(exchange, 200, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Behaviour status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, status, new byte[0]);
        };
    }

    /** A body with validators, that is not sent again to who has it. */
    public static Behaviour conditional(String text, String etag, String lastModified) {
        return exchange -> {
            exchange.getResponseHeaders().add("ETag", etag);
            exchange.getResponseHeaders().add("Last-Modified", lastModified);
            boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && lastModified.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            send(exchange, known ? 304 : 200, known ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
        };
    }

    public static Behaviour gzip(byte[] body) {
        return exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(body);
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            send(exchange, 200, packed.toByteArray());
        };
    }

    /** One byte now and then, for ever. */
    public static Behaviour dribble() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    exchange.getResponseBody().write('<');
                    exchange.getResponseBody().flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
