package io.watchfloor.ingest.topology;

import io.watchfloor.ingest.fetch.Request;
import io.watchfloor.ingest.schedule.FeedState;
import io.watchfloor.ingest.schedule.Outcome;
import io.watchfloor.ingest.schedule.Polls;
import io.watchfloor.ingest.schedule.Schedule;
import io.watchfloor.ingest.schedule.Seen;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Headline;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the list of feeds, starts what is due, and writes what comes back. All decisions are in {@link Polls}. */
final class PollProcessor implements Processor<String, Feed, String, Object> {
    private static final Duration EVERY = Duration.ofMillis(50);
    private static final int ANSWERS_AT_ONCE = 200;

    private final ServiceContext service;
    private final FetchPool.Maker pools;
    private final IngestMeters meters;
    private final String producer;
    private final DueList due = new DueList();
    private final Set<String> fetching = new HashSet<>();

    private @Nullable ProcessorContext<String, Object> context;
    private @Nullable KeyValueStore<String, Schedule> schedules;
    private @Nullable KeyValueStore<String, Seen> seen;
    private @Nullable FetchPool pool;

    PollProcessor(ServiceContext service, FetchPool.Maker pools, IngestMeters meters) {
        this.service = service;
        this.pools = pools;
        this.meters = meters;
        this.producer = service.producer("ingest");
    }

    /** The stores are restored by now: what was due during the pause is due at once, the rest when it was. */
    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        schedules = processorContext.getStateStore(IngestTopology.SCHEDULE);
        seen = processorContext.getStateStore(IngestTopology.SEEN);
        pool = pools.make();
        try (KeyValueIterator<String, Schedule> all = schedules().all()) {
            while (all.hasNext()) {
                KeyValue<String, Schedule> entry = all.next();
                due.set(entry.key, entry.value.next());
                meters.feed(entry.key, entry.value.health());
            }
        }
        processorContext.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, wallClock -> punctuate());
    }

    @Override
    public void process(Record<String, Feed> record) {
        String id = record.key();
        Feed feed = record.value();
        if (feed == null) {
            schedules().delete(id);
            seen().delete(id);
            due.set(id, null);
            meters.removed(id);
            return;
        }
        Schedule before = schedules().get(id);
        Schedule after = Polls.enlist(feed, before, now());
        schedules().put(id, after);
        meters.feed(id, after.health());
        if (!fetching.contains(id)) {
            due.set(id, after.next());
        }
    }

    private void punctuate() {
        FetchPool fetches = Objects.requireNonNull(pool);
        FetchPool.Answer answer = fetches.poll();
        for (int i = 0; answer != null; i++) {
            apply(answer);
            answer = i < ANSWERS_AT_ONCE ? fetches.poll() : null;
        }
        Instant now = now();
        while (fetches.hasRoom()) {
            String id = due.take(now);
            if (id == null) {
                return;
            }
            start(id, fetches);
        }
    }

    private void start(String id, FetchPool fetches) {
        Schedule schedule = schedules().get(id);
        if (schedule != null && fetching.add(id)) {
            fetches.fetch(new Request(id, schedule.url(), schedule.validators(), schedule.bodyHash()));
        }
    }

    private void apply(FetchPool.Answer answer) {
        String id = answer.request().feed();
        fetching.remove(id);
        Schedule schedule = schedules().get(id);
        if (schedule == null) {
            return;
        }
        if (!schedule.url().equals(answer.request().url())) {
            due.set(id, schedule.next());
            return;
        }
        Seen known = seen().get(id);
        FeedState before = new FeedState(schedule, known == null ? Seen.NOTHING : known);
        Outcome outcome = Polls.apply(before, answer.response(), now(), producer);
        // Everything is decided; from here on nothing may throw.
        schedules().put(id, outcome.state().schedule());
        if (!outcome.headlines().isEmpty()) {
            seen().put(id, outcome.state().seen());
        }
        due.set(id, outcome.state().schedule().next());
        publish(id, outcome);
        meters.polled(answer.response(), outcome);
    }

    private void publish(String id, Outcome outcome) {
        long now = now().toEpochMilli();
        for (Headline headline : outcome.headlines()) {
            long fetched = headline.fetched().toEpochMilli();
            context().forward(new Record<>(headline.id(), headline, fetched), IngestTopology.HEADLINES);
        }
        if (outcome.health() != null) {
            context().forward(new Record<>(id, outcome.health(), now), IngestTopology.HEALTH);
        }
        if (outcome.deadLetter() != null) {
            String origin = outcome.deadLetter().origin();
            context().forward(new Record<>(origin, outcome.deadLetter(), now), IngestTopology.DEAD_LETTERS);
        }
    }

    private Instant now() {
        return service.clock().instant();
    }

    private ProcessorContext<String, Object> context() {
        return Objects.requireNonNull(context);
    }

    private KeyValueStore<String, Schedule> schedules() {
        return Objects.requireNonNull(schedules);
    }

    private KeyValueStore<String, Seen> seen() {
        return Objects.requireNonNull(seen);
    }

    @Override
    public void close() {
        meters.clear();
        if (pool != null) {
            pool.close();
        }
    }
}
