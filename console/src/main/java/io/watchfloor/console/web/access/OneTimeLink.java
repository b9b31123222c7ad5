package io.watchfloor.console.web.access;

import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import io.watchfloor.model.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A key that opens the desk once, soon after it was made. A file keeps its hash, so that it outlives a restart, that a
 * console which starts again and again makes no more of them, that the command line can make another, and that it opens one of
 * several desks which share the file. Safe for many threads.
 */
final class OneTimeLink {
    static final Duration VALID = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(OneTimeLink.class);
    private static final Kept NONE = new Kept("", Instant.EPOCH);

    private final InstantSource clock;
    private final Path file;
    /** What could not be kept in the file. */
    private @Nullable Kept unkept;

    /**
     * The last key that was made.
     *
     * @param hash of it, empty when it has opened the desk
     */
    private record Kept(String hash, Instant until) {}

    OneTimeLink(InstantSource clock, Path file) {
        this.clock = clock;
        this.file = file;
    }

    /** A new key; an older one opens nothing any more. */
    synchronized String make() {
        String fresh = Tokens.fresh();
        keep(new Kept(hash(fresh), clock.instant().plus(VALID)));
        return fresh;
    }

    /** The first key of all; nothing when one was ever made. */
    synchronized Optional<String> makeFirst() {
        return alone(() -> unkept != null || Files.exists(file) ? Optional.empty() : Optional.of(make()));
    }

    /** True once for the right key. */
    synchronized boolean open(String tried) {
        return alone(() -> opens(tried));
    }

    private <T> T alone(Supplier<T> work) {
        return Alone.with(file, work);
    }

    private boolean opens(String tried) {
        Kept kept = kept();
        boolean opens = !kept.hash().isEmpty()
                && Tokens.same(kept.hash(), hash(tried))
                && clock.instant().isBefore(kept.until());
        if (opens) {
            keep(NONE);
        }
        return opens;
    }

    private static String hash(String key) {
        return Sha256.of(key.getBytes(StandardCharsets.UTF_8));
    }

    private Kept kept() {
        if (unkept != null) {
            return unkept;
        }
        try {
            return Files.exists(file) ? Json.read(Files.readString(file), Kept.class) : NONE;
        } catch (IOException | InvalidJsonException e) {
            log.warn("{} cannot be read, so no one-time link is taken: {}", file, e.getMessage());
            return NONE;
        }
    }

    private void keep(Kept kept) {
        try {
            PrivateFile.write(file, Json.text(kept));
            unkept = null;
        } catch (IOException e) {
            log.warn("{} cannot be written, so the one-time link ends with this process: {}", file, e.toString());
            unkept = kept;
        }
    }
}
