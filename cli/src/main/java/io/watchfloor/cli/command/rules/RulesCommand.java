package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.Explanation;
import io.watchfloor.authoring.Forms;
import io.watchfloor.authoring.JUnitReport;
import io.watchfloor.authoring.Lint;
import io.watchfloor.authoring.Outcome;
import io.watchfloor.authoring.RuleTests;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.BrokerOptions;
import io.watchfloor.files.yaml.Finding;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.packs.PackSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What analysts ask of the rule packs before they push them. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        subcommands = {
            BacktestCommand.class,
            DiffCommand.class,
            PushCommand.class,
            HistoryCommand.class,
            RollbackCommand.class,
            PromoteCommand.class,
            SuggestCommand.class,
            CaseCommand.class,
            ListCommand.class
        },
        description = "Checks, tests, explains and tries rules.")
public final class RulesCommand extends PackFolder {
    @Command(
            name = "lint",
            mixinStandardHelpOptions = true,
            description = "Everything that is wrong with the decision book, by file, line and column.")
    int lint(@Option(names = "--json", description = "one line of JSON for each finding") boolean json) {
        List<Finding> findings = Lint.check(BookOptions.configured(rules()));
        PrintWriter out = out();
        findings.forEach(finding -> out.println(json ? Json.text(finding) : finding));
        if (!json) {
            long errors = findings.stream().filter(Finding::isError).count();
            out.println(errors + " errors, " + (findings.size() - errors) + " warnings");
        }
        return findings.stream().anyMatch(Finding::isError) ? 1 : 0;
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Runs the test headlines of every rule, and prints those that fail.")
    int test(
            @Option(names = "--junit", paramLabel = "FILE", description = "also as JUnit XML") @Nullable Path junit,
            @Option(names = "--json", description = "one line of JSON for each test headline") boolean json)
            throws IOException {
        CompiledBook book = BookOptions.compiled(BookOptions.configured(rules()));
        List<Outcome> outcomes = RuleTests.run(book);
        if (junit != null) {
            Files.writeString(junit, JUnitReport.of(outcomes));
        }
        List<Outcome> failed =
                outcomes.stream().filter(outcome -> !outcome.passed()).toList();
        PrintWriter out = out();
        if (json) {
            outcomes.forEach(outcome -> out.println(Json.text(outcome)));
        } else {
            failed.forEach(outcome -> out.println(outcome.text()));
            out.println(outcomes.size() + " test headlines, " + failed.size() + " failed");
            RuleTests.scaled(book).ifPresent(scaled -> out.print(scaled.text()));
        }
        return failed.isEmpty() ? 0 : 1;
    }

    @Command(
            name = "forms",
            mixinStandardHelpOptions = true,
            description = "Exactly what a word of a pattern will match.")
    int forms(
            @Parameters(paramLabel = "WORD", description = "a word or a phrase") String word,
            @Option(names = "--json", description = "one line of JSON") boolean json) {
        return print(json ? Json.text(Forms.of(word)) + "\n" : Forms.of(word).text());
    }

    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description = "Why rules match a headline, and why the nearest others do not.")
    int explain(
            @Parameters(paramLabel = "HEADLINE", arity = "0..1", description = "a title") @Nullable String title,
            @Option(names = "--id", description = "a headline of a running watch, by its id, instead of a title")
                    @Nullable
                    String id,
            @Mixin BrokerOptions brokers,
            @Option(names = "--date", description = "when it was published (default: today)") @Nullable LocalDate date,
            @Option(names = "--rules-only", description = "without the learned scale") boolean rulesOnly,
            @Option(names = "--json", description = "one line of JSON") boolean json)
            throws IOException {
        if ((title == null) == (id == null) || (id != null && date != null)) {
            throw new ParameterException(
                    spec().commandLine(), "name one headline: its text, with --date if need be, or its --id");
        }
        Headline headline = title == null ? published(brokers, Objects.requireNonNull(id)) : headline(title, date);
        CompiledBook book = BookOptions.compiled(BookOptions.configured(rules()));
        Explanation explanation = Explanation.of(headline, rulesOnly ? book.weighingWith(null) : book);
        return print(json ? Json.text(explanation) + "\n" : explanation.text());
    }

    /** The newest revision of a headline on the topic. */
    private static Headline published(BrokerOptions brokers, String id) throws IOException {
        Map<String, Headline> found = new HashMap<>();
        brokers.read(topics -> List.of(topics.headlines), context -> {
            TopicFollower.readAll(context, new TopicValues("is left out").each(context.topics().headlines, headline -> {
                        if (id.equals(headline.id())) {
                            found.merge(id, headline, (old, other) -> other.revision() >= old.revision() ? other : old);
                        }
                    }));
            return found;
        });
        Headline headline = found.get(id);
        if (headline == null) {
            throw new CommandFailed("no headline '" + id + "' is on the topic; headlines are kept for 30 days");
        }
        return headline;
    }

    @Command(
            name = "schema",
            mixinStandardHelpOptions = true,
            description = "The JSON Schema of rule packs, for editors.")
    int schema() {
        return print(PackSchema.text());
    }

    private static Headline headline(String title, @Nullable LocalDate date) {
        Instant published =
                date == null ? DeskClock.wall().instant() : date.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return Headline.of("command-line", "command-line", "command-line", title, null, null, published);
    }

    private int print(String text) {
        PrintWriter out = out();
        out.print(text);
        return 0;
    }
}
