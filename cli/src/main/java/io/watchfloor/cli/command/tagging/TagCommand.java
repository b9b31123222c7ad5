package io.watchfloor.cli.command.tagging;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.rules.book.CompiledBook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tags headlines from standard input by the decision book in config/. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description = {
            "Tags headlines from standard input by the decision book in config/, in order.",
            "A line in: {\"id\",\"title\",\"summary\"?,\"outlet\"?,\"language\"?,\"published\"?}; without a date it is of today."
        })
public final class TagCommand extends Printing implements Callable<Integer> {
    /** The only form there is; it must be said so that another can be added without breaking anyone. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--jsonl", required = true, description = "JSON lines in and out")
    private boolean jsonl;

    @Option(names = "--rules", description = "folder of rule packs instead of config/rules")
    private @Nullable Path rules;

    @Option(names = "--rules-only", description = "without the learned scale")
    private boolean rulesOnly;

    @Override
    public Integer call() throws IOException {
        var line = spec().commandLine();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        CompiledBook book = BookOptions.compiled(BookOptions.configured(rules));
        int bad = TaggedLines.tag(
                in,
                line.getOut(),
                line.getErr(),
                rulesOnly ? book.weighingWith(null) : book,
                DeskClock.wall().instant());
        return bad == 0 ? 0 : 1;
    }
}
