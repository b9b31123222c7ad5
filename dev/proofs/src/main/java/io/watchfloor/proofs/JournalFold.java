package io.watchfloor.proofs;

import io.watchfloor.incidents.IncidentLogic;
import io.watchfloor.incidents.MemoryIncidentStore;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a journal comes to on one thread, by the same pure logic, as JSON texts by key.
 *
 * @param events by event id
 * @param incidents by incident id, the last header of each
 * @param reports by incident and report id
 * @param evicted ids of incidents that left the store
 */
record JournalFold(
        Map<String, String> events, Map<String, String> incidents, Map<String, String> reports, Set<String> evicted) {

    private static JournalFold empty() {
        return new JournalFold(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    }

    /** The headers of incidents that are still in the store. */
    Map<String, String> held() {
        Map<String, String> held = new TreeMap<>(incidents);
        held.keySet().removeAll(evicted);
        return held;
    }

    /** Folds partition after partition, each from where today's logic began. */
    static JournalFold of(
            SortedMap<Integer, List<ConsumerRecord<String, byte[]>>> journal, Epochs epochs, String producer) {
        JournalFold fold = empty();
        journal.forEach((partition, records) -> {
            IncidentLogic logic = new IncidentLogic(epochs.begin(partition), producer);
            for (ConsumerRecord<String, byte[]> record : records) {
                fold.take(logic.apply(
                        Json.read(record.value(), JournalEntry.class), new Cause(partition, record.offset())));
            }
        });
        return fold;
    }

    /** Folds the journal that stands committed, up to a time: its entries until then, and what had fallen due. */
    static JournalFold upTo(ServiceContext context, Instant time, String producer) {
        SortedMap<Integer, List<ConsumerRecord<String, byte[]>>> journal = new TreeMap<>();
        List<Topic<?>> topic = List.of(context.topics().journal);
        TopicFollower.readAll(
                context, topic, record -> journal.computeIfAbsent(record.partition(), partition -> new ArrayList<>())
                        .add(record));
        JournalFold fold = empty();
        journal.forEach((partition, records) -> {
            IncidentLogic logic = new IncidentLogic(new MemoryIncidentStore(), producer);
            for (ConsumerRecord<String, byte[]> record : records) {
                JournalEntry entry = Json.read(record.value(), JournalEntry.class);
                if (entry.at().isAfter(time)) {
                    break;
                }
                fold.take(logic.apply(entry, new Cause(partition, record.offset())));
            }
            fold.take(logic.apply(new JournalEntry.Tick(time.plusMillis(1)), new Cause(partition, Long.MAX_VALUE)));
        });
        return fold;
    }

    private void take(Outputs outputs) {
        outputs.events().forEach(event -> {
            events.put(event.id(), Json.text(event));
            incidents.put(event.incident().id(), Json.text(event.incident()));
        });
        evicted.addAll(outputs.evicted());
        outputs.reports()
                .forEach(report ->
                        reports.put(report.incident() + "/" + report.report().id(), Json.text(report)));
    }
}
