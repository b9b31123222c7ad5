package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.Explanation;
import io.watchfloor.authoring.backtest.InOrder;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.AsStatus;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.BrokerOptions;
import io.watchfloor.cli.replay.HeadlineLines;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.rules.book.CompiledBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Why rules match a headline, or each headline of a file. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Why rules match a headline, and why the nearest others do not.",
            "With --as, and rules behind the headline: as it would be were they in that status, as 'rules diff --as'"
                    + " says it.",
            "With --file: for every headline of a file, a blank line between them; rules that came near stand where a",
            "headline names two parties and nothing reports it, or everywhere with --near. A rule that matched and is",
            "about no pair is said of every headline."
        })
final class ExplainCommand extends Printing implements Callable<Integer> {
    @Parameters(
            paramLabel = "HEADLINE",
            arity = "0..*",
            description =
                    "a title; with --as, behind it or alone beside --id and --file, rules such as us-china/spy-balloon")
    private List<String> words = List.of();

    @Mixin
    private final AsStatus as = new AsStatus();

    @Option(names = "--id", description = "a headline of a running watch, by its id, instead of a title")
    private @Nullable String id;

    @Option(
            names = "--file",
            paramLabel = "FILE.jsonl[.gz]",
            description = "headlines, one JSON object a line: {\"id\",\"published\",\"outlet\",\"title\",\"summary\"?}")
    private @Nullable Path file;

    @Mixin
    private final BrokerOptions brokers = new BrokerOptions();

    @Option(names = "--date", description = "when it was published (default: today)")
    private @Nullable LocalDate date;

    @Option(names = "--rules-only", description = "without the learned scale")
    private boolean rulesOnly;

    @Option(
            names = "--near",
            description = "with --file: rules that came near for every headline, which takes half as long again")
    private boolean near;

    @Option(names = "--json", description = "one line of JSON for each headline")
    private boolean json;

    @ParentCommand
    private final PackFolder parent = new PackFolder();

    @Override
    public Integer call() throws IOException {
        String title = id == null && file == null && !words.isEmpty() ? words.get(0) : null;
        List<String> rules = title == null ? words : words.subList(1, words.size());
        long named = Stream.of(title, id, file).filter(Objects::nonNull).count();
        if (named != 1 || (date != null && title == null) || (!as.isGiven() && !rules.isEmpty())) {
            throw new ParameterException(
                    spec().commandLine(), "name one headline: its text, with --date if need be, its --id, or a --file");
        }
        if (near && file == null) {
            throw new ParameterException(spec().commandLine(), "--near goes with --file; one headline always says it");
        }
        DecisionBook tried = as.of(BookOptions.configured(parent.rules()), rules);
        PrintWriter out = out();
        PrintWriter err = err();
        Headline one = title != null ? headline(title, err) : id != null ? published(id) : null;
        CompiledBook whole = BookOptions.compiled(tried);
        CompiledBook book = rulesOnly ? whole.weighingWith(null) : whole;
        if (one != null) {
            out.print(text(Explanation.of(one, book), ""));
        } else {
            all(Objects.requireNonNull(file), book, out, err);
        }
        return 0;
    }

    private void all(Path path, CompiledBook book, PrintWriter out, PrintWriter err) {
        try (HeadlineLines lines =
                new HeadlineLines(path, "explain", line -> err.println("watchfloor: " + line + "; left out"))) {
            InOrder.map(
                    lines,
                    Runtime.getRuntime().availableProcessors(),
                    headline -> text(near ? Explanation.of(headline, book) : Explanation.brief(headline, book), "\n"),
                    out::print,
                    () -> false);
        }
        out.flush();
    }

    private String text(Explanation explanation, String after) {
        return json ? Json.text(explanation) + "\n" : explanation.text() + after;
    }

    /** Offices are dated, so whoever gives no date is told which one counts. */
    private Headline headline(String text, PrintWriter err) {
        Instant published =
                date == null ? DeskClock.wall().instant() : date.atTime(12, 0).toInstant(ZoneOffset.UTC);
        if (date == null) {
            err.println("watchfloor: read as of " + published.toString().substring(0, 10) + " (no --date)");
        }
        return Headline.of("command-line", "command-line", "command-line", text, null, null, published);
    }

    /** The newest revision of a headline on the topic. */
    private Headline published(String wanted) throws IOException {
        Map<String, Headline> found = new HashMap<>();
        brokers.read(topics -> List.of(topics.headlines), context -> {
            TopicFollower.readAll(context, new TopicValues("is left out").each(context.topics().headlines, headline -> {
                        if (wanted.equals(headline.id())) {
                            found.merge(
                                    wanted, headline, (old, other) -> other.revision() >= old.revision() ? other : old);
                        }
                    }));
            return found;
        });
        Headline headline = found.get(wanted);
        if (headline == null) {
            throw new CommandFailed("no headline '" + wanted + "' is on the topic; headlines are kept for 30 days");
        }
        return headline;
    }
}
