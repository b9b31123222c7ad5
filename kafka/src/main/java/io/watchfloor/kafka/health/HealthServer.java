package io.watchfloor.kafka.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Service;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** {@code /health/live}, {@code /health/ready} and {@code /metrics} of one service. */
public final class HealthServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;

    private HealthServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Serves the health of a service.
     *
     * @param port 0 takes any free one
     * @param metrics what it answers at {@code /metrics}: for Prometheus, or as JSON for who asks for that
     * @throws IOException when the port is taken; the message names it
     */
    public static HealthServer start(String host, int port, Service service, Supplier<PrometheusMeterRegistry> metrics)
            throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), 16);
        } catch (IOException e) {
            throw new IOException(
                    "port " + host + ":" + port + " for the health of " + service.name()
                            + " is taken; stop what uses it or set " + service.name() + ".port",
                    e);
        }
        server.createContext("/health/live", exchange -> answer(exchange, service::live));
        server.createContext("/health/ready", exchange -> answer(exchange, service::ready));
        server.createContext("/metrics", exchange -> measured(exchange, metrics.get()));
        ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, service.name() + "-health");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.start();
        return new HealthServer(server, threads);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static void measured(HttpExchange exchange, PrometheusMeterRegistry metrics) throws IOException {
        String accepted = exchange.getRequestHeaders().getFirst("Accept");
        if (accepted != null && accepted.startsWith("application/json")) {
            send(exchange, 200, "application/json", Json.text(Metrics.samples(metrics)));
        } else {
            send(exchange, 200, "text/plain; version=0.0.4", metrics.scrape());
        }
    }

    private static void answer(HttpExchange exchange, Supplier<Health> check) throws IOException {
        Health health = ask(check);
        String body = Json.text(Map.of("status", health.ok() ? "up" : "down", "detail", health.detail()));
        send(exchange, health.ok() ? 200 : 503, "application/json", body);
    }

    /** A check that throws would leave its caller without an answer: it is one, and a bad one. */
    private static Health ask(Supplier<Health> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            return Health.down("the check itself failed: " + e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
