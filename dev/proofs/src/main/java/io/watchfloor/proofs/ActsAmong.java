package io.watchfloor.proofs;

import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Act;
import io.watchfloor.model.IncidentId;
import io.watchfloor.model.Json;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends acts among the reports of a pipeline that works, a few at a time, until there are enough or it is closed. */
final class ActsAmong implements AutoCloseable {
    /** As many as one run is to have among its reports. */
    static final int ENOUGH = 200;

    /** Those after them come one at a time, on what became of the first ones. */
    private static final int MOST = 300;

    /** Enough of them within two seconds, for a machine that is done with its headlines soon. */
    private static final int AT_ONCE = 30;

    private static final long PAUSE_MILLIS = 250;

    private static final long ENDS_WITHIN_SECONDS = 20;

    private final ServiceContext context;
    private final RandomActs acts;
    private final TopicFollower follower;
    private final Thread thread = new Thread(this::send, "prove-acts");
    private volatile boolean closing;

    private ActsAmong(ServiceContext context, RandomActs acts) {
        this.context = context;
        this.acts = acts;
        Topics topics = context.topics();
        this.follower = TopicFollower.start(
                "prove-acts-desk",
                context,
                new TopicValues("is left out")
                        .each(topics.incidentEvents, acts::take)
                        .each(topics.incidentReports, acts::take));
        thread.setDaemon(true);
    }

    /**
     * Follows what becomes of incidents; the topics must be there.
     *
     * @param prefix of command ids
     */
    static ActsAmong following(ServiceContext context, Random random, String prefix) {
        return new ActsAmong(context, new RandomActs(random, prefix));
    }

    void begin() {
        thread.start();
    }

    private void send() {
        try (KafkaProducer<String, byte[]> producer = Clients.promptProducer(context)) {
            for (int sent = 0; !closing && sent < MOST; sent += batch(producer, sent < ENOUGH ? AT_ONCE : 1)) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a broker that was killed did not take is no loss: nobody was told that it was taken. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private int batch(KafkaProducer<String, byte[]> producer, int most) {
        int sent = 0;
        for (int i = 0; i < most && !closing; i++) {
            Act act = acts.next().orElse(null);
            if (act == null) {
                return sent;
            }
            try {
                String pair = IncidentId.parse(act.incident()).pair().toString();
                producer.send(new ProducerRecord<>(
                        context.topics().actions.name(), null, act.at().toEpochMilli(), pair, Json.write(act)));
                sent++;
            } catch (KafkaException e) {
                return sent;
            }
        }
        return sent;
    }

    @Override
    public void close() {
        closing = true;
        follower.close();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(ENDS_WITHIN_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
