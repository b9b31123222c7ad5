package io.watchfloor.alerts.outbox;

import io.watchfloor.alerts.decide.AlertsTopology;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ClassicGroupDescription;
import org.apache.kafka.clients.admin.DescribeClassicGroupsOptions;
import org.apache.kafka.common.ClassicGroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the coordinator of the group which instance holds the task that decides, and so the duty to send. */
final class DutyHolder implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DutyHolder.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final Admin admin;
    private final String group;
    private final Pattern instance;
    private final TopicPartition desk;

    DutyHolder(ServiceContext context) {
        admin = Clients.admin(context);
        group = context.applicationId("alerts");
        instance = instance(group, context.settings().get("instance", "1"));
        desk = new TopicPartition(group + "-" + AlertsTopology.ONE_DESK + "-repartition", 0);
    }

    /** What the group says about the duty. */
    enum Word {
        HERE,
        ELSEWHERE,
        /** It is being settled, or nobody answered. */
        UNKNOWN
    }

    /** Kafka Streams gives every thread of an instance a number behind the instance's own name. */
    static Pattern instance(String group, String instance) {
        return Pattern.compile(Pattern.quote(group + "-" + instance) + "-\\d+");
    }

    /** Asks; an error or no answer in time is no word. */
    Word ask() throws InterruptedException {
        DescribeClassicGroupsOptions options =
                new DescribeClassicGroupsOptions().timeoutMs((int) ANSWER_WITHIN.toMillis());
        try {
            KafkaFuture<ClassicGroupDescription> described =
                    Objects.requireNonNull(admin.describeClassicGroups(List.of(group), options)
                            .describedGroups()
                            .get(group));
            return word(described.get(), instance, desk);
        } catch (ExecutionException e) {
            log.debug("the holder of the duty is not known: {}", String.valueOf(e.getCause()));
            return Word.UNKNOWN;
        }
    }

    /** What a description of the group says. */
    static Word word(ClassicGroupDescription described, Pattern instance, TopicPartition desk) {
        if (described.state() != ClassicGroupState.STABLE) {
            return Word.UNKNOWN;
        }
        return described.members().stream()
                .filter(member -> member.assignment().topicPartitions().contains(desk))
                .findFirst()
                .map(member ->
                        instance.matcher(member.groupInstanceId().orElse("")).matches())
                .map(ours -> ours ? Word.HERE : Word.ELSEWHERE)
                .orElse(Word.UNKNOWN);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
