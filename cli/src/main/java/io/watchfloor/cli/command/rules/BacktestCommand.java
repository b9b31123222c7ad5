package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.backtest.Story;
import io.watchfloor.authoring.backtest.Taken;
import io.watchfloor.authoring.backtest.Trial;
import io.watchfloor.authoring.backtest.TrialText;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.CallsOfPast;
import io.watchfloor.cli.command.options.PastOptions;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.rules.book.CompiledBook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What rules would have made of headlines of the past. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "Runs rules on headlines of the past: hits, incidents, precedence, and how often officers would be called.",
            "Changes nothing. Ctrl-C stops and prints what there is."
        })
final class BacktestCommand extends Printing implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Parameters(paramLabel = "PACKS", arity = "0..1", description = "folder of rule packs (default: config/rules)")
    private @Nullable Path packs;

    @Mixin
    private final PastOptions past = new PastOptions();

    @Option(
            names = "--calls",
            description = "what officers would be called for: a week, by pair, route, rule and term, and every call")
    private boolean calls;

    @Option(names = "--json", description = "the result as a line of JSON, with every incident")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = out();
        PrintWriter err = err();
        CompiledBook book = BookOptions.compiled(BookOptions.configured(packs));
        Trial trial = new Trial(past.judgements().verdicts());
        return past.each(
                err, json, headline -> Taken.by(book, headline), trial::add, all -> print(trial, all, out, err));
    }

    private int print(Trial trial, boolean whole, PrintWriter out, PrintWriter err) {
        Trial.Result result = trial.result();
        if (calls) {
            CallsOfPast.print(trial, result, json, out);
        } else if (json) {
            out.println(Json.text(result));
        } else {
            out.print(TrialText.of(result));
            List<Story> calling = result.stories().stream()
                    .filter(story -> story.incident().level().announced().compareTo(Precedence.IMMEDIATE) >= 0)
                    .sorted(Comparator.comparing(
                                    (Story story) -> story.incident().level().announced())
                            .reversed()
                            .thenComparing(story -> story.incident().course().opened()))
                    .toList();
            out.println();
            calling.stream().limit(SHOWN).forEach(story -> out.println(TrialText.line(story)));
            if (calling.size() > SHOWN) {
                out.println("and " + (calling.size() - SHOWN) + " more; --json has them all");
            }
        }
        out.flush();
        if (!whole) {
            PastOptions.stopped(err, result.headlines());
        }
        return whole ? 0 : 1;
    }
}
