package io.watchfloor.cli.command.topics;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.topics.Grant;
import io.watchfloor.cli.topics.GrantPlan;
import io.watchfloor.cli.topics.Granting;
import io.watchfloor.cli.topics.PlannedTopic;
import io.watchfloor.cli.topics.TopicPlan;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.KafkaEdgeException;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    /** Whoever makes grants has often just started the brokers, and a stack waits for them. */
    private static final Duration STARTING = Duration.ofMinutes(1);

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
                            description = "largest record that the brokers take, such as 1048576 or 8388608 (default:"
                                    + " ${DEFAULT-VALUE})")
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

    @Command(
            name = "grant",
            mixinStandardHelpOptions = true,
            description = {
                "Gives each service's user, and the operator, what they need on brokers of your own, and their"
                        + " passwords when a",
                "folder has them. The settings sign in as somebody who may. Safe to repeat."
            })
    int grant(
            @Mixin RunningStack stack,
            @Option(
                            names = "--passwords",
                            paramLabel = "DIR",
                            description = "a file for each user, with its name, whose first line is the password for"
                                    + " SCRAM-SHA-512")
                    @Nullable
                    Path folder,
            @Option(
                            names = "--users",
                            paramLabel = "PREFIX",
                            defaultValue = "watchfloor",
                            description = "prefix of the users' names (default: ${DEFAULT-VALUE})")
                    String users) {
        ServiceContext context = stack.context();
        Map<String, String> passwords = folder == null ? Map.of() : Granting.passwordsIn(folder);
        List<Grant> grants = GrantPlan.making(users);
        RunningStack.require(context, List.of(), STARTING);
        try (Admin admin = Clients.admin(context)) {
            if (!passwords.isEmpty()) {
                Granting.passwords(admin, passwords);
            }
            Granting.grant(admin, grants);
        } catch (KafkaEdgeException e) {
            throw new CommandFailed(e.getMessage() + "; sign in as somebody who may alter the cluster");
        }
        out().println(passwords.size() + " users have their passwords, and " + grants.size() + " grants are in force");
        return 0;
    }
}
