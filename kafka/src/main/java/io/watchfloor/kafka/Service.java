package io.watchfloor.kafka;

/** A running service: what health and shutdown ask of it. */
public interface Service extends AutoCloseable {
    /** ingest, streams, alerts or console. */
    String name();

    /** False when only a restart can help. */
    Health live();

    /** Running, restored, caught up, decision book loaded: whatever this service needs to do its work. */
    Health ready();

    /** Stops taking work, finishes what it has, and leaves. */
    @Override
    void close();
}
