package io.watchfloor.cli.command.incidents;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BrokerOptions;
import io.watchfloor.cli.command.options.TimeWord;
import io.watchfloor.cli.incidents.KnownIncidents;
import io.watchfloor.cli.incidents.TensionText;
import io.watchfloor.incidents.tension.Coverage;
import io.watchfloor.incidents.tension.Tension;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How tense it is between two parties, with the incidents that say so. */
@Command(
        name = "tension",
        mixinStandardHelpOptions = true,
        description = {
            "How tense it is between two parties, with its receipts: the incidents that say so and what each adds.",
            "Above 0 is hostile, below cooperative; beside it the sums of PLOVER and Goldstein scores."
        })
public final class TensionCommand extends Printing implements Callable<Integer> {
    @Mixin
    private BrokerOptions brokers = new BrokerOptions();

    @Parameters(
            paramLabel = "PAIR",
            converter = FilterOptions.PairWord.class,
            description = "two parties in any order, such as CHN-USA")
    private String pair = "";

    @Option(
            names = "--as-of",
            converter = TimeWord.Reader.class,
            description = "as it was then, from what was known then: 2023-02-03T14:00:00Z, 2023-02-03 or 24h")
    private @Nullable TimeWord asOf;

    @Option(names = "--json", description = "one line of JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Pair of = FilterOptions.pair(pair);
        Tension tension = brokers.read(
                topics -> List.of(topics.incidents, topics.incidentReports, topics.incidentEvents),
                context -> tension(context, of, TimeWord.ifGiven(asOf, context.clock())));
        PrintWriter out = out();
        if (json) {
            out.println(Json.text(tension));
        } else {
            TensionText.lines(tension).forEach(out::println);
        }
        return 0;
    }

    private static Tension tension(ServiceContext context, Pair of, @Nullable Instant asOf) {
        return asOf == null
                ? Tension.of(
                        of, KnownIncidents.headers(context), context.clock().instant(), coverage(context))
                : Tension.of(of, KnownIncidents.asOf(context, asOf).incidents().values(), asOf, coverage(context));
    }

    /** Feeds as they do now; a replay has none. */
    private static Coverage coverage(ServiceContext context) {
        Topic<FeedHealth> health = context.topics().feedHealth;
        return Coverage.of(
                KnownIncidents.exists(context, health)
                        ? List.copyOf(TopicFollower.latest(context, health).values())
                        : List.of());
    }
}
