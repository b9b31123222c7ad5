package io.watchfloor.proofs;

import io.watchfloor.incidents.IncidentStore;
import io.watchfloor.incidents.IncidentStore.Epoch;
import io.watchfloor.incidents.IncidentStore.Progress;
import io.watchfloor.incidents.MemoryIncidentStore;
import io.watchfloor.incidents.Version1;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.Json;
import io.watchfloor.streams.StreamsService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Since when today's incident logic applies each partition of the journal, and what it took over: a fold starts there, from
 * the store of version 1, converted again from its changelog.
 *
 * @param since the epoch of each partition; one that has none is folded from its first entry
 * @param version1 what the store of version 1 held, by partition
 */
record Epochs(Map<Integer, Epoch> since, Map<Integer, Map<String, byte[]>> version1) {

    /** As the changelogs of the stores that stand committed say. */
    static Epochs read(ServiceContext context) {
        String application = context.applicationId(StreamsService.NAME);
        Epochs epochs = new Epochs(new TreeMap<>(), new HashMap<>());
        TopicFollower.readAll(context, changelog(application + StreamsService.CHANGELOG), record -> {
            Epoch epoch = record.key().equals(StreamsService.PROGRESS) && record.value() != null
                    ? Json.read(record.value(), Progress.class).epoch()
                    : null;
            if (epoch != null) {
                epochs.since.put(record.partition(), epoch);
            }
        });
        TopicFollower.readAll(context, changelog(application + StreamsService.CHANGELOG_OF_VERSION_1), record -> {
            Map<String, byte[]> held =
                    epochs.version1.computeIfAbsent(record.partition(), partition -> new HashMap<>());
            if (record.value() == null) {
                held.remove(record.key());
            } else {
                held.put(record.key(), record.value());
            }
        });
        return epochs;
    }

    private static List<Topic<?>> changelog(String name) {
        return List.of(new Topic<>(name, byte[].class, 0, Map.of(), "", "", ""));
    }

    /** The store from which a partition is folded: empty, or what version 1 left. */
    IncidentStore begin(int partition) {
        MemoryIncidentStore store = new MemoryIncidentStore();
        Map<String, byte[]> held = version1.getOrDefault(partition, Map.of());
        if (!held.isEmpty()) {
            Version1.convert(held, store);
        }
        return store;
    }

    /** What came of an entry that an older logic applied is not held against the fold. */
    boolean isBefore(Cause cause) {
        Epoch epoch = since.get(cause.partition());
        return epoch != null && cause.offset() < epoch.since();
    }

    /** {@code logic 2 from the first entry}, or where it took over. */
    @Override
    public String toString() {
        String logic = since.values().stream()
                .map(epoch -> String.valueOf(epoch.logic()))
                .distinct()
                .collect(Collectors.joining(" and "));
        String later = since.entrySet().stream()
                .filter(one -> one.getValue().since() > 0)
                .map(one -> one.getKey() + "/" + one.getValue().since())
                .collect(Collectors.joining(", "));
        return "logic " + logic + (later.isEmpty() ? " from the first entry" : " from a converted store at " + later);
    }
}
