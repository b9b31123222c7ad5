package io.watchfloor.incidents;

import io.watchfloor.model.Pair;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cases that were at work lately, ready in memory; the others come from the store. What is ready decides how fast an
 * answer is and never what it is.
 */
final class CaseFiles {
    private final IncidentStore store;
    private final ReadyMembers bound;
    private final LinkedHashMap<String, CaseFile> ready = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Integer> sizes = new HashMap<>();
    private int members;

    /** @param bound shared with the other logics of the process */
    CaseFiles(IncidentStore store, ReadyMembers bound) {
        this.store = store;
        this.bound = bound;
        bound.join();
    }

    Optional<CaseFile> find(Pair pair) {
        String key = pair.toString();
        CaseFile file = ready.get(key);
        if (file != null) {
            return Optional.of(file);
        }
        Optional<CaseFile> loaded = store.find(pair).map(of -> CaseFile.load(store, of));
        loaded.ifPresent(one -> keep(key, one));
        return loaded;
    }

    /** The pair, opened when nothing is known of it. */
    CaseFile open(Pair pair) {
        return find(pair).orElseGet(() -> {
            CaseFile opened = CaseFile.load(store, Case.empty(pair));
            keep(pair.toString(), opened);
            return opened;
        });
    }

    /** Writes a case at the end of a step. */
    void save(CaseFile file, Instant now) {
        file.save(now);
        keep(file.now().pair().toString(), file);
    }

    private void keep(String key, CaseFile file) {
        ready.put(key, file);
        Integer before = sizes.put(key, file.size());
        count(file.size() - (before == null ? 0 : before));
    }

    private void count(int more) {
        members += more;
        bound.add(more);
    }

    /** Lets go of what was longest not at work, between two entries; the case that was at work last stays. */
    void trim() {
        Iterator<String> oldest = ready.keySet().iterator();
        int least = bound.keepsNothing() ? 0 : 1;
        while (ready.size() > least && bound.tooMany(members)) {
            String key = oldest.next();
            oldest.remove();
            forget(key);
        }
    }

    private void forget(String key) {
        Integer size = sizes.remove(key);
        count(size == null ? 0 : -size);
    }

    /** Lets go of everything, for good. */
    void close() {
        bound.leave(members);
        ready.clear();
        sizes.clear();
        members = 0;
    }
}
