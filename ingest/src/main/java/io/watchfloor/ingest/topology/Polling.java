package io.watchfloor.ingest.topology;

import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.ingest.schedule.Conditions;
import io.watchfloor.ingest.schedule.FeedState;
import io.watchfloor.ingest.schedule.Hosts;
import io.watchfloor.ingest.schedule.Outage;
import io.watchfloor.ingest.schedule.PollOutcome;
import io.watchfloor.ingest.schedule.Polls;
import io.watchfloor.ingest.schedule.Schedule;
import io.watchfloor.ingest.schedule.Seen;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.streams.Sink;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Headline;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The polling of one life of the task: keeps the list of feeds, starts what is due, and writes what comes back. All
 * decisions are in {@link Polls}.
 */
final class Polling {
    static final Sink<Headline> WRITE_HEADLINES = new Sink<>("write-headlines");
    static final Sink<FeedHealth> WRITE_HEALTH = new Sink<>("write-feed-health");
    static final Sink<DeadLetter> WRITE_DEAD_LETTERS = new Sink<>("write-dead-letters");
    static final String SCHEDULE = "feed-schedule";
    static final String SEEN = "feed-seen";

    private static final int ANSWERS_AT_ONCE = 200;
    private static final Duration ALARM_AFTER = Duration.ofHours(1);

    private final ServiceContext service;
    private final IngestMeters meters;
    private final Hosts hosts;
    private final FetchPool pool;
    private final ProcessorContext<String, Object> context;
    private final KeyValueStore<String, Schedule> schedules;
    private final KeyValueStore<String, Seen> seen;
    private final String producer;
    private final Duration alarmAfter;
    private final DueList due = new DueList();
    /** When operators are to be told of a feed that is not well. */
    private final DueList alarms = new DueList();

    private final Set<String> fetching = new HashSet<>();
    private final Outage outage = new Outage();

    /** The stores are restored by now: what was due during the pause is due at once, the rest when it was. */
    Polling(
            ServiceContext service,
            IngestMeters meters,
            Hosts hosts,
            FetchPool pool,
            ProcessorContext<String, Object> context) {
        this.service = service;
        this.meters = meters;
        this.hosts = hosts;
        this.pool = pool;
        this.context = context;
        schedules = context.getStateStore(SCHEDULE);
        seen = context.getStateStore(SEEN);
        producer = service.producer("ingest");
        alarmAfter = service.settings().duration("ingest.alarm-after", ALARM_AFTER);
        try (KeyValueIterator<String, Schedule> all = schedules.all()) {
            while (all.hasNext()) {
                KeyValue<String, Schedule> entry = all.next();
                due.set(entry.key, entry.value.next());
                alarms.set(entry.key, Conditions.alarmAt(entry.value, alarmAfter));
                meters.feed(entry.value);
            }
        }
    }

    /** A feed was added, changed or removed. */
    void list(Record<String, Feed> record) {
        String id = record.key();
        Feed feed = record.value();
        if (feed == null) {
            schedules.delete(id);
            seen.delete(id);
            due.set(id, null);
            alarms.set(id, null);
            meters.removed(id);
            WRITE_HEALTH.write(context, new Record<>(id, null, record.timestamp()));
            return;
        }
        Schedule before = schedules.get(id);
        Schedule after = Polls.enlist(feed, before, now());
        schedules.put(id, after);
        alarms.set(id, Conditions.alarmAt(after, alarmAfter));
        meters.feed(after);
        if (!fetching.contains(id)) {
            due.set(id, after.next());
        }
    }

    /** Writes what came back, starts what is due, and raises what has waited. */
    void round() {
        List<FetchPool.Answer> answers = pool.drain(ANSWERS_AT_ONCE);
        boolean outage = isOutage(answers);
        answers.forEach(answer -> apply(answer, outage));
        Instant now = now();
        for (String id = take(now); id != null; id = take(now)) {
            start(id, now);
        }
        for (String id = alarms.take(now); id != null; id = alarms.take(now)) {
            raise(id, now);
        }
    }

    private void raise(String id, Instant now) {
        Schedule schedule = schedules.get(id);
        if (schedule != null && Conditions.alarmAt(schedule, alarmAfter) != null) {
            Schedule after = Conditions.alarmed(schedule, now);
            schedules.put(id, after);
            WRITE_HEALTH.write(context, new Record<>(id, Conditions.health(after, now), now.toEpochMilli()));
            meters.alarmed(after);
        }
    }

    private @Nullable String take(Instant now) {
        return pool.hasRoom() ? due.take(now) : null;
    }

    private void start(String id, Instant now) {
        Schedule schedule = schedules.get(id);
        if (schedule == null || fetching.contains(id)) {
            return;
        }
        String host = Hosts.of(schedule.url());
        Instant free = hosts.freeAt(host, now);
        if (free.isAfter(now)) {
            due.set(id, free);
            return;
        }
        hosts.started(host, now);
        fetching.add(id);
        meters.started(schedule, now);
        pool.fetch(Polls.request(schedule, now));
    }

    /** Judged over all answers at hand, before any of them counts against its feed. */
    private boolean isOutage(List<FetchPool.Answer> answers) {
        Instant now = now();
        for (FetchPool.Answer answer : answers) {
            outage.note(Hosts.of(answer.request().url()), isUnreachable(answer.response()), now);
        }
        boolean on = outage.isOn(now);
        meters.outage(on);
        return on;
    }

    private static boolean isUnreachable(Response response) {
        return response instanceof Response.Failed failed && failed.kind() == Response.Kind.NETWORK;
    }

    private void apply(FetchPool.Answer answer, boolean outageNow) {
        String id = answer.request().feed();
        Instant now = now();
        String host = Hosts.of(answer.request().url());
        fetching.remove(id);
        hosts.finished(host);
        Schedule schedule = schedules.get(id);
        if (schedule == null) {
            return;
        }
        if (!schedule.url().equals(answer.request().url())) {
            due.set(id, schedule.next());
        } else if (outageNow && isUnreachable(answer.response())) {
            Schedule postponed = Polls.postpone(schedule, now);
            schedules.put(id, postponed);
            due.set(id, postponed.next());
        } else {
            decide(schedule, answer.response(), host, now);
        }
    }

    private void decide(Schedule schedule, Response response, String host, Instant now) {
        String id = schedule.feed().id();
        Seen known = seen.get(id);
        FeedState before = new FeedState(schedule, known == null ? Seen.NOTHING : known);
        PollOutcome outcome = Polls.apply(before, response, now, producer);
        Schedule after = outcome.state().schedule();
        // Everything is decided; from here on nothing may throw.
        schedules.put(id, after);
        if (!outcome.headlines().isEmpty()) {
            seen.put(id, outcome.state().seen());
        }
        due.set(id, after.next());
        alarms.set(id, Conditions.alarmAt(after, alarmAfter));
        boolean limited = response instanceof Response.Failed failed && failed.kind() == Response.Kind.LIMITED;
        if (limited && after.next() != null) {
            hosts.block(host, after.next());
        }
        publish(id, outcome, now);
        meters.polled(response, outcome);
    }

    private void publish(String id, PollOutcome outcome, Instant at) {
        long now = at.toEpochMilli();
        for (Headline headline : outcome.headlines()) {
            long fetched = headline.fetched().toEpochMilli();
            WRITE_HEADLINES.write(context, new Record<>(headline.id(), headline, fetched));
        }
        if (outcome.health() != null) {
            WRITE_HEALTH.write(context, new Record<>(id, outcome.health(), now));
        }
        if (outcome.deadLetter() != null) {
            String origin = outcome.deadLetter().origin();
            WRITE_DEAD_LETTERS.write(context, new Record<>(origin, outcome.deadLetter(), now));
        }
    }

    private Instant now() {
        return service.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Ends the fetches: their answers belong to a task that is gone. */
    void close() {
        pool.close();
    }
}
