package io.watchfloor.console.web.access;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.watchfloor.board.grants.GrantBook;
import io.watchfloor.board.grants.Scope;
import io.watchfloor.model.Grant;
import io.watchfloor.model.GrantKind;
import io.watchfloor.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keys that are not persons. A key stands in the path alone, {@code /wall/KEY}; it is shown once, when it is made, and
 * written nowhere: what is kept is its hash.
 */
public final class Grants {
    /** Failures of one address within a minute; beyond that no key of it is looked at. */
    static final int TRIES = 30;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** 128 bits. */
    private static final int BYTES = 16;

    private static final int LONGEST = 64;
    private static final String ATTRIBUTE = "watchfloor.grant";

    private final GrantBook book;
    private final InstantSource clock;
    private final MeterRegistry metrics;
    private final Consumer<Grant> used;
    private final Failures failures;

    /** A grant that was just made, and the only sight of its key. */
    public record Fresh(Grant grant, String path) {}

    /**
     * The grants of a book.
     *
     * @param clock of the wall, also in a replay
     * @param used writes down a grant that was used
     */
    public Grants(GrantBook book, InstantSource clock, MeterRegistry metrics, Consumer<Grant> used) {
        this.book = book;
        this.clock = clock;
        this.metrics = metrics;
        this.used = used;
        this.failures = new Failures(clock, WINDOW);
    }

    public Instant now() {
        return clock.instant();
    }

    public GrantBook book() {
        return book;
    }

    /** A new one, which opens nothing before its record is read. */
    public Fresh make(GrantKind kind, Scope scope, String maker) {
        String key = Tokens.fresh(BYTES);
        Instant now = now();
        Grant grant = new Grant(
                "g-" + UUID.randomUUID().toString().substring(0, 8),
                kind,
                scope.pairs(),
                scope.states(),
                scope.route(),
                scope.incident(),
                hash(key),
                maker,
                now,
                now.plus(kind.lasts()),
                null,
                null,
                null,
                Map.of());
        return new Fresh(grant, "/" + kind.word() + "/" + key);
    }

    /**
     * Lets in whoever has a key of this kind.
     *
     * @throws NoGrantException always in the same words, whatever is wrong with the key
     */
    void admit(Context context, GrantKind kind, String address) {
        Duration pause = failures.pause(address, TRIES);
        if (!pause.isZero()) {
            count("limited");
            throw new NoGrantException(pause);
        }
        List<String> parts = Arrays.asList(context.path().split("/", -1));
        String key = parts.size() > 2 && parts.get(2).length() <= LONGEST ? parts.get(2) : "";
        Grant grant = book.find(kind, hash(key), now());
        if (grant == null) {
            failures.add(address, TRIES);
            count("refused");
            throw new NoGrantException();
        }
        count("opened");
        if (book.use(grant.id(), now())) {
            used.accept(grant.usedAt(now()));
        }
        context.attribute(ATTRIBUTE, grant);
    }

    private static String hash(String key) {
        return Sha256.of(key.getBytes(StandardCharsets.UTF_8));
    }

    private void count(String outcome) {
        metrics.counter("watchfloor.console.grants", "outcome", outcome).increment();
    }

    /** The grant that opened the route. */
    public static Grant of(Context context) {
        return Objects.requireNonNull(context.<Grant>attribute(ATTRIBUTE));
    }

    /** Whether a key may stand in this path, so that nothing of it may be kept or passed on. */
    public static boolean inPath(String path) {
        return Arrays.stream(GrantKind.values()).anyMatch(kind -> path.startsWith("/" + kind.word() + "/"));
    }
}
