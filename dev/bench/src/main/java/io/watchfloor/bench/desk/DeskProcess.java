package io.watchfloor.bench.desk;

import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.console.ConsoleService;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.health.Metrics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;

/** A console in a process of its own, at a desk time that stands: broker, prefix of the topics, folder for state, port. */
public final class DeskProcess {
    private DeskProcess() {}

    static ServiceContext context(String bootstrap, String prefix, Path data, Instant now) {
        return new ServiceContext(
                bootstrap,
                new Topics(prefix, Topics.PARTITIONS, true),
                new DeskClock.Replay(now, Instant.MAX),
                Settings.of(Map.of()),
                data,
                Metrics.registry());
    }

    /** The same at the end of a past that was made up, with all topics made. */
    static ServiceContext prepare(EmbeddedBroker broker, String prefix, Path data) {
        ServiceContext context = context(broker.bootstrap(), prefix, data, MadeUpPast.END);
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, context.topics().all(), 1);
        }
        return context;
    }

    public static void main(String[] arguments) throws InterruptedException {
        ServiceContext context = context(arguments[0], arguments[1], Path.of(arguments[2]), MadeUpPast.END);
        Access access = Access.open(new Seat("bench", Role.ADMIN));
        ConsoleService console = ConsoleService.start(context, "127.0.0.1", Integer.parseInt(arguments[3]), access);
        Runtime.getRuntime().addShutdownHook(new Thread(console::close));
        new CountDownLatch(1).await();
    }
}
