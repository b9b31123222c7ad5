package io.watchfloor.ingest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ingest in a JVM of its own, to be killed. Arguments: brokers, topic prefix, data folder, instance. */
final class IngestMain {
    private IngestMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        ServiceContext context = new ServiceContext(
                arguments[0],
                new Topics(arguments[1], 3, true),
                DeskClock.wall(),
                Settings.of(Map.of(
                        "ingest.allow",
                        "127.0.0.0/8",
                        "ingest.fetchers",
                        "64",
                        "ingest.deadline",
                        "5s",
                        "instance",
                        arguments[3])),
                Path.of(arguments[2]),
                metrics);
        try (IngestService ingest = IngestService.start(context)) {
            System.out.println(ingest.name() + " started");
            CountDownLatch never = new CountDownLatch(1);
            while (!never.await(10, TimeUnit.SECONDS)) {
                IngestLoad.report(metrics);
            }
        }
    }
}
