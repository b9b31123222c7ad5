package io.watchfloor.console;

import io.watchfloor.incidents.IncidentLogic;
import io.watchfloor.incidents.MemoryIncidentStore;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.Act;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import io.watchfloor.model.Report;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the streams service does with acts on a real broker, by the incident logic itself: it reads them from their
 * topic, and writes headers and events. Only Kafka Streams is left out.
 */
public final class JournalAtHand implements AutoCloseable {
    private final TopicsAtHand broker;
    private final IncidentLogic logic = new IncidentLogic(new MemoryIncidentStore(), "test");
    private final TopicFollower follower;
    private long offset;

    /** Starts to answer acts; their topic must exist. */
    public JournalAtHand(TopicsAtHand broker) {
        this.broker = broker;
        this.follower = TopicFollower.start(
                "journal-at-hand", broker.context, List.of(broker.context.topics().actions), this::act);
    }

    /** A report, as tagging would write it. */
    public void report(Report report) {
        apply(new JournalEntry.Reported(report.headline().fetched(), report));
    }

    private void act(ConsumerRecord<String, byte[]> record) {
        Act act = Json.read(record.value(), Act.class);
        apply(new JournalEntry.Acted(act.at(), act));
    }

    private synchronized void apply(JournalEntry entry) {
        offset++;
        Outputs outputs = logic.apply(entry, new IncidentEvent.Cause(0, offset));
        try {
            for (IncidentEvent event : outputs.events()) {
                broker.write(event.incident());
                broker.write(event);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        follower.close();
    }
}
