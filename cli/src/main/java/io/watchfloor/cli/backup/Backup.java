package io.watchfloor.cli.backup;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The compacted topics that people's decisions live in, as lines of JSON: feeds, decision books and silences. What the
 * services work out themselves (incidents and all that led to them) is kept by the broker's own folder or replicas.
 */
public final class Backup {
    private Backup() {}

    /** One record of a topic, named without the prefix so that it can be restored under another. */
    private record Line(String topic, String key, long timestamp, JsonNode value) {}

    /** How many records of each topic were written, or were there already. */
    public record Result(Map<String, Integer> written, Map<String, Integer> present) {}

    private static List<Topic<?>> topics(ServiceContext context) {
        return List.of(context.topics().feeds, context.topics().decisionBook, context.topics().silences);
    }

    /** Writes the newest record of each key; returns how many by topic. */
    public static Map<String, Integer> write(ServiceContext context, Writer out) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Topic<?> topic : present(context)) {
            for (ConsumerRecord<String, byte[]> record : newest(context, topic).values()) {
                JsonNode value = Json.mapper().readTree(record.value());
                out.write(Json.text(new Line(shortName(context, topic), record.key(), record.timestamp(), value)));
                out.write('\n');
                counts.merge(shortName(context, topic), 1, Integer::sum);
            }
        }
        return counts;
    }

    /**
     * Puts back what is not there: a key that the topic knows keeps its present value.
     *
     * @throws CommandFailed naming the line that is no backup
     */
    public static Result restore(ServiceContext context, BufferedReader in) throws IOException {
        Map<String, Topic<?>> topics = new TreeMap<>();
        topics(context).forEach(topic -> topics.put(shortName(context, topic), topic));
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, topics(context), context.settings().integer("kafka.replication", 1));
        }
        Map<String, Set<String>> known = new TreeMap<>();
        topics.forEach((name, topic) ->
                known.put(name, new HashSet<>(newest(context, topic).keySet())));
        Result result = new Result(new TreeMap<>(), new TreeMap<>());
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        int number = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            number++;
            Line line = read(text, number);
            Topic<?> topic = topics.get(line.topic());
            if (topic == null) {
                throw new CommandFailed("line " + number + ": " + line.topic() + " is not restored here");
            }
            if (known.getOrDefault(line.topic(), Set.of()).contains(line.key())) {
                result.present().merge(line.topic(), 1, Integer::sum);
            } else {
                records.add(new ProducerRecord<>(
                        topic.name(), null, line.timestamp(), line.key(), Json.write(line.value())));
                result.written().merge(line.topic(), 1, Integer::sum);
            }
        }
        Clients.publish(context, records);
        return result;
    }

    private static Line read(String text, int number) {
        try {
            return Json.read(text, Line.class);
        } catch (InvalidJsonException e) {
            throw new CommandFailed("line " + number + " is not of a backup: " + e.getMessage());
        }
    }

    private static List<Topic<?>> present(ServiceContext context) {
        try (Admin admin = Clients.admin(context)) {
            Set<String> names = TopicAdmin.names(admin);
            return topics(context).stream()
                    .filter(topic -> names.contains(topic.name()))
                    .toList();
        }
    }

    private static Map<String, ConsumerRecord<String, byte[]>> newest(ServiceContext context, Topic<?> topic) {
        Map<String, ConsumerRecord<String, byte[]>> newest = new TreeMap<>();
        TopicFollower.readAll(context, List.of(topic), record -> {
            if (record.value() == null) {
                newest.remove(record.key());
            } else {
                newest.put(record.key(), record);
            }
        });
        return newest;
    }

    private static String shortName(ServiceContext context, Topic<?> topic) {
        return topic.name().substring(context.topics().prefix().length());
    }
}
