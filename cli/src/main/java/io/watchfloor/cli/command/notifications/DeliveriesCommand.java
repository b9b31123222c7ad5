package io.watchfloor.cli.command.notifications;

import io.watchfloor.alerts.outbox.Deliveries;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.Json;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was sent to whom, attempt by attempt. */
@Command(
        name = "deliveries",
        mixinStandardHelpOptions = true,
        description = "What was sent to whom, attempt by attempt, oldest first.")
public final class DeliveriesCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Option(names = "--receiver", description = "only to this receiver")
    private @Nullable String receiver;

    @Option(names = "--incident", description = "only of this incident, such as CHN-USA.airspace.1")
    private @Nullable String incident;

    @Option(names = "--outcome", description = "only these: delivered, retry, undelivered, redriven or discarded")
    private @Nullable String outcome;

    @Option(names = "--last", defaultValue = "50", description = "at most so many (default: ${DEFAULT-VALUE})")
    private int last;

    @Option(names = "--json", description = "one line of JSON each")
    private boolean json;

    @Override
    public Integer call() {
        ServiceContext context = stack.answering(List.of(stack.context().topics().deliveries));
        PrintWriter out = out();
        Deliveries.last(context, this::isWanted, last).forEach(one -> out.println(json ? Json.text(one) : line(one)));
        return 0;
    }

    private boolean isWanted(Delivery delivery) {
        return (receiver == null || receiver.equals(delivery.receiver()))
                && (outcome == null || outcome.equals(delivery.outcome().word()))
                && (incident == null || delivery.notification().startsWith(incident + ":"));
    }

    private static String line(Delivery one) {
        return one.at().truncatedTo(ChronoUnit.MILLIS) + "  " + one.outcome().word() + "  " + one.notification()
                + "  attempt "
                + one.attempt()
                + (one.status() == null ? "" : "  " + one.status())
                + (one.error() == null ? "" : "  " + one.error())
                + (one.nextAttempt() == null
                        ? ""
                        : "  again at " + one.nextAttempt().truncatedTo(ChronoUnit.MILLIS));
    }
}
