package io.watchfloor.cli.command.options;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.StackClock;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.SignIn;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.health.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of all commands that ask or tell a running stack something: where its brokers are. */
public final class RunningStack {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "the brokers (default: those of ./watchfloor up)")
    private @Nullable String bootstrap;

    /** Whether the brokers were named. */
    public boolean isNamed() {
        return bootstrap != null;
    }

    /** Where the stack is; nothing was asked of it yet, and its clock is the wall clock. */
    public ServiceContext context() {
        int port = Home.find().settings().integer("broker.port", 19092);
        return context(bootstrap == null ? "127.0.0.1:" + port : bootstrap, DeskClock.wall());
    }

    public static ServiceContext context(String bootstrap, DeskClock clock) {
        Home home = Home.find();
        Settings settings = home.settings();
        return new ServiceContext(bootstrap, Topics.standard(), clock, settings, home.data(), Metrics.registry());
    }

    /**
     * The same on the clock of its desk, once the brokers answer and have the topics.
     *
     * @throws CommandFailed saying what is missing and what to start
     */
    public ServiceContext answering(List<Topic<?>> topics) {
        ServiceContext context = context();
        require(context, topics);
        return context(context.bootstrap(), StackClock.of(context));
    }

    /**
     * Makes sure that brokers answer and have the topics.
     *
     * @throws CommandFailed saying what is missing and what to start
     */
    public static void require(ServiceContext context, List<Topic<?>> topics) {
        require(context, topics, ANSWER_WITHIN);
    }

    /** The same with more or less patience, as for brokers that are only just starting. */
    public static void require(ServiceContext context, List<Topic<?>> topics, Duration within) {
        try (Admin admin = Clients.admin(context)) {
            Throwable why = TopicAdmin.whyNoAnswer(admin, within);
            if (why != null) {
                String refusal = SignIn.refusal(why);
                if (refusal != null) {
                    throw new CommandFailed(context.bootstrap() + ": " + refusal);
                }
                throw new CommandFailed("nothing answers at " + context.bootstrap()
                        + "; start it with ./watchfloor up, or name the brokers with --kafka HOST:PORT");
            }
            Set<String> present = TopicAdmin.names(admin);
            List<String> missing = topics.stream()
                    .map(Topic::name)
                    .filter(name -> !present.contains(name))
                    .toList();
            if (!missing.isEmpty()) {
                throw new CommandFailed(context.bootstrap() + " has no topic " + String.join(", ", missing)
                        + "; the service that writes it was never started there (docs/topics.md)");
            }
        }
    }
}
