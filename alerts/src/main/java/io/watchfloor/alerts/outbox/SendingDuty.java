package io.watchfloor.alerts.outbox;

import io.watchfloor.alerts.decide.Duty;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.ServiceContext;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the dispatch when this instance takes up the decision task and stops it when it lays it down. */
public final class SendingDuty implements Duty, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SendingDuty.class);
    private static final long STOP_WITHIN_SECONDS = 8;

    private final ServiceContext context;
    private final List<Receiver> receivers;
    private final Outbox outbox;
    private final OutboxMetrics metrics;
    private final InstantSource wall;
    private final ExecutorService turns = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "alerts-duty");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean wanted;
    private volatile @Nullable Dispatch dispatch;

    public SendingDuty(ServiceContext context, List<Receiver> receivers, Outbox outbox, InstantSource wall) {
        this.context = context;
        this.receivers = List.copyOf(receivers);
        this.outbox = outbox;
        this.wall = wall;
        this.metrics = new OutboxMetrics(
                context.metrics(),
                context.clock(),
                outbox,
                () -> isSending(),
                receivers.stream().map(Receiver::name).collect(Collectors.toSet()));
    }

    @Override
    public void begin() {
        wanted = true;
        turns.execute(this::takeUp);
    }

    @Override
    public void end() {
        wanted = false;
        turns.execute(this::layDown);
    }

    /** A broker that does not answer at this moment is asked again: nobody else sends meanwhile. */
    private void takeUp() {
        layDown();
        while (wanted && dispatch == null) {
            try {
                dispatch = Dispatch.start(context, outbox, receivers, metrics, wall);
            } catch (KafkaException e) {
                log.warn("notifications and deliveries cannot be read yet: {}", e.toString());
            }
        }
    }

    private void layDown() {
        Dispatch last = dispatch;
        dispatch = null;
        if (last != null) {
            last.close();
            // What another sends from now on is not pending here.
            outbox.reset();
            log.info("no longer sending");
        }
    }

    /** Whether this instance sends and has read all that was recorded. */
    public boolean isSending() {
        Dispatch now = dispatch;
        return now != null && now.isSending();
    }

    /** Up while it sends, and while it has no duty. */
    public Health health() {
        Dispatch now = dispatch;
        if (now == null) {
            return wanted ? Health.down("starts to read what was sent before") : Health.up("another instance sends");
        }
        if (!now.isAlive()) {
            return Health.down("a thread that reads or sends notifications stopped; see the log and restart");
        }
        if (!now.isSending()) {
            return Health.down("reading what was sent before");
        }
        return Health.up(now.isHeld() ? "sending" : "waiting for the group to say that nobody else sends");
    }

    /** False when only a restart can help. */
    public Health live() {
        Dispatch now = dispatch;
        return now == null || now.isAlive() ? Health.up("outbox is read") : health();
    }

    @Override
    public void close() {
        end();
        turns.shutdown();
        try {
            if (!turns.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                turns.shutdownNow();
            }
        } catch (InterruptedException e) {
            turns.shutdownNow();
            Thread.currentThread().interrupt();
        }
        receivers.forEach(receiver -> receiver.channel().close());
    }
}
