package io.watchfloor.kafka.streams;

/**
 * A record that is readable but cannot be worked with. Thrown by a processor before its first write, it sends the
 * record to the dead letters and the next one goes on; any other exception stops the task, because a bug must not eat
 * data.
 */
public final class InvalidRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Refuses a record.
     *
     * @param reason short constant that is counted, such as {@code invalid-headline}
     * @param message what is wrong and what to do
     */
    public InvalidRecordException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
