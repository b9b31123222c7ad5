package io.watchfloor.kafka.streams;

import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the broker what a topology cannot know of itself: whether there is a broker, and who else is in its group. */
final class GroupLook {
    private static final Logger log = LoggerFactory.getLogger(GroupLook.class);
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final ServiceContext context;
    private final String group;
    private final Pattern ours;

    GroupLook(ServiceContext context, String service) {
        this.context = context;
        this.group = context.applicationId(service);
        this.ours = Pattern.compile(Pattern.quote(StreamsSettings.member(context, service)) + "-\\d+");
    }

    /** Whether a client can be built now and a broker answers it; a name of a broker that is away may not even resolve. */
    boolean brokerAnswers() {
        try (Admin admin = Clients.admin(context)) {
            return TopicAdmin.answers(admin, DEADLINE);
        } catch (KafkaException e) {
            log.debug("no client can be built for {}: {}", context.bootstrap(), e.toString());
            return false;
        }
    }

    /** A member of another instance that has tasks; absent when there is none, or when nobody can say. */
    @Nullable
    String otherWithTasks() throws InterruptedException {
        try (Admin admin = Clients.admin(context)) {
            var options = new DescribeConsumerGroupsOptions().timeoutMs((int) DEADLINE.toMillis());
            var described = admin.describeConsumerGroups(List.of(group), options)
                    .all()
                    .get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
            return otherWithTasks(Objects.requireNonNull(described.get(group)).members(), ours);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            log.debug("the members of {} are not known: {}", group, e.toString());
            return null;
        }
    }

    /**
     * Who of them has tasks and is not us.
     *
     * @param ours matches the names under which the threads of this instance are members
     */
    static @Nullable String otherWithTasks(Collection<MemberDescription> members, Pattern ours) {
        return members.stream()
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .map(member -> member.groupInstanceId().orElse(member.consumerId()))
                .filter(name -> !ours.matcher(name).matches())
                .findFirst()
                .orElse(null);
    }
}
