package io.watchfloor.bench.topology;

import io.watchfloor.analysis.tagging.Tagger;
import io.watchfloor.bench.Benchmark;
import io.watchfloor.bench.Report;
import io.watchfloor.bench.Scale;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.health.Metrics;
import io.watchfloor.launcher.Home;
import io.watchfloor.launcher.desk.Scratch;
import io.watchfloor.launcher.replay.Replayer;
import io.watchfloor.model.Headline;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import io.watchfloor.streams.StreamsService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** From the append of a headline to the committed event that it caused, at 200 headlines a second. */
public final class LatencyBenchmark implements Benchmark {
    private static final int PER_SECOND = 200;
    private static final int RULES = 500;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String what() {
        return "from a headline's append to the committed event, at " + PER_SECOND + " headlines a second";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        try (Scratch scratch = Scratch.create("watchfloor-bench");
                EmbeddedBroker broker = EmbeddedBroker.start(scratch.folder().resolve("broker"), 0)) {
            ServiceContext context = new ServiceContext(
                    broker.bootstrap(),
                    new Topics("latency.", Topics.PARTITIONS, true),
                    DeskClock.wall(),
                    Settings.of(Map.of()),
                    scratch.folder(),
                    Metrics.registry());
            Replayer.createTopics(context);
            Setup.topics(context);
            Topic<?> books = context.topics().decisionBook;
            byte[] book = Json.write(Books.ofRules(Home.find(), RULES));
            Clients.publish(context, List.of(new ProducerRecord<>(books.name(), "1", book)));
            try (StreamsService service = StreamsService.start(context, Tagger::tag)) {
                while (!service.ready().ok()) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                DrawnNews news = new DrawnNews(3, 5, Duration.ZERO);
                measure(context, news, scale.choose(1, 20));
                return report(measure(context, news, scale.choose(2, 60)), scale);
            }
        }
    }

    /** Milliseconds of each headline that caused an event. */
    private static List<Double> measure(ServiceContext context, DrawnNews news, int seconds) throws Exception {
        Map<String, Long> sentAt = new ConcurrentHashMap<>();
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        List<Topic<?>> events = List.of(context.topics().incidentEvents);
        try (TopicFollower follower = TopicFollower.start("bench-events", context, events, record -> {
                    long now = System.nanoTime();
                    String report =
                            Json.read(record.value(), IncidentEvent.class).report();
                    Long sent = report == null ? null : sentAt.remove(report.substring(0, report.indexOf('/')));
                    if (sent != null) {
                        millis.add((now - sent) / 1e6);
                    }
                });
                KafkaProducer<String, byte[]> producer = Clients.producer(context)) {
            follower.awaitCaughtUp(Duration.ofSeconds(30));
            long began = System.nanoTime();
            for (int i = 0; i < seconds * PER_SECOND; i++) {
                Instant now = context.clock().instant();
                Headline headline = news.next(now, now);
                sentAt.put(headline.id(), System.nanoTime());
                var unused = producer.send(Setup.record(context, headline));
                long due = began + TimeUnit.SECONDS.toNanos(1) * i / PER_SECOND;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            }
            producer.flush();
            // What comes later than this is not counted; the number of events shows whether that is much.
            TimeUnit.SECONDS.sleep(10);
        }
        return millis;
    }

    private static Report report(List<Double> millis, Scale scale) {
        List<Double> sorted = millis.stream().sorted().toList();
        return new Report(
                "From headline to event",
                List.of(PER_SECOND + " headlines a second, one in five about two states; " + RULES
                        + " rules, with names; everything in one process, commits as shipped"),
                List.of("events", "p50, ms", "p90, ms", "p99, ms", "most, ms"),
                List.of(List.of(
                        Integer.toString(sorted.size()),
                        at(sorted, 0.5),
                        at(sorted, 0.9),
                        at(sorted, 0.99),
                        at(sorted, 1))),
                scale == Scale.SMOKE ? List.of() : List.of("bar: p99 under 300 ms on two cores that do nothing else"));
    }

    private static String at(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return "-";
        }
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return String.format(Locale.ROOT, "%.0f", sorted.get(Math.max(0, index)));
    }
}
