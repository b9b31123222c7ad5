package io.watchfloor.console.web.access;

import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;
import org.jspecify.annotations.Nullable;

/** Who sits behind a request. */
public final class Seats {
    private static final String ATTRIBUTE = "watchfloor.seating";

    private Seats() {}

    /**
     * Who is asking. Acts are recorded under this name, never under one that the request brings.
     *
     * @throws UnauthorizedResponse when signed out
     */
    public static Seat of(Context context) {
        return seating(context).seat();
    }

    /** Who is asking, or nothing when signed out. */
    public static @Nullable Seat find(Context context) {
        Seating seating = context.attribute(ATTRIBUTE);
        return seating == null ? null : seating.seat();
    }

    /** What a page repeats in each request that changes something; empty when signed out. */
    public static String token(Context context) {
        Seating seating = context.attribute(ATTRIBUTE);
        return seating == null ? "" : seating.token();
    }

    /** True when nobody is asked who they are. */
    public static boolean open(Context context) {
        Seating seating = context.attribute(ATTRIBUTE);
        return seating != null && seating.open();
    }

    static Seating seating(Context context) {
        Seating seating = context.attribute(ATTRIBUTE);
        if (seating == null) {
            throw new UnauthorizedResponse("You are signed out. Sign in, then do it again.");
        }
        return seating;
    }

    static void put(Context context, Seating seating) {
        context.attribute(ATTRIBUTE, seating);
    }
}
