package io.watchfloor.console.web.access;

import io.watchfloor.model.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in. A session ends when it was not used for so long; its store keeps it over a restart, and desks that share a
 * store know the same ones: what one of them opens or closes, the others find when they next look. Safe for many threads.
 */
final class Sessions {
    /** Keeps sessions. */
    interface Store {
        List<Session> load();

        void save(List<Session> sessions);

        /** True when somebody else saved since we last loaded or saved. */
        default boolean changed() {
            return false;
        }

        /** Does something while nobody else saves. */
        default void alone(Runnable work) {
            work.run();
        }
    }

    private static final int MOST = 1000;
    /** A use is stored this late at most, so that not every page load writes a file. */
    private static final Duration STORED_WITHIN = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Duration lasts;
    private final Store store;
    private final Map<String, Session> byId = new LinkedHashMap<>();
    private Instant stored = Instant.MIN;

    /**
     * Goes on with the sessions of the store.
     *
     * @param lasts how long one lives without use
     */
    Sessions(InstantSource clock, Duration lasts, Store store) {
        this.clock = clock;
        this.lasts = lasts;
        this.store = store;
        store.load().forEach(session -> byId.put(session.id(), session));
    }

    /** A new session; the value of its cookie is known to nobody else. */
    synchronized String open(String name, String proof) {
        String cookie = Tokens.fresh();
        Instant now = clock.instant();
        store(() -> {
            byId.put(id(cookie), new Session(id(cookie), name, proof, now, now));
            if (byId.size() > MOST) {
                byId.values().stream()
                        .min(Comparator.comparing(Session::used))
                        .ifPresent(oldest -> byId.remove(oldest.id()));
            }
        });
        return cookie;
    }

    /** The session of a cookie, if it lives; looking does not prolong it. */
    synchronized Optional<Session> look(String cookie) {
        refresh();
        Session session = byId.get(id(cookie));
        return session == null || left(session).isZero() ? Optional.empty() : Optional.of(session);
    }

    /** Prolongs a session: its person did something. */
    synchronized void use(Session session) {
        Instant now = clock.instant();
        byId.computeIfPresent(session.id(), (id, known) -> known.usedAt(now));
        if (now.isAfter(stored.plus(STORED_WITHIN))) {
            store(() -> {});
        }
    }

    /** What is left of it when nothing is done; zero when it is over. */
    Duration left(Session session) {
        Duration left = Duration.between(clock.instant(), session.used().plus(lasts));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void close(Session session) {
        refresh();
        if (byId.containsKey(session.id())) {
            store(() -> byId.remove(session.id()));
        }
    }

    synchronized int count() {
        byId.values().removeIf(session -> left(session).isZero());
        return byId.size();
    }

    private void store(Runnable change) {
        store.alone(() -> {
            refresh();
            change.run();
            count();
            stored = clock.instant();
            store.save(new ArrayList<>(byId.values()));
        });
    }

    /** What others have closed is gone, what they have opened is there; a use that we know of and they do not yet stays. */
    private void refresh() {
        if (!store.changed()) {
            return;
        }
        Map<String, Session> ours = Map.copyOf(byId);
        byId.clear();
        for (Session theirs : store.load()) {
            Session known = ours.getOrDefault(theirs.id(), theirs);
            byId.put(theirs.id(), known.used().isAfter(theirs.used()) ? known : theirs);
        }
    }

    private static String id(String cookie) {
        return Sha256.of(List.of(cookie));
    }
}
