package io.watchfloor.proofs.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The processes of a stack, each of which can be killed without warning and started again. */
interface Fleet {
    /** In the order in which they are killed: the broker, then each service. */
    List<String> MEMBERS = List.of("kafka", "ingest", "streams", "alerts", "console");

    /** SIGKILL. */
    void kill(String member) throws IOException, InterruptedException;

    /** Starts a member that was killed; returns before it is ready. */
    void start(String member) throws IOException, InterruptedException;

    /** host:port of the broker. */
    String bootstrap();

    /** Settings of whoever reads there, as {@code kafka.client.*}. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** Address of the desk. */
    String console();

    /** Address of the outside world. */
    String world();
}
