package io.watchfloor.cli.command.urgency;

import io.watchfloor.authoring.GravityTests;
import io.watchfloor.authoring.Lint;
import io.watchfloor.authoring.Outcome;
import io.watchfloor.authoring.backtest.CallDiff;
import io.watchfloor.authoring.backtest.CallTable;
import io.watchfloor.authoring.backtest.Taken;
import io.watchfloor.authoring.backtest.Trial;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.ActOptions;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.CallsOfPast;
import io.watchfloor.cli.command.options.PastOptions;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.command.options.TextFile;
import io.watchfloor.cli.incidents.KnownIncidents;
import io.watchfloor.files.yaml.Finding;
import io.watchfloor.incidents.happenings.CallRecord;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Json;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.gravity.Budget;
import io.watchfloor.rules.gravity.UrgencyTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** What analysts ask of {@code urgency.yaml} before they push it. */
@Command(
        name = "urgency",
        mixinStandardHelpOptions = true,
        description = "Checks, tests and tries what decides who is called. Changes nothing.")
public final class UrgencyCommand extends Printing {
    @Option(
            names = "--urgency",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "table of acts and points instead of config/urgency.yaml")
    private @Nullable Path table;

    @Command(
            name = "lint",
            mixinStandardHelpOptions = true,
            description = {
                "Everything that is wrong with the table, its weights and its priors, by file, line and column.",
                "With --budget also calls of the past beyond the budget of the table, as warnings."
            })
    int lint(
            @Option(
                            names = "--budget",
                            description = "try it on headlines of the past and hold calls against the budget")
                    boolean budget,
            @Mixin PastOptions past,
            @Option(names = "--json", description = "one line of JSON for each finding") boolean json) {
        DecisionBook book = book();
        PrintWriter out = out();
        List<Finding> findings = Lint.check(book, rule -> false).stream()
                .filter(finding ->
                        finding.file().startsWith("urgency") || finding.file().startsWith("pair-priors"))
                .toList();
        findings.forEach(finding -> out.println(json ? Json.text(finding) : finding));
        boolean wrong = findings.stream().anyMatch(Finding::isError);
        if (budget && !wrong) {
            Trial trial = new Trial(past.judgements().verdicts());
            CompiledBook compiled = BookOptions.compiled(book);
            past.each(err(), json, headline -> Taken.by(compiled, headline), trial::add, all -> {
                over(compiled, CallTable.of(trial.result())).forEach(out::println);
                return 0;
            });
        }
        if (!json) {
            out.println(findings.isEmpty() ? UrgencyTable.FILE + ": ok" : findings.size() + " findings");
        }
        return wrong ? 1 : 0;
    }

    private static List<String> over(CompiledBook book, CallTable calls) {
        Optional<Budget> budget = book.urgency().flatMap(UrgencyTable::budget);
        if (budget.isEmpty()) {
            return List.of(UrgencyTable.FILE + ": no budget");
        }
        Map.@Nullable Entry<?, Integer> worst = calls.worst();
        boolean over = calls.perWeek() > budget.get().week()
                || calls.nightPerWeek() > budget.get().night()
                || (worst != null && worst.getValue() > budget.get().day());
        String told = calls.load() + "; budget " + budget.get().week() + " a week, "
                + budget.get().night() + " at night, " + budget.get().day() + " a day";
        return List.of((over ? UrgencyTable.FILE + ": warning: over budget: " : UrgencyTable.FILE + ": ") + told);
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Runs the test headlines of every act, and prints those that fail.")
    int test(@Option(names = "--json", description = "one line of JSON for each test headline") boolean json) {
        List<Outcome> outcomes = GravityTests.run(BookOptions.compiled(book()));
        PrintWriter out = out();
        List<Outcome> failed =
                outcomes.stream().filter(outcome -> !outcome.passed()).toList();
        if (json) {
            outcomes.forEach(outcome -> out.println(Json.text(outcome)));
        } else {
            failed.forEach(outcome -> out.println(outcome.text()));
            out.println(outcomes.size() + " test headlines, " + failed.size() + " failed");
        }
        return failed.isEmpty() ? 0 : 1;
    }

    @Command(
            name = "backtest",
            mixinStandardHelpOptions = true,
            description = "What officers would have been called for: a week, by pair, route, rule and term, worst day.")
    int backtest(
            @Mixin PastOptions past,
            @Option(names = "--json", description = "one line of JSON for each call") boolean json) {
        PrintWriter out = out();
        CompiledBook compiled = BookOptions.compiled(book());
        Trial trial = new Trial(past.judgements().verdicts());
        return past.each(err(), json, headline -> Taken.by(compiled, headline), trial::add, all -> {
            CallsOfPast.print(trial, trial.result(), json, out);
            out.flush();
            return all ? 0 : 1;
        });
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "Which calls another table gains and loses on headlines of the past. Exit code 1 when any.")
    int diff(
            @Option(
                            names = "--from",
                            paramLabel = "FILE",
                            required = true,
                            description = "table of acts and points that decides today, such as urgency.yaml of a tag")
                    Path from,
            @Mixin PastOptions past,
            @Option(names = "--json", description = "the calls gained and lost as a line of JSON") boolean json) {
        PrintWriter out = out();
        CompiledBook before = BookOptions.compiled(book(from));
        CompiledBook after = BookOptions.compiled(book()).readingWith(before);
        Trial old = new Trial(past.judgements().verdicts());
        Trial now = new Trial(past.judgements().verdicts());
        return past.each(
                err(),
                json,
                headline -> Taken.by(List.of(before, after), headline),
                both -> {
                    old.add(both.get(0));
                    now.add(both.get(1));
                },
                all -> {
                    CallDiff diff =
                            CallDiff.of(old.result().calls(), now.result().calls());
                    if (json) {
                        out.println(Json.text(diff));
                    } else {
                        CallDiff.lines(old.result(), now.result()).forEach(out::println);
                    }
                    out.flush();
                    return diff.isEmpty() && all ? 0 : 1;
                });
    }

    @Command(
            name = "record",
            mixinStandardHelpOptions = true,
            description = {
                "How calls of a running stack were judged, by the act or rule that decided, the worst first: whose"
                        + " owner is",
                "to be told, and what has lost the right to call. Exit code 1 when any has."
            })
    int record(
            @Mixin RunningStack stack,
            @Option(names = "--json", description = "one line of JSON for each act or rule") boolean json) {
        ServiceContext context = stack.answering(List.of(stack.context().topics().incidentEvents));
        List<CallRecord> records =
                KnownIncidents.rightToCall(context).records(context.clock().instant());
        Map<String, String> owners = owners(BookOptions.compiled(book()));
        PrintWriter out = out();
        records.forEach(record -> out.println(json ? Json.text(record) : record.text(owners::get)));
        if (records.isEmpty() && !json) {
            out.println("nobody judged a call");
        }
        out.flush();
        return records.stream().noneMatch(record -> record.lost() != null) ? 0 : 1;
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = {
                "Gives an act or rule the right to call back, for its owner: what was said of its calls until now does"
                        + " not count",
                "any more. It is a note on the incident by which it called last; watchfloor incidents undo takes it"
                        + " back."
            })
    int restore(
            @Mixin ActOptions by,
            @Parameters(paramLabel = "TERM", description = "an act or a rule, as record prints it") String term)
            throws InterruptedException {
        ServiceContext context =
                by.stack().answering(List.of(by.stack().context().topics().incidentEvents));
        String incident = KnownIncidents.rightToCall(context)
                .lastIncident(term)
                .orElseThrow(() ->
                        new CommandFailed(term + " has not called; watchfloor urgency record lists what was judged"));
        out().println(by.mayCall(incident, term));
        return 0;
    }

    private static Map<String, String> owners(CompiledBook book) {
        Map<String, String> owners = new HashMap<>();
        book.rules().rules().forEach(rule -> owners.put(rule.id(), rule.packOwner()));
        return owners;
    }

    private DecisionBook book() {
        return table == null ? BookOptions.configured(null) : book(table);
    }

    /** The configured book with another table. */
    private static DecisionBook book(Path table) {
        return BookOptions.configuredWith(UrgencyTable.FILE, TextFile.text(table));
    }
}
