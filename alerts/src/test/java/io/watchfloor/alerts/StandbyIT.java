package io.watchfloor.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.watchfloor.alerts.channel.http.HttpReceiver;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.Change;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.ChildJvm;
import io.watchfloor.testkit.SharedBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances: one decides and sends, the other takes over when the first is killed. */
class StandbyIT {
    private static final String PREFIX = "alerts-standby.";

    @TempDir
    private Path folder;

    @Test
    void theSecondTakesOverAndNothingIsSentTwice() throws Exception {
        ServiceContext context = AlertsProcess.context(SharedBroker.bootstrap(), PREFIX, folder, "test");
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, List.of(context.topics().incidentEvents), 1);
        }
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> 204)) {
            TestRoutes.write(folder, receiver);
            try (ChildJvm one = AlertsProcess.start(PREFIX, folder, "1");
                    ChildJvm two = AlertsProcess.start(PREFIX, folder, "2")) {
                await().atMost(Duration.ofSeconds(60)).until(() -> sending("1") != sending("2"));
                publish(context, 1, 10);
                await().atMost(Duration.ofSeconds(60)).until(() -> recordedDeliveries(context) == 10);
                boolean firstSends = sending("1");
                (firstSends ? one : two).kill();
                publish(context, 11, 20);
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> receiver.requests().size() >= 20);
                assertThat(sending(firstSends ? "2" : "1")).isTrue();
            }
            assertThat(receiver.requests().stream().map(request -> request.header("webhook-id")))
                    .hasSize(20)
                    .doesNotHaveDuplicates();
        }
    }

    /** What was accepted and not yet recorded at a kill is sent again under its key, which KillIT proves; not here. */
    private static long recordedDeliveries(ServiceContext context) {
        AtomicLong recorded = new AtomicLong();
        TopicFollower.readAll(context, List.of(context.topics().deliveries), record -> recorded.incrementAndGet());
        return recorded.get();
    }

    /** The last word in an instance's log about whether it sends. */
    private boolean sending(String instance) throws Exception {
        Path log = folder.resolve("instance-" + instance + ".log");
        if (!Files.exists(log)) {
            return false;
        }
        String text = Files.readString(log);
        return text.lastIndexOf("sending to [desk]") > text.lastIndexOf("no longer sending");
    }

    private static void publish(ServiceContext context, int from, int to) {
        for (int number = from; number <= to; number++) {
            var event = SampleEvents.event("CHN-USA.airspace." + number, 1, Precedence.FLASH, Change.OPENED);
            String key = event.incident().id();
            Clients.publish(
                    context,
                    List.of(new ProducerRecord<>(context.topics().incidentEvents.name(), key, Json.write(event))));
        }
    }
}
