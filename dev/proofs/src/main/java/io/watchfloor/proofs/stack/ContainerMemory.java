package io.watchfloor.proofs.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much memory each member of the stack has in its container, and the options of its JVM that follow from it: processes
 * of a proof are run as containers are. A test holds this against docker-compose.yml and deploy/image/watchfloor.
 */
public final class ContainerMemory {
    /** Of a service's limit; the rest is for RocksDB, threads, code, and what the JVM keeps of classes. */
    public static final int HEAP_PERCENT = 45;
    /** Beyond this, what is sent and received at once is not kept as memory outside of the heap. */
    public static final String BUFFERS = "-Djdk.nio.maxCachedBufferSize=262144";
    /** The C library otherwise keeps a heap for each thread, up to eight for each processor. */
    public static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private static final Map<String, Integer> LIMITS =
            Map.of("kafka", 1024, "ingest", 512, "streams", 768, "alerts", 512, "console", 512);
    private static final int BROKER_HEAP = 512;

    private ContainerMemory() {}

    /** MiB at which the engine would kill it. */
    public static int limitMib(String member) {
        return Objects.requireNonNull(LIMITS.get(member), member);
    }

    /** MiB of heap. */
    public static int heapMib(String member) {
        return member.equals("kafka") ? BROKER_HEAP : limitMib(member) * HEAP_PERCENT / 100;
    }

    /** Options of its JVM. */
    public static List<String> options(String member) {
        List<String> options = new ArrayList<>(options(heapMib(member)));
        if (!member.equals("kafka")) {
            options.add(BUFFERS);
        }
        return options;
    }

    /** Options of a JVM with so many MiB of heap that ends when they are not enough. */
    public static List<String> options(int heapMib) {
        return List.of("-Xmx" + heapMib + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    }

    static Map<String, String> environment(String member) {
        return member.equals("kafka") ? Map.of() : ENVIRONMENT;
    }
}
