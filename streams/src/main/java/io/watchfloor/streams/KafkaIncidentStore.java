package io.watchfloor.streams;

import io.watchfloor.incidents.Case;
import io.watchfloor.incidents.CorrelatedReports;
import io.watchfloor.incidents.IncidentState;
import io.watchfloor.incidents.IncidentStore;
import io.watchfloor.incidents.Member;
import io.watchfloor.incidents.Version1;
import io.watchfloor.incidents.outages.Outages;
import io.watchfloor.incidents.points.PairMemory;
import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The incident store of one task, in one Kafka Streams store with eight families of keys (docs/decisions/0003):
 *
 * <pre>
 * c|pair                             the case: what is known of a pair beside its incidents
 * i|pair|number                      an incident
 * m|pair|number|report|subject       a member; number 0 for one that waits
 * d|millis|pair                      what falls due, in the order of time
 * a|incident|command                 an act that has been answered
 * k|pair|correlation                 matches that take part in a correlation
 * h|pair                             what is remembered of a pair
 * w                                  how many headlines came in each window, and when they did not
 * p                                  how far the journal has been applied, and since when by which logic
 * </pre>
 */
final class KafkaIncidentStore implements IncidentStore {
    static final String NAME = "stories";
    static final String VERSION_1 = "incidents";
    static final String PROGRESS = "p";
    private static final String OUTAGES = "w";
    private static final byte[] NOTHING = {};

    private final KeyValueStore<String, byte[]> store;
    /** Asked for with every entry of the journal, when opening an iterator would cost more than all the rest. */
    private Instant nothingDueBefore = Instant.MIN;

    /** As it is stored: asked for with every entry as well. */
    private @Nullable Progress progress;

    private @Nullable Outages outages;

    KafkaIncidentStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled();
    }

    /** The store of version 1, which is read once, when this one is new. */
    static StoreBuilder<KeyValueStore<String, byte[]>> version1() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(VERSION_1), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled();
    }

    /** Takes over what version 1 held, unless that was done or there is nothing. */
    void takeOver(KeyValueStore<String, byte[]> old) {
        if (old.get(PROGRESS) != null && progress().equals(Progress.NONE)) {
            Map<String, byte[]> all = new HashMap<>();
            try (KeyValueIterator<String, byte[]> entries = old.all()) {
                entries.forEachRemaining(entry -> all.put(entry.key, entry.value));
            }
            Version1.convert(all, this);
        }
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
    public Outages outages() {
        Outages known = outages;
        if (known == null) {
            known = find(OUTAGES, Outages.class).orElse(Outages.NONE);
            outages = known;
        }
        return known;
    }

    @Override
    public void outages(Outages changed) {
        outages = changed;
        store.put(OUTAGES, Json.write(changed));
    }

    @Override
    public Optional<Case> find(Pair pair) {
        return find("c|" + pair, Case.class);
    }

    @Override
    public void remove(Case gone) {
        store.delete("c|" + gone.pair());
    }

    @Override
    public void put(Case changed) {
        store.put("c|" + changed.pair(), Json.write(changed));
    }

    @Override
    public List<IncidentState> incidents(Pair pair) {
        return all("i|" + pair + "|", IncidentState.class).stream()
                .sorted(Comparator.comparingInt(IncidentState::number))
                .toList();
    }

    @Override
    public void put(Pair pair, IncidentState incident) {
        store.put("i|" + pair + "|" + incident.number(), Json.write(incident));
    }

    @Override
    public void remove(Pair pair, IncidentState incident) {
        store.delete("i|" + pair + "|" + incident.number());
    }

    @Override
    public void put(Member member) {
        store.put(key(member), Json.write(member));
    }

    @Override
    public void remove(Member member) {
        store.delete(key(member));
    }

    @Override
    public List<Member> members(Pair pair) {
        return all("m|" + pair + "|", Member.class);
    }

    private <T> List<T> all(String prefix, Class<T> type) {
        List<T> all = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found = store.prefixScan(prefix, new StringSerializer())) {
            found.forEachRemaining(entry -> all.add(Json.read(entry.value, type)));
        }
        return all;
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
            String[] parts = dues.next().key.split("\\|", 3);
            Instant at = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return Optional.of(new Due(at, Pair.parse(parts[2])));
        }
    }

    @Override
    public void reschedule(Pair pair, @Nullable Instant old, @Nullable Instant next) {
        if (old != null) {
            store.delete(due(old, pair));
        }
        if (next != null) {
            nothingDueBefore = next.isBefore(nothingDueBefore) ? next : nothingDueBefore;
            store.put(due(next, pair), NOTHING);
        }
    }

    private static String key(Member member) {
        return "m|" + member.report().parties().pair() + "|" + member.incident() + "|" + member.key();
    }

    private static String due(Instant at, Pair pair) {
        return "d|" + SortableTime.of(at) + "|" + pair;
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
