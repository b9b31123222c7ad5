package io.watchfloor.cli.command.rules;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Json;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.rules.book.Rulebook.Changes;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The decision books of a running stack. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = {
            "The decision books of the running stack, newest first: who published what, why, and what it changed.",
            "+ added, - removed, ~ changed; the last line says how config/ differs from the newest."
        })
final class HistoryCommand extends Printing implements Callable<Integer> {
    private record Row(
            long revision,
            String author,
            @Nullable String message,
            Instant activeFrom,
            String digest,
            Changes changes) {}

    @Mixin
    private final RunningStack stack = new RunningStack();

    @Option(names = "--json", description = "one line of JSON for each book")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = out();
        List<DecisionBook> books = BookOptions.deployed(stack).books();
        for (int i = books.size() - 1; i >= 0; i--) {
            DecisionBook book = books.get(i);
            Map<String, String> before = i == 0 ? Map.of() : books.get(i - 1).files();
            Row row = new Row(
                    book.revision(),
                    book.author(),
                    book.message(),
                    book.activeFrom(),
                    book.digest(),
                    i == 0
                            ? new Changes(List.of(), List.of(), List.of(), List.of())
                            : Rulebook.changes(before, book.files()));
            out.println(json ? Json.text(row) : line(row, i == 0, book.files().size()));
        }
        if (!json && !books.isEmpty()) {
            Changes drift = Rulebook.changes(
                    books.get(books.size() - 1).files(),
                    BookOptions.configured(null).files());
            out.println(drift.isEmpty() ? "config/ says the same" : "config/ differs: " + drift);
        }
        return 0;
    }

    private static String line(Row row, boolean first, int files) {
        return String.format(
                "%4d  from %s  %-12s %s%s",
                row.revision(),
                row.activeFrom(),
                row.author(),
                first ? "the first book, " + files + " files" : row.changes().toString(),
                row.message() == null ? "" : "  \"" + row.message() + "\"");
    }
}
