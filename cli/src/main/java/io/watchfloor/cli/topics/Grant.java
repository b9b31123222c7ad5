package io.watchfloor.cli.topics;

import java.util.List;
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

    /** The same for topics that others make; none when nothing is left. */
    List<Grant> withoutMaking() {
        List<String> left =
                operations.stream().filter(one -> !one.equals("Create")).toList();
        return left.isEmpty() ? List.of() : List.of(new Grant(user, left, resource, name, prefixed));
    }
}
