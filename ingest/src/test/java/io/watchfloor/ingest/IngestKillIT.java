package io.watchfloor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ingest is killed again and again while feeds go on; the server knows what it served. */
class IngestKillIT {
    private static final int KILLS = Integer.getInteger("watchfloor.kills", 2);
    private static final int FEEDS = 5;
    /** Longer than the items of any pause, so that what is lost is lost by us. */
    private static final int LISTED = 200;

    private Topics topics = new Topics("ingest-kill.", 3, true);
    private final Random random = new Random(20230202);
    private final AtomicInteger written = new AtomicInteger();
    private final List<ChildJvm> children = new ArrayList<>();

    @AfterEach
    void endChildren() {
        children.forEach(ChildJvm::close);
    }

    /** Another start on the same folder goes on where it was; another instance, already running, takes over. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void losesNothingAndRepeatsNothing(boolean standby, @TempDir Path data) throws Exception {
        topics = new Topics(standby ? "ingest-standby." : "ingest-kill.", 3, true);
        ServiceContext context = new ServiceContext(
                SharedBroker.bootstrap(),
                topics,
                DeskClock.wall(),
                Settings.of(Map.of()),
                data,
                new SimpleMeterRegistry());
        ScheduledExecutorService newsroom = Executors.newSingleThreadScheduledExecutor();
        try (MisbehavingServer server = new MisbehavingServer()) {
            seed(context, server);
            ScheduledFuture<?> writing =
                    newsroom.scheduleAtFixedRate(written::incrementAndGet, 0, 200, TimeUnit.MILLISECONDS);
            ChildJvm child = start(data, 0, standby);
            int kills = standby ? (KILLS + 1) / 2 : KILLS;
            for (int kill = 1; kill <= kills; kill++) {
                awaitMore(context, FEEDS + random.nextInt(30));
                ChildJvm next = standby ? start(data, kill, true) : null;
                child.kill();
                child = next == null ? start(data, kill, false) : next;
            }
            awaitMore(context, FEEDS);
            writing.cancel(false);
            List<String> ledger = ledger();
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(titles(context)).containsExactlyInAnyOrderElementsOf(ledger));
            assertThat(child.isAlive()).isTrue();
        } finally {
            newsroom.shutdownNow();
        }
    }

    private void awaitMore(ServiceContext context, int headlines) {
        int enough = titles(context).size() + headlines;
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> titles(context).size() > enough);
    }

    /** A standby is another instance with a folder of its own; a restart is the same one. */
    private ChildJvm start(Path data, int round, boolean standby) throws Exception {
        String instance = standby ? "standby-" + round : "1";
        ChildJvm child = ChildJvm.start(
                IngestMain.class,
                List.of("-Xmx256m", "-XX:+UseSerialGC"),
                List.of(
                        SharedBroker.bootstrap(),
                        topics.prefix(),
                        data.resolve("state-" + instance).toString(),
                        instance),
                data.resolve("round-" + round + ".log"));
        children.add(child);
        return child;
    }

    private void seed(ServiceContext context, MisbehavingServer server) throws Exception {
        try (Admin admin = Clients.admin(context);
                var producer = Clients.producer(context)) {
            TopicAdmin.create(admin, topics.writtenByIngest(), 1);
            TopicAdmin.create(admin, List.of(topics.feeds), 1);
            for (int feed = 0; feed < FEEDS; feed++) {
                String id = "feed-" + feed;
                server.on("/" + id, exchange -> MisbehavingServer.body(document(id, written.get()))
                        .answer(exchange));
                Feed record = new Feed(id, server.url("/" + id), "Outlet " + id, null, null, null, 1, true, Map.of());
                producer.send(new ProducerRecord<>(topics.feeds.name(), id, Json.write(record)))
                        .get();
            }
        }
    }

    private static String document(String feed, int written) {
        return Documents.rss(IntStream.iterate(written, i -> i > Math.max(0, written - LISTED), i -> i - 1)
                .mapToObj(i -> feed + " item " + i)
                .toArray(String[]::new));
    }

    private List<String> ledger() {
        List<String> titles = new ArrayList<>();
        for (int feed = 0; feed < FEEDS; feed++) {
            for (int i = 1; i <= written.get(); i++) {
                titles.add("feed-" + feed + " item " + i);
            }
        }
        return titles;
    }

    private List<String> titles(ServiceContext context) {
        List<String> titles = new ArrayList<>();
        TopicFollower.readAll(
                context,
                List.of(topics.headlines),
                record -> titles.add(Json.read(record.value(), Headline.class).title()));
        return titles;
    }
}
