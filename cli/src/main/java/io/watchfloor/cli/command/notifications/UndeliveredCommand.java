package io.watchfloor.cli.command.notifications;

import io.watchfloor.alerts.outbox.Undelivered;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was given up and waits for a person. */
@Command(
        name = "undelivered",
        mixinStandardHelpOptions = true,
        description = "Notifications that were given up: lists them, has them tried again, or discards them.")
public final class UndeliveredCommand extends Printing {
    /** Which of them a command is about. */
    private static final class Choice {
        @Mixin
        private final RunningStack stack = new RunningStack();

        @Option(names = "--receiver", description = "only of this receiver")
        private @Nullable String receiver;

        @Parameters(paramLabel = "ID", arity = "0..*", description = "ids of notifications; none means all")
        private @Nullable List<String> ids;

        private ServiceContext context() {
            Topics topics = stack.context().topics();
            return stack.answering(List.of(topics.notifications, topics.deliveries));
        }

        private boolean takes(Undelivered.Item item) {
            return (receiver == null || receiver.equals(item.last().receiver()))
                    && (ids == null || ids.isEmpty() || ids.contains(item.last().notification()));
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "What was given up, and why.")
    int list(@Mixin Choice choice, @Option(names = "--json", description = "one line of JSON each") boolean json) {
        List<Undelivered.Item> items = items(choice, choice.context());
        items.forEach(item -> out().println(json ? Json.text(item) : line(item)));
        if (!json) {
            out().println(items.size() + " undelivered");
        }
        return 0;
    }

    @Command(
            name = "redrive",
            mixinStandardHelpOptions = true,
            description = "Has them tried again under their old keys. Without --yes it only says what it would do.")
    int redrive(@Mixin Choice choice, @Option(names = "--yes", description = "do it") boolean yes) {
        return act(choice, yes, "redriven", Undelivered::redrive);
    }

    @Command(
            name = "discard",
            mixinStandardHelpOptions = true,
            description = "Gives them up for good. Without --yes it only says what it would do.")
    int discard(@Mixin Choice choice, @Option(names = "--yes", description = "do it") boolean yes) {
        return act(choice, yes, "discarded", Undelivered::discard);
    }

    /** What is done with what was chosen. */
    @FunctionalInterface
    private interface Act {
        void on(ServiceContext context, List<Undelivered.Item> items, Instant now);
    }

    private int act(Choice choice, boolean yes, String done, Act act) {
        ServiceContext context = choice.context();
        List<Undelivered.Item> items = items(choice, context);
        items.forEach(item -> out().println(line(item)));
        if (yes && !items.isEmpty()) {
            // Attempts are scheduled by the true time, also in a replay.
            act.on(context, items, DeskClock.wall().instant());
        }
        out().println(items.size() + (yes ? " " + done : " would be " + done + "; say --yes to do it"));
        return 0;
    }

    private static List<Undelivered.Item> items(Choice choice, ServiceContext context) {
        return Undelivered.list(context).stream().filter(choice::takes).toList();
    }

    private static String line(Undelivered.Item item) {
        return item.last().notification() + "  " + item.last().at().truncatedTo(ChronoUnit.SECONDS) + "  after "
                + item.last().attempt() + " attempts: " + item.last().error() + "  " + item.summary();
    }
}
