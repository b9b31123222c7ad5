package io.watchfloor.cli.desk;

import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.HangingTransactions;
import io.watchfloor.kafka.HangingTransactions.Hanging;
import io.watchfloor.kafka.KafkaEdgeException;
import io.watchfloor.kafka.ServiceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the transactions that a crash of the broker left open and that nobody else would end. A look at a broker that has
 * just started proves nothing: its coordinators may not have read yet what they know, and a transaction that they are
 * about to commit would be aborted in one of its partitions. What really hangs still does so a while later.
 */
final class TransactionWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TransactionWatch.class);
    private static final int EVERY_SECONDS = 3;
    /** Far longer than coordinators take to read their log on a busy machine. */
    private static final Duration HANGS_FOR = Duration.ofSeconds(15);

    private final Admin admin;
    private final String prefix;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "transaction-watch");
        thread.setDaemon(true);
        return thread;
    });
    /** When each one was first seen; in nanoseconds of the JVM. */
    private Map<Hanging, Long> seen = Map.of();

    private TransactionWatch(Admin admin, String prefix) {
        this.admin = admin;
        this.prefix = prefix;
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    static TransactionWatch start(ServiceContext context) {
        TransactionWatch watch =
                new TransactionWatch(Clients.admin(context), context.topics().prefix());
        watch.looks.scheduleWithFixedDelay(watch::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        return watch;
    }

    /** A look that fails is followed by another. */
    private void look() {
        try {
            long now = System.nanoTime();
            seen = seen(seen, HangingTransactions.find(admin, prefix), now);
            seen.forEach((hanging, first) -> {
                if (hangs(first, now)) {
                    end(hanging);
                }
            });
        } catch (KafkaEdgeException | KafkaException e) {
            log.debug("no look at open transactions: {}", e.getMessage());
        }
    }

    /** When each one that was found was first seen without having been away since. */
    static Map<Hanging, Long> seen(Map<Hanging, Long> before, List<Hanging> found, long now) {
        return found.stream().collect(Collectors.toMap(hanging -> hanging, one -> before.getOrDefault(one, now)));
    }

    static boolean hangs(long firstSeen, long now) {
        return now - firstSeen >= HANGS_FOR.toNanos();
    }

    private void end(Hanging hanging) {
        if (HangingTransactions.abort(admin, hanging)) {
            log.warn(
                    "a crash left a transaction open that nobody would end: {}; aborted, its work is done again",
                    hanging);
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
        admin.close();
    }
}
