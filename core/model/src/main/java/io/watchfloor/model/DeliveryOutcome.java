package io.watchfloor.model;

/** The words in {@code outcome} of a delivery record. */
public final class DeliveryOutcome {
    /** The receiver has it. */
    public static final String DELIVERED = "delivered";

    /** It failed and is tried again. */
    public static final String RETRY = "retry";

    /** It was refused or failed for too long: it waits for a person. */
    public static final String UNDELIVERED = "undelivered";

    /** A person wants it tried again. */
    public static final String REDRIVEN = "redriven";

    /** A person gave it up. */
    public static final String DISCARDED = "discarded";

    private DeliveryOutcome() {}
}
