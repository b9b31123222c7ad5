package io.watchfloor.ingest.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.ingest.schedule.PollOutcome;
import io.watchfloor.ingest.schedule.Schedule;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.streams.DeadLetterSettings;
import io.watchfloor.model.FeedCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators see of polling: counters by outcome, feeds by state, and a line when a feed's state changes. One for
 * the service, whatever tasks come and go: a gauge is registered once.
 */
final class IngestMeters {
    private static final Logger log = LoggerFactory.getLogger(IngestMeters.class);

    private final ServiceContext service;
    private final Map<String, FeedCondition> states = new ConcurrentHashMap<>();
    private final Set<String> alarming = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean outage = new AtomicBoolean();
    private final Timer lateness;

    IngestMeters(ServiceContext service) {
        this.service = service;
        lateness = Timer.builder("watchfloor.ingest.lateness")
                .description("From due to started, in desk time")
                .publishPercentiles(0.5, 0.99)
                .register(service.metrics());
        Gauge.builder("watchfloor.ingest.outage", outage, on -> on.get() ? 1 : 0)
                .description("1 while our own network seems to be down")
                .register(service.metrics());
        Gauge.builder("watchfloor.ingest.feeds.alarming", alarming, Set::size)
                .description("Feeds that have not been well for longer than ingest.alarm-after")
                .register(service.metrics());
        for (FeedCondition state : FeedCondition.values()) {
            Gauge.builder("watchfloor.ingest.feeds", states, all -> count(all, state))
                    .description("Feeds by state")
                    .tag("state", state.word())
                    .register(service.metrics());
        }
    }

    private static double count(Map<String, FeedCondition> states, FeedCondition wanted) {
        return states.values().stream().filter(wanted::equals).count();
    }

    void feed(Schedule schedule) {
        String id = schedule.feed().id();
        states.put(id, schedule.health());
        if (schedule.standing().alarm() == null) {
            alarming.remove(id);
        } else {
            alarming.add(id);
        }
    }

    void removed(String id) {
        states.remove(id);
        alarming.remove(id);
    }

    /** Operators are to be told. */
    void alarmed(Schedule schedule) {
        feed(schedule);
        log.error(
                "ALARM: feed {} has not been well since {}; it is {}: {}",
                schedule.feed().id(),
                schedule.standing().since(),
                schedule.health().word(),
                schedule.error());
    }

    /** The task is gone; whoever polls now counts its feeds itself. */
    void clear() {
        states.clear();
        alarming.clear();
    }

    /** How late a poll starts, in desk time. */
    void started(Schedule schedule, Instant now) {
        if (schedule.next() != null) {
            lateness.record(Duration.between(schedule.next(), now));
        }
    }

    void outage(boolean on) {
        if (outage.getAndSet(on) != on) {
            log.warn(
                    on
                            ? "most hosts cannot be reached: our own network seems to be down; no feed is blamed for it"
                            : "hosts can be reached again");
        }
    }

    void polled(Response response, PollOutcome outcome) {
        Schedule after = outcome.state().schedule();
        String id = after.feed().id();
        FeedCondition before = states.get(id);
        feed(after);
        counter("watchfloor.ingest.polls", "Polls by what came of them", "outcome", name(response))
                .increment();
        outcome.headlines().forEach(headline -> counter(
                        "watchfloor.ingest.headlines",
                        "Headlines published",
                        "kind",
                        headline.backfill() ? "backfill" : headline.revision() > 1 ? "revision" : "new")
                .increment());
        if (outcome.deadLetter() != null) {
            DeadLetterSettings.count(service, outcome.deadLetter().reason());
        }
        tell(id, before, after, outcome);
    }

    /** One line when something about a feed is news, none while it stays as it is. */
    private static void tell(String id, @Nullable FeedCondition before, Schedule after, PollOutcome outcome) {
        if (!outcome.changed()) {
            return;
        }
        if (after.error() != null) {
            log.warn("feed {} is {}: {}; next poll at {}", id, after.health().word(), after.error(), after.next());
        } else if (before != after.health()) {
            log.info("feed {} is {}: {} headlines so far", id, after.health().word(), after.items());
        }
    }

    private static String name(Response response) {
        if (response instanceof Response.Failed failed) {
            return failed.kind().name().toLowerCase(Locale.ROOT);
        }
        return response.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Counter counter(String name, String description, String tag, String value) {
        return Counter.builder(name).description(description).tag(tag, value).register(service.metrics());
    }
}
