package io.watchfloor.proofs;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Records on the headlines topic that are no good headlines, of six kinds; and texts that are hostile, yet headlines. */
final class Poison {
    private static final int TOO_LONG = 2 << 20;
    private static final int LONG = 9_000;

    private Poison() {}

    /** Appends one of each kind; returns their origins as they must stand in the dead letters: topic/partition/offset. */
    static List<String> append(ServiceContext context, Random random) throws InterruptedException {
        Instant now = context.clock().instant();
        String id = "poison" + random.nextInt(1 << 30);
        byte[] noise = new byte[200];
        random.nextBytes(noise);
        List<ProducerRecord<String, byte[]>> records = List.of(
                record(context, id, noise),
                record(context, id, "{\"id\":\"" + id + "\",\"title\":{\"a\":1}}"),
                record(context, id, json(id, "x".repeat(TOO_LONG), now)),
                record(context, "not-" + id, json(id, "A headline under another key", now)),
                record(context, null, json(id, "A headline without a key", now)),
                new ProducerRecord<>(context.topics().headlines.name(), id, null));
        List<String> origins = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = Clients.producer(context)) {
            for (ProducerRecord<String, byte[]> record : records) {
                RecordMetadata at = producer.send(record).get();
                origins.add(at.topic() + "/" + at.partition() + "/" + at.offset());
            }
        } catch (ExecutionException e) {
            throw new CommandFailed("the broker did not take a poison record: " + e.getCause());
        }
        return origins;
    }

    /** Titles that try parsers and patterns; they are headlines, and must be tagged like any other. */
    static List<String> hostileTitles() {
        return List.of(
                "(".repeat(LONG),
                "a ".repeat(LONG / 2) + "!",
                "China" + " says China".repeat(LONG / 12) + " balloon",
                "\u202eUS tracks Chinese spy balloon\u202c \u0000\u0007\u200b\ufeff",
                "\ud800 lone surrogate, \ud83d\ude80 and \udfff",
                "\"'`;--<script>alert(1)</script> ${jndi:ldap://127.0.0.1/a} %s%n {{7*7}}",
                "e\u0301".repeat(LONG / 2),
                "\u0130I\u0131i \u1e9e\ufb03 \u0645\u0631\u062d\u0628\u0627 \u4e2d\u56fd\u6c14\u7403");
    }

    private static ProducerRecord<String, byte[]> record(ServiceContext context, @Nullable String key, String value) {
        return record(context, key, value.getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<String, byte[]> record(ServiceContext context, @Nullable String key, byte[] value) {
        return new ProducerRecord<>(context.topics().headlines.name(), key, value);
    }

    private static String json(String id, String title, Instant now) {
        return Json.text(GeneratedNews.headline(id, "CNN", title, now, now));
    }
}
