package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.RuleCount;
import io.watchfloor.authoring.RuleList;
import io.watchfloor.authoring.RuleTotals;
import io.watchfloor.authoring.Share;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.rulebook.Judgements;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Json;
import io.watchfloor.rules.book.CompiledBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** All rules, with what they did and how they were judged on a running watch; or how much the packs say. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "All rules, one a line; with --count the packs.")
final class ListCommand extends Printing implements Callable<Integer> {
    @ParentCommand
    private final PackFolder parent = new PackFolder();

    @Option(names = "--json", description = "one line of JSON for each rule, or pack")
    private boolean json;

    @Option(
            names = "--count",
            description = "instead: rules, patterns, exceptions, the words of both, members of lists and tests, by pack"
                    + " and in all")
    private boolean count;

    @Option(
            names = "--counts",
            paramLabel = "HOST:PORT",
            arity = "0..1",
            fallbackValue = "127.0.0.1:8082",
            description = "with what each did on a running watch, from the metrics of streams"
                    + " (${FALLBACK-VALUE} when no address is given)")
    private @Nullable String counts;

    @Option(
            names = "--verdicts",
            description = "with how many of the judged reports that each still makes are right, from a running stack")
    private boolean verdicts;

    @Mixin
    private final RunningStack stack = new RunningStack();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (count) {
            return totals();
        }
        Function<String, RuleCount> counted = counts == null ? rule -> RuleCount.NONE : RuleCounts.at(counts)::ofRule;
        CompiledBook book = BookOptions.compiled(BookOptions.configured(parent.rules()));
        RuleList list = RuleList.of(book, counted, verdicts ? precision(book) : Map.of());
        PrintWriter out = out();
        if (json) {
            list.rows().forEach(row -> out.println(Json.text(row)));
        } else {
            out.print(list.text());
        }
        return 0;
    }

    private int totals() {
        if (counts != null || verdicts) {
            throw new ParameterException(
                    spec().commandLine(),
                    "--count is of packs, --counts and --verdicts are of rules; ask one at a time");
        }
        CompiledBook book = BookOptions.compiled(BookOptions.configured(parent.rules()));
        RuleTotals totals = RuleTotals.of(book.rules());
        PrintWriter out = out();
        if (json) {
            totals.rows().forEach(row -> out.println(Json.text(row)));
        } else {
            out.print(totals.text());
        }
        return 0;
    }

    private Map<String, Share> precision(CompiledBook book) {
        Topics topics = stack.context().topics();
        ServiceContext context =
                stack.answering(List.of(topics.decisionBook, topics.incidentEvents, topics.incidentReports));
        return Judgements.read(context).precision(BookOptions.deployed(stack), book);
    }
}
