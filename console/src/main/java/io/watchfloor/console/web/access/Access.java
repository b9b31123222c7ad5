package io.watchfloor.console.web.access;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows who is asking. */
@FunctionalInterface
public interface Access {
    /** Who is asking, or nothing when they are signed out. */
    @Nullable
    Seating seating(Context context);

    /** What is left of whoever asks being signed in, when they do nothing; nothing when that has no end. */
    default Optional<Duration> left(Context context) {
        return Optional.empty();
    }

    /** The address of whoever asks. */
    default String address(Context context) {
        return context.req().getRemoteAddr();
    }

    /** Where the desk is for whoever asks, such as {@code https://desk.example}. */
    default String base(Context context) {
        return context.scheme() + "://" + context.host();
    }

    /** Names under which the desk may be asked for, besides localhost and addresses in numbers. */
    default List<String> hosts() {
        return List.of();
    }

    /** Everybody has this seat: for a demo on loopback. */
    static Access open(Seat seat) {
        Seating all = new Seating(seat, Tokens.fresh(), true);
        return context -> all;
    }
}
