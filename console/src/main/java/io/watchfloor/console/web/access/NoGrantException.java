package io.watchfloor.console.web.access;

import io.javalin.http.HttpResponseException;
import java.time.Duration;

/** No grant of that key is in force. Whether there ever was one is not told. */
public final class NoGrantException extends HttpResponseException {
    private static final long serialVersionUID = 1;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final long pause;

    /** This try counts. */
    public NoGrantException() {
        this(Duration.ZERO);
    }

    /** @param pause how long to wait before the next try counts; zero when this one did */
    NoGrantException(Duration pause) {
        super(pause.isZero() ? NOT_FOUND : TOO_MANY, "This link opens nothing.");
        this.pause = pause.isZero() ? 0 : pause.toSeconds() + 1;
    }

    /** In seconds; zero when there is none. */
    public long pause() {
        return pause;
    }
}
