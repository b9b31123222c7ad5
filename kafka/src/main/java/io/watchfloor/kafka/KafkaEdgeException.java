package io.watchfloor.kafka;

import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The broker did not do what was asked. The message says what was asked and what it answered. */
public final class KafkaEdgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KafkaEdgeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static KafkaEdgeException of(String doing, Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        String refusal = SignIn.refusal(cause);
        String words = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String answer = refusal == null ? words : refusal;
        return new KafkaEdgeException(doing + " failed: " + answer, cause);
    }
}
