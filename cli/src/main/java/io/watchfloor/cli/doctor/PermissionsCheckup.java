package io.watchfloor.cli.doctor;

import io.watchfloor.kafka.KafkaEdgeException;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicAdmin;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** May the user that we sign in as do what one of our services, or the command line, has to? The brokers themselves say. */
final class PermissionsCheckup {
    private static final String WHAT = "permissions";

    private final Admin admin;
    private final List<String> lacks = new ArrayList<>();

    private PermissionsCheckup(Admin admin) {
        this.admin = admin;
    }

    /**
     * Asks the brokers; creates nothing.
     *
     * @param user one of {@link Needs#USERS}, whose needs are asked for; as whom we sign in is a matter of the settings
     */
    static CheckupResult of(Admin admin, ServiceContext context, String user) {
        Set<AclOperation> ofCluster =
                TopicAdmin.get(admin.describeCluster(new DescribeClusterOptions().includeAuthorizedOperations(true))
                        .authorizedOperations());
        // Who may not ask for grants is not made to: the brokers would log it as an error.
        if (ofCluster.contains(AclOperation.DESCRIBE)
                && answer(admin.describeAcls(AclBindingFilter.ANY).values()) instanceof SecurityDisabledException) {
            return CheckupResult.fine(WHAT, "the brokers have no authorizer: whoever reaches them may do everything");
        }
        PermissionsCheckup checkup = new PermissionsCheckup(admin);
        Needs needs = Needs.of(user, context.topics());
        needs.topics().forEach(checkup::topic);
        checkup.lack(without(needs.cluster(), ofCluster), "the cluster");
        if (needs.application()) {
            checkup.application(context.applicationId(user));
        }
        return checkup.lacks.isEmpty()
                ? CheckupResult.fine(WHAT, "as far as the brokers tell, we may do all that " + user + " has to")
                : CheckupResult.wrong(
                        WHAT,
                        "we may not do all that " + user + " has to; it lacks " + String.join("; ", checkup.lacks),
                        "sign in as its user, or grant it: deploy/acls.sh HOST:PORT ADMIN.properties");
    }

    private void topic(String name, Set<AclOperation> needed) {
        Set<AclOperation> left = EnumSet.copyOf(needed);
        KafkaFuture<Map<String, TopicDescription>> asked = admin.describeTopics(
                        List.of(name), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .allTopicNames();
        Throwable fault = answer(asked);
        if (fault instanceof UnknownTopicOrPartitionException) {
            // There is nothing to read or write yet. May it be made?
            left.removeIf(operation -> operation != AclOperation.CREATE || !isRefused(create(name)));
        } else if (fault == null) {
            // What is there need not be made: on topics of the plan nobody may.
            left.remove(AclOperation.CREATE);
            TopicAdmin.get(asked).values().forEach(topic -> left.removeAll(topic.authorizedOperations()));
        } else if (!(fault instanceof AuthorizationException)) {
            TopicAdmin.get(asked);
        }
        lack(left, name);
    }

    /** Its group, its transactions and the internal topics that bear its name, whether these are there yet or not. */
    private void application(String id) {
        if (isRefused(admin.describeConsumerGroups(List.of(id)).all())) {
            lacks.add("the group " + id);
        }
        String any = id + "-doctor";
        if (isRefused(admin.describeTransactions(List.of(any)).all())) {
            lacks.add("transactions named " + id + "-...");
        }
        if (isRefused(create(any))) {
            lacks.add("topics named " + id + "-...");
        }
    }

    private KafkaFuture<Void> create(String name) {
        return admin.createTopics(
                        List.of(new NewTopic(name, Optional.of(1), Optional.empty())),
                        new CreateTopicsOptions().validateOnly(true))
                .all();
    }

    private void lack(Set<AclOperation> operations, String of) {
        if (!operations.isEmpty()) {
            lacks.add(operations + " of " + of);
        }
    }

    private static Set<AclOperation> without(Set<AclOperation> needed, Set<AclOperation> allowed) {
        Set<AclOperation> left = new TreeSet<>(needed);
        left.removeAll(allowed);
        return left;
    }

    private static boolean isRefused(KafkaFuture<?> asked) {
        return answer(asked) instanceof AuthorizationException;
    }

    /** Why the brokers did not do it; absent when they did. */
    private static @Nullable Throwable answer(KafkaFuture<?> asked) {
        try {
            TopicAdmin.get(asked);
            return null;
        } catch (KafkaEdgeException e) {
            return e.getCause();
        }
    }
}
