package io.watchfloor.console;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.SharedBroker;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Topics of one test on the shared broker, and what the other services would write to them. */
public final class TopicsAtHand implements AutoCloseable {
    public final ServiceContext context;
    private final KafkaProducer<String, byte[]> producer;

    /** Topics under a prefix of their own, which do not exist until {@link #createTopics()}. */
    public TopicsAtHand(String prefix, Path data) {
        context = new ServiceContext(
                SharedBroker.bootstrap(),
                new Topics(prefix, 1, true),
                DeskAtHand.stoppedClock(),
                Settings.of(Map.of()),
                data,
                new SimpleMeterRegistry());
        producer = Clients.producer(context);
    }

    public void createTopics() {
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, context.topics().all(), 1);
        }
    }

    public void write(Incident incident) throws ExecutionException, InterruptedException {
        write(context.topics().incidents, incident.id(), Json.write(incident));
    }

    public void write(IncidentEvent event) throws ExecutionException, InterruptedException {
        write(context.topics().incidentEvents, event.incident().id(), Json.write(event));
    }

    public void write(IncidentReport report) throws ExecutionException, InterruptedException {
        String key = report.incident() + "/" + report.report().id();
        write(context.topics().incidentReports, key, Json.write(report));
    }

    public void write(FeedHealth health) throws ExecutionException, InterruptedException {
        write(context.topics().feedHealth, health.feed(), Json.write(health));
    }

    public void write(Topic<?> topic, String key, byte[] value) throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
