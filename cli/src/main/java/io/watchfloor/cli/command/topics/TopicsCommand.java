package io.watchfloor.cli.command.topics;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.topics.Grant;
import io.watchfloor.cli.topics.GrantPlan;
import io.watchfloor.cli.topics.PlannedTopic;
import io.watchfloor.cli.topics.TopicPlan;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Json;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What has to be on brokers that are not ours. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "What has to be on brokers where the services may make nothing themselves.")
public final class TopicsCommand extends Printing {
    /** Our largest records stay below it, a book of the size that is shipped among them. */
    private static final long LEAST = 1_000_000;

    @Command(
            name = "plan",
            mixinStandardHelpOptions = true,
            description = {
                "Every topic with its partitions and settings, and every grant, as arguments of Kafka's own tools.",
                "Reads no brokers. With these topics a service makes none, and needs no right to."
            })
    int plan(
            @Option(
                            names = "--replication",
                            defaultValue = "3",
                            description = "brokers that keep each topic (default: ${DEFAULT-VALUE})")
                    int replication,
            @Option(
                            names = "--record-limit",
                            paramLabel = "BYTES",
                            defaultValue = "16777216",
                            description =
                                    "largest record that the brokers take, such as 1048576 or 8388608 (default: ${DEFAULT-VALUE})")
                    long limit,
            @Option(
                            names = "--users",
                            paramLabel = "PREFIX",
                            defaultValue = "watchfloor",
                            description = "prefix of the users' names (default: ${DEFAULT-VALUE})")
                    String users,
            @Option(names = "--json", description = "a line of JSON for each topic and each grant") boolean json) {
        if (limit < LEAST || replication < 1) {
            throw new ParameterException(
                    spec().commandLine().getSubcommands().get("plan"),
                    limit < LEAST
                            ? "--record-limit must be at least " + LEAST
                                    + ": a decision book has to fit into one record"
                            : "--replication must be at least 1");
        }
        List<PlannedTopic> topics = TopicPlan.of(Topics.standard(), replication, limit);
        List<Grant> grants = GrantPlan.of(users);
        if (!json) {
            out().println("# " + topics.size() + " topics. Put your brokers in place of HOST:PORT.");
        }
        topics.forEach(topic -> out().println(json ? Json.text(topic) : topic.command()));
        if (!json) {
            out().println("# " + grants.size()
                    + " grants, for five users: ingest, streams, alerts, console, operator.");
        }
        grants.forEach(grant -> out().println(
                        json ? Json.text(grant) : "kafka-acls.sh --bootstrap-server HOST:PORT " + grant.arguments()));
        return 0;
    }
}
