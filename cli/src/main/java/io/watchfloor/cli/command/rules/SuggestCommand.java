package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.backtest.MissedQueue;
import io.watchfloor.authoring.backtest.MissedQueue.Missed;
import io.watchfloor.authoring.backtest.Suggestions;
import io.watchfloor.authoring.backtest.Suggestions.Cluster;
import io.watchfloor.authoring.backtest.Taken;
import io.watchfloor.authoring.backtest.VerbProposals;
import io.watchfloor.authoring.backtest.VerbProposals.Group;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.PastOptions;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Tags.Mark;
import io.watchfloor.model.Tags.Opinion;
import io.watchfloor.rules.book.CompiledBook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What no rule took and an analyst should look at. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        description = {
            "Headlines with two states and an action word that no rule took, by verb group and whether it is said who",
            "acts, most told first;",
            "then those that the learned scale nearly takes for reports, at most 20 a day, and the verbs by which it"
                    + " does",
            "that no verb list of the house has, by frame: proposals, to be written into"
                    + " config/rules/house-lists.yaml.",
            "Make one a test of a rule with: watchfloor rules case RULE --hit \"HEADLINE\""
        })
final class SuggestCommand extends Printing implements Callable<Integer> {
    private record Looked(Headline headline, Optional<RuleMatch> match, Optional<Opinion> missed) {}

    /** A line of JSON that is no cluster. */
    private record MissedLine(Missed missed) {}

    private record VerbLine(Group verbs) {}

    @Parameters(paramLabel = "PACKS", arity = "0..1", description = "folder of rule packs (default: config/rules)")
    private @Nullable Path packs;

    @Mixin
    private final PastOptions past = new PastOptions();

    @Option(names = "--limit", description = "clusters shown (default: ${DEFAULT-VALUE})")
    private int limit = 20;

    @Option(names = "--rules-only", description = "without the learned scale")
    private boolean rulesOnly;

    @Option(
            names = "--json",
            description =
                    "one line of JSON for each cluster, all of them, then one for each that the scale found, and each"
                            + " frame")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = out();
        PrintWriter err = err();
        DecisionBook files = BookOptions.configured(packs);
        CompiledBook compiled = BookOptions.compiled(files);
        CompiledBook book = rulesOnly ? compiled.weighingWith(null) : compiled;
        Suggestions suggestions = Suggestions.beside(files);
        MissedQueue missed = new MissedQueue();
        VerbProposals verbs = VerbProposals.beside(files, book);
        AtomicLong looked = new AtomicLong();
        return past.each(
                err,
                json,
                headline -> look(headline, suggestions, book),
                one -> {
                    looked.incrementAndGet();
                    one.missed().ifPresent(opinion -> {
                        missed.add(one.headline(), opinion.score());
                        verbs.add(one.headline());
                    });
                    one.match().ifPresent(match -> suggestions.add(one.headline(), match));
                },
                all -> {
                    int code = print(suggestions.ranked(), missed, all, looked.get(), out, err);
                    print(verbs.groups(), out);
                    return code;
                });
    }

    private int print(
            List<Cluster> clusters, MissedQueue missed, boolean whole, long looked, PrintWriter out, PrintWriter err) {
        if (json) {
            clusters.forEach(cluster -> out.println(Json.text(cluster)));
            missed.queue().forEach(one -> out.println(Json.text(new MissedLine(one))));
        } else {
            clusters.stream().limit(limit).forEach(cluster -> print(cluster, out));
            out.println(clusters.size() + " clusters that no rule took");
            missed.queue().forEach(one -> print(one, out));
        }
        out.flush();
        if (!whole) {
            PastOptions.stopped(err, looked);
        }
        return whole ? 0 : 1;
    }

    private void print(List<Group> groups, PrintWriter out) {
        groups.forEach(group -> out.println(json ? Json.text(new VerbLine(group)) : "verbs? " + group.text()));
        out.flush();
    }

    private Looked look(Headline headline, Suggestions suggestions, CompiledBook book) {
        Taken taken = Taken.by(book, headline);
        Optional<Opinion> missed =
                Optional.ofNullable(taken.tags().opinion()).filter(opinion -> opinion.mark() == Mark.MISSED);
        return new Looked(headline, suggestions.look(taken), missed);
    }

    private static void print(Missed one, PrintWriter out) {
        out.printf(
                "missed? %.3f %s %s %s: %s%n",
                one.score(), one.published().toString().substring(0, 10), one.outlet(), one.id(), one.title());
    }

    private static void print(Cluster cluster, PrintWriter out) {
        out.printf(
                "%s: %d headlines of %d outlets: %s%n",
                cluster.frame(), cluster.headlines(), cluster.outlets(), pairs(cluster));
        cluster.examples()
                .forEach(example -> out.printf(
                        "    %s %s: %s%n",
                        example.published().toString().substring(0, 10), example.outlet(), example.marked()));
    }

    private static String pairs(Cluster cluster) {
        String shown = cluster.shown().stream()
                .map(told -> told.pair() + " " + told.headlines())
                .collect(Collectors.joining(", "));
        return cluster.unshown() == 0 ? shown : shown + " and " + cluster.unshown() + " pairs more";
    }
}
