package io.watchfloor.ingest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Ingest in a JVM of its own, to be killed. Arguments: brokers, topic prefix, data folder. */
final class IngestMain {
    private IngestMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        ServiceContext context = new ServiceContext(
                arguments[0],
                new Topics(arguments[1], 3, true),
                DeskClock.wall(),
                Settings.of(Map.of("ingest.allow", "127.0.0.0/8")),
                Path.of(arguments[2]),
                new SimpleMeterRegistry());
        try (IngestService ingest = IngestService.start(context)) {
            System.out.println(ingest.name() + " started");
            new CountDownLatch(1).await();
        }
    }
}
