package io.watchfloor.cli.topics;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * What a user of the brokers is allowed.
 *
 * @param user such as watchfloor-ingest
 * @param operations in Kafka's words
 * @param resource topic, group, transactional-id or cluster
 * @param name of the resource; the cluster has none
 * @param prefixed whether it counts for every name that begins so
 */
public record Grant(String user, List<String> operations, String resource, @Nullable String name, boolean prefixed) {
    public Grant {
        operations = List.copyOf(operations);
    }

    /** The arguments of Kafka's own tool. */
    public String arguments() {
        StringBuilder arguments = new StringBuilder("--add --allow-principal User:").append(user);
        operations.forEach(one -> arguments.append(" --operation ").append(one));
        arguments.append(" --").append(resource);
        if (name != null) {
            arguments.append(' ').append(name);
        }
        return prefixed ? arguments.append(" --resource-pattern-type prefixed").toString() : arguments.toString();
    }

    /** As brokers take it. */
    List<AclBinding> bindings() {
        ResourcePattern pattern = new ResourcePattern(
                ResourceType.fromString(resource.replace('-', '_').toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(name, "kafka-cluster"),
                prefixed ? PatternType.PREFIXED : PatternType.LITERAL);
        return operations.stream()
                .map(operation ->
                        operation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT))
                .map(operation -> new AclBinding(
                        pattern,
                        new AccessControlEntry(
                                "User:" + user, "*", AclOperation.fromString(operation), AclPermissionType.ALLOW)))
                .toList();
    }

    /** The same for topics that others make; none when nothing is left. */
    List<Grant> withoutMaking() {
        List<String> left =
                operations.stream().filter(one -> !one.equals("Create")).toList();
        return left.isEmpty() ? List.of() : List.of(new Grant(user, left, resource, name, prefixed));
    }
}
