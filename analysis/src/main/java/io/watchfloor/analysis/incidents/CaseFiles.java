package io.watchfloor.analysis.incidents;

import io.watchfloor.model.Pair;
import java.time.Duration;
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
    private final int most;
    private final LinkedHashMap<String, CaseFile> ready = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Integer> sizes = new HashMap<>();
    private int members;

    /** @param most how many members are kept ready, over all cases */
    CaseFiles(IncidentStore store, int most) {
        this.store = store;
        this.most = most;
    }

    Optional<CaseFile> find(Pair pair, String subject) {
        String key = pair + "|" + subject;
        CaseFile file = ready.get(key);
        if (file != null) {
            return Optional.of(file);
        }
        Optional<CaseFile> loaded = store.find(pair, subject).map(of -> CaseFile.load(store, of));
        loaded.ifPresent(one -> keep(key, one));
        return loaded;
    }

    /** The case, opened when there is none. */
    CaseFile open(Pair pair, String subject, Duration gather) {
        return find(pair, subject).orElseGet(() -> {
            CaseFile opened = CaseFile.load(store, Case.empty(pair, subject, gather));
            keep(pair + "|" + subject, opened);
            return opened;
        });
    }

    /** Writes a case at the end of a step. */
    void save(CaseFile file) {
        file.save();
        keep(file.now().pair() + "|" + file.now().subject(), file);
    }

    private void keep(String key, CaseFile file) {
        ready.put(key, file);
        Integer before = sizes.put(key, file.size());
        members += file.size() - (before == null ? 0 : before);
    }

    /** Lets go of what was longest not at work, between two entries; the case that was at work last stays. */
    void trim() {
        Iterator<String> oldest = ready.keySet().iterator();
        while (members > most && ready.size() > 1) {
            String key = oldest.next();
            oldest.remove();
            forget(key);
        }
    }

    private void forget(String key) {
        Integer size = sizes.remove(key);
        members -= size == null ? 0 : size;
    }
}
