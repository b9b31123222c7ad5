package io.watchfloor.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.broker.ChildJvm;
import io.watchfloor.broker.SharedBroker;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Many feeds over real sockets, by command: {@code FEEDS SECONDS-BETWEEN-POLLS MINUTES}. Ingest runs in a JVM of its own
 * with 512 MiB of heap; 2 of 100 feeds are dead, 5 are slow, one poll in ten finds something new.
 */
final class IngestLoad {
    private static final Topics TOPICS = new Topics("ingest-load.", 3, true);
    private static final int ITEMS = 10;

    private IngestLoad() {}

    public static void main(String[] arguments) throws Exception {
        int feeds = Integer.parseInt(arguments[0]);
        int every = Integer.parseInt(arguments[1]);
        int minutes = Integer.parseInt(arguments[2]);
        Path data = Files.createTempDirectory("ingest-load");
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = serve(feeds, requests);
        ServiceContext context = new ServiceContext(
                SharedBroker.bootstrap(),
                TOPICS,
                DeskClock.wall(),
                Settings.of(Map.of()),
                data,
                new SimpleMeterRegistry());
        seed(context, server.getAddress().getPort(), feeds, every);
        List<String> options = List.of("-Xmx512m", "-XX:+UseSerialGC");
        List<String> childArguments = List.of(SharedBroker.bootstrap(), TOPICS.prefix(), data.toString(), "1");
        Path log = data.resolve("ingest.log");
        try (ChildJvm child = ChildJvm.start(IngestMain.class, options, childArguments, log)) {
            for (int minute = 1; minute <= minutes && child.isAlive(); minute++) {
                TimeUnit.MINUTES.sleep(1);
                System.out.printf("minute %d: %d requests%n", minute, requests.get());
            }
            child.output().lines().filter(line -> line.startsWith("load ")).forEach(System.out::println);
        }
        AtomicInteger headlines = new AtomicInteger();
        TopicFollower.readAll(context, List.of(TOPICS.headlines), record -> headlines.incrementAndGet());
        System.out.printf("%d feeds, %d requests, %d headlines%n", feeds, requests.get(), headlines.get());
        server.stop(0);
        System.exit(0);
    }

    private static HttpServer serve(int feeds, AtomicInteger requests) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        AtomicIntegerArray polls = new AtomicIntegerArray(feeds);
        server.createContext("/", exchange -> {
            try (exchange) {
                requests.incrementAndGet();
                int feed = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
                answer(exchange, feed, polls.incrementAndGet(feed));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int feed, int poll) throws IOException, InterruptedException {
        if (feed % 100 < 2) {
            return;
        }
        if (feed % 100 < 7) {
            Thread.sleep(1000);
        }
        int changes = (poll + feed) / 10;
        String etag = "\"" + changes + "\"";
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        byte[] body = Documents.rss(IntStream.range(changes, changes + ITEMS)
                        .mapToObj(item -> "Feed " + feed + " reports item " + item)
                        .toArray(String[]::new))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("ETag", etag);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void seed(ServiceContext context, int port, int feeds, int every) {
        try (Admin admin = Clients.admin(context);
                var producer = Clients.producer(context)) {
            TopicAdmin.create(admin, List.of(TOPICS.feeds), 1);
            for (int feed = 0; feed < feeds; feed++) {
                String id = "feed-" + feed;
                Feed record = new Feed(
                        id,
                        "http://127.0.0.1:" + port + "/" + feed,
                        "Outlet " + feed,
                        null,
                        null,
                        null,
                        every,
                        true,
                        Map.of());
                var unused = producer.send(new ProducerRecord<>(TOPICS.feeds.name(), id, Json.write(record)));
            }
            producer.flush();
        }
    }

    /** What the child says of itself, every ten seconds. */
    static void report(SimpleMeterRegistry metrics) {
        var timer = metrics.find("watchfloor.ingest.lateness").timer();
        if (timer == null) {
            return;
        }
        StringBuilder line = new StringBuilder("load polls ").append(timer.count());
        for (var at : timer.takeSnapshot().percentileValues()) {
            line.append(String.format(" p%.0f %.0f ms", at.percentile() * 100, at.value(TimeUnit.MILLISECONDS)));
        }
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.println(line + " cpu " + cpu.toSeconds() + " s heap " + (heap >> 20) + " MiB");
    }
}
