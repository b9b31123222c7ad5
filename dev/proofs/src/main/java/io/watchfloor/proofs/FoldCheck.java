package io.watchfloor.proofs;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Json;
import io.watchfloor.streams.StreamsService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Holds what stands committed on the topics against two ledgers: the ids that were sent, and a fold of the journal on
 * one thread by the same pure logic. Every difference is a line.
 *
 * <p>The pipeline may run meanwhile. The journal is folded as far as it has been applied, which is read from the group's
 * committed offsets: they are committed in one transaction with the results. If they moved while the topics were read,
 * the reading is done again.
 */
public final class FoldCheck {
    private static final int SHOWN = 5;
    private static final int READINGS = 100;

    private final Topics topics;
    private final Epochs epochs;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, String> byOrigin = new HashMap<>();
    private final Map<String, Integer> deadLetters = new TreeMap<>();
    private final Map<String, Integer> headlines = new TreeMap<>();
    private final Map<String, Integer> tagged = new TreeMap<>();
    private final Map<String, String> events = new TreeMap<>();
    private final Map<String, String> incidents = new TreeMap<>();
    private final Map<String, String> reports = new TreeMap<>();
    private final SortedMap<Integer, List<ConsumerRecord<String, byte[]>>> journal = new TreeMap<>();
    /** Events of an older logic, and their incidents. */
    private final Map<String, String> older = new HashMap<>();

    private final AnsweredActs acts = new AnsweredActs();

    private String producer = "";

    private FoldCheck(Topics topics, Epochs epochs) {
        this.topics = topics;
        this.epochs = epochs;
    }

    /**
     * What was found.
     *
     * @param headlines without those that went to the dead letters
     * @param epochs which logic was folded, and from where
     * @param acts of people that were answered
     * @param deadLetters how often each origin stands there
     * @param differences empty when every guarantee held
     */
    public record Result(
            int headlines,
            int entries,
            int events,
            int incidents,
            String epochs,
            AnsweredActs acts,
            Map<String, Integer> deadLetters,
            List<String> differences) {
        public boolean holds() {
            return differences.isEmpty();
        }

        @Override
        public String toString() {
            String counts = headlines + " headlines, " + entries + " journal entries, " + events + " events, "
                    + incidents + " incidents, " + (acts.size() == 0 ? "" : acts + ", ") + epochs;
            return holds()
                    ? counts + ": all as the fold"
                    : counts + ", " + differences.size() + " differences:\n  "
                            + String.join("\n  ", differences.subList(0, Math.min(SHOWN, differences.size())));
        }
    }

    /** Compares; {@code sent} is the ledger of whoever published the headlines. */
    public static Result run(ServiceContext context, Set<String> sent) {
        FoldCheck check = reading(context);
        check.byOrigin.keySet().removeAll(check.deadLetters.keySet());
        check.byOrigin.values().forEach(id -> check.headlines.merge(id, 1, Integer::sum));
        check.compareIds("headlines", sent, check.headlines);
        check.compareIds("tagged-headlines", sent, check.tagged);
        check.fold();
        int entries = check.journal.values().stream().mapToInt(List::size).sum();
        return new Result(
                check.headlines.size(),
                entries,
                check.events.size(),
                check.incidents.size(),
                check.epochs.toString(),
                check.acts,
                check.deadLetters,
                check.differences);
    }

    private static FoldCheck reading(ServiceContext context) {
        try (Admin admin = Clients.admin(context)) {
            for (int tries = 0; tries < READINGS; tries++) {
                FoldCheck check = new FoldCheck(context.topics(), Epochs.read(context));
                Map<Integer, Long> before = applied(admin, context);
                TopicFollower.readAll(context, check.read(), check::take);
                if (before.equals(applied(admin, context))) {
                    check.journal.forEach((partition, records) ->
                            records.removeIf(record -> record.offset() >= before.getOrDefault(partition, 0L)));
                    return check;
                }
            }
        }
        throw new CommandFailed("the journal moves on while it is read; let the pipeline come to rest first");
    }

    /** Offset up to which each partition of the journal has been applied. */
    private static Map<Integer, Long> applied(Admin admin, ServiceContext context) {
        try {
            Map<Integer, Long> applied = new TreeMap<>();
            admin.listConsumerGroupOffsets(context.applicationId(StreamsService.NAME))
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (partition.topic().equals(context.topics().journal.name())) {
                            applied.put(partition.partition(), offset.offset());
                        }
                    });
            return applied;
        } catch (ExecutionException e) {
            throw new CommandFailed("the offsets of the streams service cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while reading offsets");
        }
    }

    private List<Topic<?>> read() {
        return List.of(
                topics.headlines,
                topics.taggedHeadlines,
                topics.journal,
                topics.incidentEvents,
                topics.incidents,
                topics.incidentReports,
                topics.deadLetters);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        String topic = record.topic();
        if (topic.equals(topics.headlines.name())) {
            byOrigin.put(topic + "/" + record.partition() + "/" + record.offset(), String.valueOf(record.key()));
            return;
        } else if (topic.equals(topics.deadLetters.name())) {
            deadLetters.merge(String.valueOf(record.key()), 1, Integer::sum);
            return;
        }
        if (record.value() == null) {
            incidents.remove(record.key());
            return;
        }
        String value = new String(record.value(), StandardCharsets.UTF_8);
        if (topic.equals(topics.taggedHeadlines.name())) {
            tagged.merge(record.key(), 1, Integer::sum);
        } else if (topic.equals(topics.journal.name())) {
            journal.computeIfAbsent(record.partition(), partition -> new ArrayList<>())
                    .add(record);
        } else if (topic.equals(topics.incidents.name())) {
            incidents.put(record.key(), value);
        } else if (topic.equals(topics.incidentReports.name())) {
            reports.put(record.key(), value);
        } else {
            IncidentEvent event = Json.read(record.value(), IncidentEvent.class);
            producer = String.valueOf(event.incident().booked().producer());
            acts.take(event);
            if (epochs.isBefore(event.cause())) {
                older.put(event.id(), event.incident().id());
            } else if (events.put(event.id(), value) != null) {
                differences.add("incident-events: " + event.id() + " stands there twice");
            }
        }
    }

    private void compareIds(String topic, Set<String> sent, Map<String, Integer> found) {
        Set<String> missing = new HashSet<>(sent);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            differences.add(topic + ": " + missing.size() + " of " + sent.size() + " ids are missing, such as "
                    + missing.iterator().next());
        }
        found.forEach((id, count) -> {
            if (count > 1) {
                differences.add(topic + ": " + id + " stands there " + count + " times");
            } else if (!sent.contains(id)) {
                differences.add(topic + ": " + id + " was never sent");
            }
        });
    }

    private void fold() {
        JournalFold folded = JournalFold.of(journal, epochs, producer);
        incidents.values().removeIf(header -> {
            Incident last = Json.read(header, Incident.class);
            return older.containsKey(last.id() + ":" + last.revision());
        });
        reports.keySet()
                .removeIf(key ->
                        !folded.reports().containsKey(key) && older.containsValue(key.substring(0, key.indexOf('/'))));
        compare("incident-events", folded.events(), events);
        compare("incidents", folded.held(), incidents);
        compare("incident-reports", folded.reports(), reports);
    }

    private void compare(String topic, Map<String, String> folded, Map<String, String> found) {
        Set<String> keys = new HashSet<>(folded.keySet());
        keys.addAll(found.keySet());
        keys.stream().sorted().forEach(key -> {
            String wanted = folded.get(key);
            String is = found.get(key);
            if (wanted == null) {
                differences.add(topic + ": " + key + " is not in the fold");
            } else if (is == null) {
                differences.add(topic + ": " + key + " of the fold is missing");
            } else if (!wanted.equals(is)) {
                differences.add(topic + ": " + key + " differs from the fold: " + is + " / fold: " + wanted);
            }
        });
    }
}
