package io.watchfloor.launcher.incidents;

import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.launcher.CommandFailed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/** Says at once, and in words, when there is nothing to read from. */
public final class Broker {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private Broker() {}

    /**
     * Makes sure that a broker answers and has the topics.
     *
     * @throws CommandFailed saying what to start
     */
    public static void require(ServiceContext context, List<Topic<?>> topics) {
        try (Admin admin = Clients.admin(context)) {
            if (!TopicAdmin.answers(admin, ANSWER_WITHIN)) {
                throw new CommandFailed("nothing answers at " + context.bootstrap()
                        + "; start Watchfloor (./watchfloor up), or name its brokers with --kafka HOST:PORT, "
                        + "or the folder of one that is stopped with --data DIR");
            }
            Set<String> names = TopicAdmin.names(admin);
            List<String> missing = topics.stream()
                    .map(Topic::name)
                    .filter(name -> !names.contains(name))
                    .toList();
            if (!missing.isEmpty()) {
                throw new CommandFailed("the brokers at " + context.bootstrap() + " have no topic "
                        + String.join(", ", missing) + "; the streams service creates them when it first starts");
            }
        }
    }
}
