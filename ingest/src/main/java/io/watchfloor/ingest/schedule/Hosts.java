package io.watchfloor.ingest.schedule;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Manners towards hosts: one request at a time, some time between two, and none at all while a host has asked to be left
 * alone. In memory: after a restart the feeds' own due times hold.
 */
public final class Hosts {
    /** Hosts that are known to want more. */
    private static final Map<String, Duration> WANT_MORE = Map.of("reddit.com", Duration.ofMinutes(1));

    private static final Duration WHILE_BUSY = Duration.ofSeconds(1);

    private final Duration spacing;
    private final Predicate<String> own;
    private final Map<String, Instant> free = new HashMap<>();
    private final Map<String, Integer> busy = new HashMap<>();

    /**
     * Manners of one instance.
     *
     * @param spacing between the starts of two requests to one host
     * @param own hosts of ours, that need no manners
     */
    public Hosts(Duration spacing, Predicate<String> own) {
        this.spacing = spacing;
        this.own = own;
    }

    /** The host of an address; the address itself when it has none. */
    public static String of(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? url : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    /** When a request to this host may start: now, or later. */
    public Instant freeAt(String host, Instant now) {
        if (own.test(host)) {
            return now;
        }
        Instant at = free.getOrDefault(host, now);
        if (busy.containsKey(host)) {
            return at.isAfter(now) ? at : now.plus(WHILE_BUSY);
        }
        return at.isAfter(now) ? at : now;
    }

    public void started(String host, Instant now) {
        busy.merge(host, 1, Integer::sum);
        free.put(host, now.plus(spacing(host)));
    }

    public void finished(String host) {
        busy.computeIfPresent(host, (name, count) -> count > 1 ? count - 1 : null);
    }

    /** Leaves a host alone, all its feeds, until then. */
    public void block(String host, Instant until) {
        free.merge(host, until, (a, b) -> a.isAfter(b) ? a : b);
    }

    private Duration spacing(String host) {
        return WANT_MORE.entrySet().stream()
                .filter(entry -> host.equals(entry.getKey()) || host.endsWith("." + entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(spacing);
    }
}
