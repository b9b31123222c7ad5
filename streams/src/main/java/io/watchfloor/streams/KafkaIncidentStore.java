package io.watchfloor.streams;

import io.watchfloor.incidents.Case;
import io.watchfloor.incidents.CorrelatedReports;
import io.watchfloor.incidents.IncidentStore;
import io.watchfloor.incidents.Member;
import io.watchfloor.incidents.points.PairMemory;
import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The incident store of one task, in one Kafka Streams store with seven families of keys (docs/decisions/0003):
 *
 * <pre>
 * c|pair|subject            the case
 * m|pair|subject|report     a member
 * d|millis|pair|subject     what falls due, in the order of time
 * a|incident|command        an act that has been answered
 * k|pair|correlation        matches that take part in a correlation
 * h|pair                    what is remembered of a pair
 * p                         how far the journal has been applied
 * </pre>
 */
final class KafkaIncidentStore implements IncidentStore {
    static final String NAME = "incidents";
    private static final String PROGRESS = "p";
    private static final byte[] NOTHING = {};

    private final KeyValueStore<String, byte[]> store;
    /** Asked for with every entry of the journal, when opening an iterator would cost more than all the rest. */
    private Instant nothingDueBefore = Instant.MIN;

    /** As it is stored: asked for with every entry as well. */
    private @Nullable Progress progress;

    KafkaIncidentStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled();
    }

    @Override
    public Progress progress() {
        Progress known = progress;
        if (known == null) {
            known = find(PROGRESS, Progress.class).orElse(Progress.NONE);
            progress = known;
        }
        return known;
    }

    @Override
    public void progress(Progress reached) {
        progress = reached;
        store.put(PROGRESS, Json.write(reached));
    }

    @Override
    public Optional<Case> find(Pair pair, String subject) {
        return find("c|" + pair + "|" + subject, Case.class);
    }

    @Override
    public List<String> subjects(Pair pair) {
        String prefix = "c|" + pair + "|";
        return keys(prefix).stream().map(key -> key.substring(prefix.length())).toList();
    }

    @Override
    public void remove(Case gone) {
        store.delete("c|" + gone.pair() + "|" + gone.subject());
    }

    @Override
    public void put(Case changed) {
        store.put("c|" + changed.pair() + "|" + changed.subject(), Json.write(changed));
    }

    @Override
    public void put(Member member) {
        store.put(key(member.report()), Json.write(member));
    }

    @Override
    public void remove(Member member) {
        store.delete(key(member.report()));
    }

    @Override
    public List<Member> members(Pair pair, String subject) {
        List<Member> members = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store.prefixScan(prefix(pair, subject), new StringSerializer())) {
            all.forEachRemaining(entry -> members.add(Json.read(entry.value, Member.class)));
        }
        return members;
    }

    @Override
    public boolean answered(String incident, String command) {
        return store.get(answers(incident) + command) != null;
    }

    @Override
    public void putAnswered(String incident, String command) {
        store.put(answers(incident) + command, NOTHING);
    }

    @Override
    public void forgetAnswered(String incident) {
        keys(answers(incident)).forEach(store::delete);
    }

    @Override
    public Optional<PairMemory> memory(Pair pair) {
        return find("h|" + pair, PairMemory.class);
    }

    @Override
    public void put(Pair pair, PairMemory memory) {
        store.put("h|" + pair, Json.write(memory));
    }

    @Override
    public Optional<CorrelatedReports> matches(Pair pair, String correlation) {
        return find("k|" + pair + "|" + correlation, CorrelatedReports.class);
    }

    @Override
    public void put(CorrelatedReports matches) {
        store.put("k|" + matches.pair() + "|" + matches.correlation(), Json.write(matches));
    }

    @Override
    public Optional<Due> firstDueBefore(Instant time) {
        if (!nothingDueBefore.isBefore(time)) {
            return Optional.empty();
        }
        Optional<Due> first = firstDue();
        nothingDueBefore = first.map(Due::at).orElse(Instant.MAX);
        return first.filter(due -> due.at().isBefore(time));
    }

    private Optional<Due> firstDue() {
        try (KeyValueIterator<String, byte[]> dues = store.prefixScan("d|", new StringSerializer())) {
            if (!dues.hasNext()) {
                return Optional.empty();
            }
            String[] parts = dues.next().key.split("\\|", 4);
            Instant at = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return Optional.of(new Due(at, Pair.parse(parts[2]), parts[3]));
        }
    }

    @Override
    public void reschedule(Pair pair, String subject, @Nullable Instant old, @Nullable Instant next) {
        if (old != null) {
            store.delete(due(old, pair, subject));
        }
        if (next != null) {
            nothingDueBefore = next.isBefore(nothingDueBefore) ? next : nothingDueBefore;
            store.put(due(next, pair, subject), NOTHING);
        }
    }

    private static String key(Report report) {
        return prefix(report.parties().pair(), report.booked().subject()) + report.id();
    }

    private static String prefix(Pair pair, String subject) {
        return "m|" + pair + "|" + subject + "|";
    }

    private static String due(Instant at, Pair pair, String subject) {
        return "d|" + SortableTime.of(at) + "|" + pair + "|" + subject;
    }

    private static String answers(String incident) {
        return "a|" + incident + "|";
    }

    private List<String> keys(String prefix) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store.prefixScan(prefix, new StringSerializer())) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    private <T> Optional<T> find(String key, Class<T> type) {
        return Optional.ofNullable(store.get(key)).map(bytes -> Json.read(bytes, type));
    }
}
