package io.watchfloor.broker;

/** The embedded broker cannot start. The message says why and what to do. */
public final class BrokerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
