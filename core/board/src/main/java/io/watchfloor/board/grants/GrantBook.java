package io.watchfloor.board.grants;

import io.watchfloor.model.Grant;
import io.watchfloor.model.GrantKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every grant that there is, folded from its topic. Safe for many threads. */
public final class GrantBook {
    /** How exactly the last use is known, so that a wall does not write every second. */
    private static final Duration USE = Duration.ofMinutes(10);

    private final Map<String, Grant> grants = new HashMap<>();
    private final Map<String, Instant> used = new HashMap<>();

    /** A record of the topic by its key; absent when it is removed. */
    public synchronized void apply(String key, @Nullable Grant grant) {
        if (key.endsWith(Grant.USED)) {
            if (grant != null && grant.used() != null) {
                used.merge(grant.id(), grant.used(), (one, other) -> one.isAfter(other) ? one : other);
            }
        } else if (grant == null) {
            grants.remove(key);
            used.remove(key);
        } else {
            grants.put(key, grant);
        }
    }

    /**
     * The grant of this kind whose key has this hash, while it is in force. Every hash is compared, each to its end: how long
     * it takes tells nothing.
     */
    public synchronized @Nullable Grant find(GrantKind kind, String hash, Instant now) {
        byte[] asked = hash.getBytes(StandardCharsets.UTF_8);
        Grant found = null;
        for (Grant grant : grants.values()) {
            if (MessageDigest.isEqual(asked, grant.hash().getBytes(StandardCharsets.UTF_8))) {
                found = grant;
            }
        }
        return found != null && found.kind() == kind && found.inForce(now) ? found : null;
    }

    /** Whether it opens anything at all. */
    public synchronized boolean inForce(String id, Instant now) {
        Grant grant = grants.get(id);
        return grant != null && grant.inForce(now);
    }

    /** A grant with its last use, or absent. */
    public synchronized @Nullable Grant get(String id) {
        Grant grant = grants.get(id);
        return grant == null ? null : grant.usedAt(used.get(id));
    }

    /** Remembers that it was used; true when that has to be written down. */
    public synchronized boolean use(String id, Instant now) {
        Instant before = used.get(id);
        boolean due = before == null || !now.isBefore(before.plus(USE));
        if (due) {
            used.put(id, now);
        }
        return due;
    }

    /** How many are in force. */
    public synchronized long inForce(Instant now) {
        return grants.values().stream().filter(grant -> grant.inForce(now)).count();
    }

    /** All, those in force first and the newest first among them. */
    public synchronized List<Grant> all(Instant now) {
        return grants.values().stream()
                .map(grant -> grant.usedAt(used.get(grant.id())))
                .sorted(Comparator.comparing((Grant grant) -> !grant.inForce(now))
                        .thenComparing(Grant::made, Comparator.reverseOrder())
                        .thenComparing(Grant::id))
                .toList();
    }
}
