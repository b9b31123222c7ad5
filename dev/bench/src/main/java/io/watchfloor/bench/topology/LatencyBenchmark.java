package io.watchfloor.bench.topology;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.Headline;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import io.watchfloor.rules.tagging.Tagger;
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

/** From the append of a headline to its committed tags, and on to the committed event that it caused, at three rates. */
public final class LatencyBenchmark implements Benchmark {
    private static final List<Integer> RATES = List.of(1, 50, 200);
    private static final int RULES = 500;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String what() {
        return "from a headline's append to its tags and to its event, at 1, 50 and 200 headlines a second";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        try (Scratch scratch = Scratch.create("watchfloor-bench");
                EmbeddedBroker broker = EmbeddedBroker.start(scratch.folder().resolve("broker"), 0)) {
            ServiceContext context = Setup.context(broker, "latency.", DeskClock.wall(), scratch.folder());
            Setup.prepare(context, LargeBook.ofRules(Home.find(), RULES));
            try (StreamsService service = StreamsService.start(context, Tagger::tag)) {
                while (!service.ready().ok()) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                DrawnNews news = new DrawnNews(3, 5, Duration.ZERO);
                measure(context, news, 200, scale.choose(1, 20));
                List<List<String>> rows = new ArrayList<>();
                for (int rate : scale.choose(List.of(50), RATES)) {
                    rows.addAll(measure(context, news, rate, scale.choose(2, 60)));
                }
                return report(rows, scale);
            }
        }
    }

    /** A row for the tags and one for the events of headlines sent at a rate. */
    static List<List<String>> measure(ServiceContext context, DrawnNews news, int rate, int seconds) throws Exception {
        Map<String, Long> sentAt = new ConcurrentHashMap<>();
        List<Double> tagged = Collections.synchronizedList(new ArrayList<>());
        List<Double> events = Collections.synchronizedList(new ArrayList<>());
        List<Topic<?>> topics = List.of(context.topics().taggedHeadlines, context.topics().incidentEvents);
        try (TopicFollower follower = TopicFollower.start("bench-latency", context, topics, record -> {
                    long now = System.nanoTime();
                    boolean tags = record.topic()
                            .equals(context.topics().taggedHeadlines.name());
                    Long sent = sentAt.get(tags ? record.key() : headline(record.value()));
                    if (sent != null) {
                        (tags ? tagged : events).add((now - sent) / 1e6);
                    }
                });
                KafkaProducer<String, byte[]> producer = Clients.producer(context)) {
            follower.awaitCaughtUp(Duration.ofSeconds(30));
            long began = System.nanoTime();
            for (int i = 0; i < seconds * rate; i++) {
                Instant now = context.clock().instant();
                Headline headline = news.next(now, now);
                sentAt.put(headline.id(), System.nanoTime());
                var unused = producer.send(Setup.record(context, headline));
                long due = began + TimeUnit.SECONDS.toNanos(1) * (i + 1) / rate;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            }
            producer.flush();
            // What comes later than this is not counted; the number of events shows whether that is much.
            TimeUnit.SECONDS.sleep(5);
        }
        return List.of(row(rate, "its tags", tagged), row(rate, "its event", events));
    }

    /** The headline whose report made an event; empty when time or an act did. */
    private static String headline(byte[] event) {
        String report = Json.read(event, IncidentEvent.class).report();
        return report == null ? "" : report.substring(0, report.indexOf('/'));
    }

    private static List<String> row(int rate, String what, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return List.of(
                Integer.toString(rate),
                what,
                Integer.toString(sorted.size()),
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static Report report(List<List<String>> rows, Scale scale) {
        return new Report(
                "From headline to event",
                List.of("one headline in five about two states; " + RULES
                        + " rules, with names; everything in one process, commits as shipped; a minute at each rate"),
                List.of("headlines a second", "append to", "measured", "p50 ms", "p95 ms", "p99 ms", "longest ms"),
                rows,
                scale == Scale.SMOKE
                        ? List.of()
                        : List.of("bar: p99 of events under 300 ms at 200 a second on two cores that do nothing else"));
    }

    private static String at(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return "-";
        }
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return String.format(Locale.ROOT, "%.0f", sorted.get(Math.max(0, index)));
    }
}
