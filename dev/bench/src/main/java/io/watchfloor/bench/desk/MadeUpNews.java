package io.watchfloor.bench.desk;

import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Json;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.model.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes to the topics what streams would write of a past that was made up, and goes on with news. */
final class MadeUpNews {
    private static final Tags NOTHING = new Tags(1, "en", List.of(), List.of(), List.of(), false, null);

    private final ServiceContext context;
    private final MadeUpPast past;

    MadeUpNews(ServiceContext context, MadeUpPast past) {
        this.context = context;
        this.past = past;
    }

    /** Closed incidents of these numbers, of which the older half has left the store, and open ones of the next. */
    void publish(int from, int until, int open) {
        try (KafkaProducer<String, byte[]> producer = Clients.producer(context)) {
            for (int number = from; number < until; number++) {
                MadeUpPast.Story story = past.closed(number);
                story.events().forEach(event -> send(producer, event));
                story.reports().forEach(report -> send(producer, report));
                if (number < (from + until) / 2) {
                    String topic = context.topics().incidents.name();
                    Future<?> unused = producer.send(
                            new ProducerRecord<>(topic, story.header().id(), null));
                }
            }
            for (int number = until; number < until + open; number++) {
                MadeUpPast.Story story = past.open(number);
                story.events().forEach(event -> send(producer, event));
                story.reports().forEach(report -> send(producer, report));
            }
        }
    }

    private void send(KafkaProducer<String, byte[]> producer, IncidentEvent event) {
        Topics topics = context.topics();
        Incident header = event.incident();
        long at = event.knownAt().toEpochMilli();
        send(producer, topics.incidents, header.id(), at, Json.write(header));
        send(producer, topics.incidentEvents, header.id(), at, Json.write(event));
    }

    private void send(KafkaProducer<String, byte[]> producer, IncidentReport member) {
        String key = member.incident() + "/" + member.report().id();
        long at = member.joinedAt().toEpochMilli();
        send(producer, context.topics().incidentReports, key, at, Json.write(member));
    }

    /** A refusal shows as incidents that never come. */
    private static void send(
            KafkaProducer<String, byte[]> producer, Topic<?> topic, String key, long at, byte[] value) {
        Future<?> unused = producer.send(new ProducerRecord<>(topic.name(), null, at, key, value));
    }

    /** 200 tagged headlines a second, and of one in twenty an incident that opens with its report. */
    Flow flow() {
        return new Flow();
    }

    /** So many events a second of the first open incidents, in turn. */
    Stir stir(int open, int aSecond) {
        return new Stir(open, aSecond);
    }

    /** An ordinary day, an hour at a time. */
    Day day() {
        return new Day();
    }

    /** What opens, goes on and closes in a day. */
    final class Day implements AutoCloseable {
        private final KafkaProducer<String, byte[]> producer = Clients.producer(context);

        /** As many of the eldest close as open; what is between them goes on. */
        void hour(int open, int opened, int events, int hour) {
            int first = hour * opened;
            for (int at = 0; at < opened; at++) {
                last(past.closed(first + at));
                last(past.open(open + first + at));
            }
            for (int at = 0; at < events; at++) {
                last(past.open(first + opened + at % (open - opened)));
            }
            // What opens last is what is waited for.
            last(past.open(open + first + opened - 1));
            producer.flush();
        }

        private void last(MadeUpPast.Story story) {
            MadeUpNews.this.send(producer, story.events().get(story.events().size() - 1));
        }

        @Override
        public void close() {
            producer.close();
        }
    }

    /** What is open goes on happening until it is closed. */
    final class Stir implements AutoCloseable {
        private final KafkaProducer<String, byte[]> producer = Clients.producer(context);
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
        private int turn;

        private Stir(int open, int aSecond) {
            Future<?> unused = thread.scheduleAtFixedRate(
                    () -> last(turn++ % open), 0, 1_000_000 / aSecond, TimeUnit.MICROSECONDS);
        }

        private void last(int number) {
            List<IncidentEvent> events = past.open(number).events();
            MadeUpNews.this.send(producer, events.get(events.size() - 1));
        }

        /** An incident that nobody knows yet. */
        void show(int number) {
            last(number);
            producer.flush();
        }

        @Override
        public void close() {
            thread.shutdownNow();
            producer.close();
        }
    }

    /** News that come until it is closed. */
    final class Flow implements AutoCloseable {
        private static final int A_SECOND = 200;
        private static final int BEATS = 20;

        private final KafkaProducer<String, byte[]> producer = Clients.producer(context);
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
        private final AtomicInteger sent = new AtomicInteger();

        private Flow() {
            Future<?> unused = thread.scheduleAtFixedRate(this::beat, 0, 1_000 / BEATS, TimeUnit.MILLISECONDS);
        }

        int sent() {
            return sent.get();
        }

        private void beat() {
            for (int i = 0; i < A_SECOND / BEATS; i++) {
                int number = past.all() + 1_000_000 + sent.getAndIncrement();
                Headline headline = new Headline(
                        "n" + number,
                        1,
                        "feed",
                        "Outlet",
                        "word1 word2 " + number,
                        null,
                        null,
                        "en",
                        MadeUpPast.END,
                        MadeUpPast.END,
                        false,
                        List.of(),
                        "bench",
                        Map.of());
                byte[] tagged = Json.write(new TaggedHeadline(headline, NOTHING, "bench", Map.of()));
                MadeUpNews.send(
                        producer,
                        context.topics().taggedHeadlines,
                        headline.id(),
                        MadeUpPast.END.toEpochMilli(),
                        tagged);
                if (number % 20 == 0) {
                    MadeUpPast.Story story = past.open(number);
                    story.events().forEach(event -> MadeUpNews.this.send(producer, event));
                    story.reports().forEach(report -> MadeUpNews.this.send(producer, report));
                }
            }
        }

        @Override
        public void close() {
            thread.shutdownNow();
            producer.close();
        }
    }
}
