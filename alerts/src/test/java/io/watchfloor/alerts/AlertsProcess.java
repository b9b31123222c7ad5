package io.watchfloor.alerts;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.testkit.ChildJvm;
import io.watchfloor.testkit.SharedBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The service in a process of its own, to be killed: broker, topic prefix, folder and instance are its arguments. */
public final class AlertsProcess {
    private AlertsProcess() {}

    public static void main(String[] args) throws Exception {
        AlertsService.start(context(args[0], args[1], Path.of(args[2]), args[3]), Path.of(args[2], "routes.yaml"));
        new CountDownLatch(1).await();
    }

    static ServiceContext context(String bootstrap, String prefix, Path folder, String instance) {
        return new ServiceContext(
                bootstrap,
                new Topics(prefix, 3, true),
                new DeskClock.Replay(SampleEvents.NOW, SampleEvents.NOW.plus(Duration.ofDays(1))),
                Settings.of(Map.of(
                        "alerts.allow",
                        "127.0.0.1",
                        "alerts.retry-first",
                        "20ms",
                        "alerts.retry-longest",
                        "100ms",
                        "alerts.deadline",
                        "2s",
                        "instance",
                        instance)),
                folder.resolve("instance-" + instance),
                new SimpleMeterRegistry());
    }

    /** Starts the service in a new JVM, which says what it does in {@code instance-N.log} of the folder. */
    static ChildJvm start(String prefix, Path folder, String instance) throws IOException {
        return ChildJvm.start(
                AlertsProcess.class,
                List.of("-Xmx256m"),
                List.of(SharedBroker.bootstrap(), prefix, folder.toString(), instance),
                folder.resolve("instance-" + instance + ".log"));
    }
}
