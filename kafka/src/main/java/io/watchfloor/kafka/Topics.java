package io.watchfloor.kafka;

import io.watchfloor.model.Act;
import io.watchfloor.model.Beat;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Grant;
import io.watchfloor.model.HandoverNote;
import io.watchfloor.model.Headline;
import io.watchfloor.model.HeadlineWord;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Seen;
import io.watchfloor.model.Silence;
import io.watchfloor.model.TaggedHeadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The catalogue of topics: the only place that names them. docs/topics.md is held against it by a test.
 *
 * <p>Headlines, actions and the journal share one partition count. {@code keepAll} is for brokers that are thrown away (demo and
 * replay): their records carry the times of old headlines, which retention by time would delete at once.
 */
public final class Topics {
    public static final String PREFIX = "watchfloor.";
    public static final int PARTITIONS = 12;
    /** Incidents are few: more partitions would only make every transaction end in more places. */
    private static final int RESULTS = 3;
    /** A reader that was away for longer reads from the beginning. */
    private static final Duration TOMBSTONES = Duration.ofDays(7);

    private final String prefix;
    private final boolean keepAll;

    public final Topic<Feed> feeds;
    public final Topic<FeedHealth> feedHealth;
    public final Topic<Headline> headlines;
    public final Topic<TaggedHeadline> taggedHeadlines;
    public final Topic<DecisionBook> decisionBook;
    public final Topic<Act> actions;
    public final Topic<JournalEntry> journal;
    public final Topic<Incident> incidents;
    public final Topic<IncidentReport> incidentReports;
    public final Topic<IncidentEvent> incidentEvents;
    public final Topic<Silence> silences;
    public final Topic<HandoverNote> handovers;
    public final Topic<Seen> seen;
    public final Topic<HeadlineWord> words;
    public final Topic<Grant> grants;
    public final Topic<Notification> notifications;
    public final Topic<Delivery> deliveries;
    public final Topic<DeadLetter> deadLetters;
    public final Topic<Beat> clock;

    /** The catalogue of a cluster that keeps its data: 12 partitions, retention by time. */
    public static Topics standard() {
        return new Topics(PREFIX, PARTITIONS, false);
    }

    /** The catalogue of a broker that is thrown away after use. */
    public static Topics throwAway(int partitions) {
        return new Topics(PREFIX, partitions, true);
    }

    /** A catalogue under another prefix, for tests that share a broker. */
    public Topics(String prefix, int partitions, boolean keepAll) {
        this.prefix = prefix;
        this.keepAll = keepAll;
        int results = Math.min(partitions, RESULTS);
        feeds = topic("feeds", Feed.class, 1, compact(), "feed id", "cli, console", "ingest, console");
        feedHealth = topic("feed-health", FeedHealth.class, 1, compact(), "feed id", "ingest", "console, alerts");
        headlines = topic(
                "headlines",
                Headline.class,
                partitions,
                delete(30),
                "headline id",
                "ingest, replay",
                "streams, console, backtests");
        taggedHeadlines = topic(
                "tagged-headlines", TaggedHeadline.class, partitions, delete(7), "headline id", "streams", "console");
        decisionBook = topic(
                "decision-book",
                DecisionBook.class,
                1,
                with(compact(), "max.message.bytes", 16 << 20),
                "revision",
                "cli, console",
                "streams, console");
        actions = topic("actions", Act.class, partitions, delete(400), "pair", "console", "streams, console");
        journal = topic("journal", JournalEntry.class, partitions, delete(400), "pair", "streams", "streams, console");
        incidents = topic(
                "incidents",
                Incident.class,
                results,
                with(compact(), "delete.retention.ms", TOMBSTONES.toMillis()),
                "incident id",
                "streams",
                "console, cli");
        incidentReports = topic(
                "incident-reports",
                IncidentReport.class,
                results,
                compactAndDelete(400),
                "incident id + report id",
                "streams",
                "console");
        incidentEvents = topic(
                "incident-events",
                IncidentEvent.class,
                results,
                delete(400),
                "incident id",
                "streams",
                "alerts, console, anyone");
        silences = topic("silences", Silence.class, 1, compact(), "silence id", "alerts, console", "alerts, console");
        handovers =
                topic("handovers", HandoverNote.class, 1, compactAndDelete(400), "handover id", "console", "console");
        seen = topic("seen", Seen.class, 1, compactAndDelete(30), "user/incident id", "console", "console");
        words = topic("words", HeadlineWord.class, 1, compactAndDelete(400), "headline id", "console", "console, cli");
        grants = topic("grants", Grant.class, 1, compactAndDelete(400), "grant id", "console", "console");
        notifications = topic(
                "notifications",
                Notification.class,
                1,
                compactAndDelete(90),
                "notification id",
                "alerts",
                "alerts, console");
        deliveries = topic(
                "deliveries", Delivery.class, 1, delete(90), "notification id", "alerts, console", "alerts, console");
        deadLetters = topic("dead-letters", DeadLetter.class, 1, delete(30), "origin", "all", "console, cli");
        clock = topic("clock", Beat.class, 1, beats(), "service/instance", "all", "alerts, console");
    }

    /** Every topic, in the order of docs/topics.md. */
    public List<Topic<?>> all() {
        return List.of(
                feeds,
                feedHealth,
                headlines,
                taggedHeadlines,
                decisionBook,
                actions,
                journal,
                incidents,
                incidentReports,
                incidentEvents,
                silences,
                handovers,
                seen,
                words,
                grants,
                notifications,
                deliveries,
                deadLetters,
                clock);
    }

    public List<Topic<?>> createdByIngest() {
        return List.of(feedHealth, headlines, deadLetters, clock);
    }

    /** Actions too: without them streams could not start. */
    public List<Topic<?>> createdByStreams() {
        return List.of(
                taggedHeadlines, actions, journal, incidents, incidentReports, incidentEvents, deadLetters, clock);
    }

    public List<Topic<?>> createdByAlerts() {
        return List.of(silences, notifications, deliveries, deadLetters, clock);
    }

    /** What the desk creates; on other topics that it writes to, their readers do. */
    public List<Topic<?>> createdByConsole() {
        return List.of(handovers, seen, words, grants, clock);
    }

    public List<Topic<?>> createdByCli() {
        return List.of(feeds, decisionBook);
    }

    public String prefix() {
        return prefix;
    }

    private <V> Topic<V> topic(
            String name,
            Class<V> type,
            int partitions,
            Map<String, String> config,
            String key,
            String writers,
            String readers) {
        return new Topic<>(prefix + name, type, partitions, Map.copyOf(config), key, writers, readers);
    }

    private Map<String, String> compact() {
        return new TreeMap<>(Map.of("cleanup.policy", "compact"));
    }

    /** Stamped by the broker's clock; in short segments, since only full ones are compacted. */
    private Map<String, String> beats() {
        Map<String, String> config = with(compact(), "segment.bytes", 1 << 20);
        config.put("message.timestamp.type", "LogAppendTime");
        return config;
    }

    private Map<String, String> delete(int days) {
        return with(new TreeMap<>(Map.of("cleanup.policy", "delete")), "retention.ms", retention(days));
    }

    private Map<String, String> compactAndDelete(int days) {
        return with(new TreeMap<>(Map.of("cleanup.policy", "compact,delete")), "retention.ms", retention(days));
    }

    private long retention(int days) {
        return keepAll ? -1 : Duration.ofDays(days).toMillis();
    }

    private static Map<String, String> with(Map<String, String> config, String key, long value) {
        config.put(key, Long.toString(value));
        return config;
    }
}
