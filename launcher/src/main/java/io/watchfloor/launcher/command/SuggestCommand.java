package io.watchfloor.launcher.command;

import io.watchfloor.analysis.backtest.InOrder;
import io.watchfloor.analysis.backtest.Suggestions;
import io.watchfloor.analysis.backtest.Suggestions.Cluster;
import io.watchfloor.analysis.backtest.Taken;
import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.launcher.desk.StopSignal;
import io.watchfloor.launcher.rulebook.Past;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.model.RuleMatch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What no rule took and an analyst should look at. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        description = {
            "Headlines with two states and an action word that no rule took, by pair and action, most told first.",
            "Make one a test of a rule with: watchfloor rules case RULE --hit \"HEADLINE\""
        })
final class SuggestCommand implements Callable<Integer> {
    private record Looked(Headline headline, Optional<RuleMatch> match) {}

    @Parameters(paramLabel = "PACKS", arity = "0..1", description = "folder of rule packs (default: config/rules)")
    private @Nullable Path packs;

    @Mixin
    private final PastOptions past = new PastOptions();

    @Option(names = "--limit", description = "clusters shown (default: ${DEFAULT-VALUE})")
    private int limit = 20;

    @Option(names = "--json", description = "one line of JSON for each cluster, all of them")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        DecisionBook files = ConfiguredBook.read(packs);
        CompiledBook book = BookOptions.compiled(files);
        Suggestions suggestions = Suggestions.beside(files);
        try (StopSignal stop = StopSignal.install();
                Past headlines = past.open(line -> err.println("watchfloor: " + line + "; left out"))) {
            Progress progress = new Progress(json ? null : err, past.words());
            InOrder.map(
                    headlines,
                    Runtime.getRuntime().availableProcessors(),
                    headline -> new Looked(headline, suggestions.look(Taken.by(book, headline))),
                    looked -> {
                        looked.match().ifPresent(match -> suggestions.add(looked.headline(), match));
                        progress.at(headlines.done());
                    },
                    stop::requested);
            progress.done();
        }
        List<Cluster> clusters = suggestions.ranked();
        if (json) {
            clusters.forEach(cluster -> out.println(Json.text(cluster)));
        } else {
            clusters.stream().limit(limit).forEach(cluster -> print(cluster, out));
            out.println(clusters.size() + " clusters that no rule took");
        }
        out.flush();
        return 0;
    }

    private static void print(Cluster cluster, PrintWriter out) {
        out.printf(
                "%s %s: %d headlines of %d outlets%n",
                cluster.pair(), cluster.action(), cluster.headlines(), cluster.outlets());
        cluster.examples()
                .forEach(example -> out.printf(
                        "    %s %s: %s%n",
                        example.published().toString().substring(0, 10), example.outlet(), example.marked()));
    }
}
