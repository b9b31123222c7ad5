package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.Forms;
import io.watchfloor.authoring.JUnitReport;
import io.watchfloor.authoring.Lint;
import io.watchfloor.authoring.Outcome;
import io.watchfloor.authoring.RuleTests;
import io.watchfloor.authoring.TrainedHits;
import io.watchfloor.authoring.backtest.ExceptionAudit;
import io.watchfloor.authoring.backtest.InOrder;
import io.watchfloor.cli.command.options.AsStatus;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.rulebook.FilePast;
import io.watchfloor.files.yaml.Finding;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Json;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Taught;
import io.watchfloor.rules.packs.PackSchema;
import io.watchfloor.rules.patterns.PatternFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
            ExplainCommand.class,
            VerdictCommand.class,
            ListCommand.class
        },
        description = "Checks, tests, explains and tries rules.")
public final class RulesCommand extends PackFolder {
    @Command(
            name = "lint",
            mixinStandardHelpOptions = true,
            description = {
                "Everything that is wrong with the decision book, by file, line and column.",
                "With --file: then what each exception bars in headlines of the past, and how much of that reads like",
                "a report."
            })
    int lint(
            @Option(names = "--json", description = "one line of JSON for each finding") boolean json,
            @Option(names = "--file", paramLabel = "FILE.jsonl[.gz]", description = "headlines of the past") @Nullable
                    Path file) {
        DecisionBook book = BookOptions.configured(rules());
        List<Finding> findings = Lint.check(book).stream()
                .map(one -> new Finding(shown(one.file()), one.line(), one.column(), one.severity(), one.message()))
                .toList();
        PrintWriter out = out();
        findings.forEach(finding -> out.println(json ? Json.text(finding) : finding));
        if (!json) {
            long errors = findings.stream().filter(Finding::isError).count();
            if (errors == 0) {
                TrainedHits.of(CompiledBook.compile(book)).ifPresent(hits -> out.println(hits.text()));
                Taught.stale(book.files()).ifPresent(out::println);
            }
            out.println(errors + " errors, " + (findings.size() - errors) + " warnings");
        }
        if (file != null && findings.stream().noneMatch(Finding::isError)) {
            audit(file, BookOptions.compiled(book)).forEach(line -> out.println(json ? Json.text(line) : line.text()));
        }
        return findings.stream().anyMatch(Finding::isError) ? 1 : 0;
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = {
                "Runs the test headlines of every rule and of the table of acts, and prints those that fail, then the",
                "hits that the learned scale doubts. With --as: then the hits of the rules named that others report."
            })
    int test(
            @Option(names = "--junit", paramLabel = "FILE", description = "also as JUnit XML") @Nullable Path junit,
            @Option(names = "--json", description = "one line of JSON for each test headline") boolean json,
            @Mixin AsStatus as,
            @Parameters(
                            paramLabel = "RULE",
                            arity = "0..*",
                            description = "with --as: rules such as us-china/spy-balloon")
                    @Nullable
                    List<String> named)
            throws IOException {
        List<String> asked = named == null ? List.of() : named;
        CompiledBook book = BookOptions.compiled(as.of(BookOptions.configured(rules()), asked));
        List<Outcome> outcomes = RuleTests.run(book).stream().map(this::shown).toList();
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
            long acts = outcomes.stream().filter(Outcome::ofAct).count();
            out.println(outcomes.size() + " test headlines (" + (outcomes.size() - acts) + " of rules, " + acts
                    + " of the acts of urgency.yaml), " + failed.size() + " failed");
            RuleTests.scaled(book).ifPresent(scaled -> {
                scaled.doubted().forEach(outcome -> out.println(shown(outcome).text()));
                out.print(scaled.text());
            });
            RuleTests.taken(book, Set.copyOf(asked))
                    .forEach(outcome -> out.println(shown(outcome).text()));
        }
        return failed.isEmpty() ? 0 : 1;
    }

    @Command(
            name = "forms",
            mixinStandardHelpOptions = true,
            description = {
                "Exactly what a pattern will match, word by word; of a list such as '$ship' its members. Single quotes",
                "keep the shell from reading $ and |."
            })
    int forms(
            @Parameters(paramLabel = "PATTERN", arity = "1..*", description = "words, lists, or a whole pattern")
                    List<String> words,
            @Option(names = "--json", description = "one line of JSON") boolean json) {
        String pattern = String.join(" ", words);
        try {
            for (Forms forms : Forms.of(pattern, BookOptions.configured(rules()).files())) {
                String file = forms.file();
                Forms named = new Forms(file == null ? null : shown(file), forms.words());
                print(json ? Json.text(named) + "\n" : named.text());
            }
        } catch (PatternFault fault) {
            throw new ParameterException(
                    spec().commandLine(),
                    "pattern '" + pattern + "' at char " + (fault.offset() + 1) + ": " + fault.getMessage());
        }
        return 0;
    }

    @Command(
            name = "schema",
            mixinStandardHelpOptions = true,
            description = "The JSON Schema of rule packs, for editors.")
    int schema() {
        return print(PackSchema.text());
    }

    private Outcome shown(Outcome one) {
        return new Outcome(one.rule(), one.kind(), one.title(), shown(one.place()), one.passed(), one.fault());
    }

    private List<ExceptionAudit.Line> audit(Path file, CompiledBook book) {
        PrintWriter err = err();
        ExceptionAudit audit = new ExceptionAudit();
        try (FilePast headlines = new FilePast(file, line -> err.println("watchfloor: " + line + "; left out"))) {
            InOrder.map(
                    headlines,
                    Runtime.getRuntime().availableProcessors(),
                    headline -> ExceptionAudit.look(headline, book),
                    audit::add,
                    () -> false);
        }
        return audit.lines();
    }

    private int print(String text) {
        PrintWriter out = out();
        out.print(text);
        return 0;
    }
}
