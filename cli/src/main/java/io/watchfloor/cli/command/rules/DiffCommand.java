package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.backtest.BookDiff;
import io.watchfloor.authoring.backtest.DiffText;
import io.watchfloor.authoring.backtest.HeadlineChange;
import io.watchfloor.authoring.backtest.Taken;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.AsStatus;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.PastOptions;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Json;
import io.watchfloor.rules.book.CompiledBook;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What an edit of the rules gains and loses on headlines of the past. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "What an edit of the rules gains, loses and changes on headlines of the past: headlines, incidents, load.",
            "A book is a folder of rule packs, 'deployed', or the number of a revision.",
            "With --as it says what a promotion would do: the same book, with the rules named in that status.",
            "Changes nothing. Ctrl-C stops and prints what there is. Exit code 1 when anything differs."
        })
final class DiffCommand extends Printing implements Callable<Integer> {
    @ParentCommand
    private final PackFolder parent = new PackFolder();

    @Parameters(paramLabel = "RULE", arity = "0..*", description = "with --as: rules such as us-china/spy-balloon")
    private List<String> rules = List.of();

    @Mixin
    private final AsStatus as = new AsStatus();

    @Option(
            names = "--from",
            paramLabel = "BOOK",
            description = "the book that decides today (default: deployed; with --as the edited book as it stands)")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "BOOK", description = "the edited book (default: that of --rules)")
    private @Nullable String to;

    @Mixin
    private final PastOptions past = new PastOptions();

    @Option(names = "--json", description = "a line of JSON for each headline, and one for the rest")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = out();
        PrintWriter err = err();
        DecisionBook edited = to == null ? BookOptions.configured(parent.rules()) : BookOptions.of(to, past.stack());
        DecisionBook tried = as.of(edited, rules);
        DecisionBook old = from == null && as.isGiven()
                ? edited
                : BookOptions.of(from == null ? BookOptions.DEPLOYED : from, past.stack());
        List<CompiledBook> books = BookOptions.compiled(old, tried);
        BookDiff diff = new BookDiff(past.judgements().verdicts(), change -> print(change, out));
        return past.each(
                err,
                json,
                headline -> Taken.by(books, headline),
                both -> diff.add(heard(both.get(0)), heard(both.get(1))),
                all -> print(diff.result(), all, out, err));
    }

    /** A rule in shadow is told to nobody: its promotion gains what it finds. */
    private Taken heard(Taken taken) {
        return as.isGiven() ? taken.heard() : taken;
    }

    private int print(BookDiff.Result result, boolean whole, PrintWriter out, PrintWriter err) {
        out.print(json ? Json.text(result) + "\n" : DiffText.of(result));
        out.flush();
        if (!whole) {
            PastOptions.stopped(err, result.headlines());
        }
        return result.isEmpty() && whole ? 0 : 1;
    }

    private void print(HeadlineChange change, PrintWriter out) {
        out.print(json ? Json.text(change) + "\n" : DiffText.of(change));
        out.flush();
    }
}
