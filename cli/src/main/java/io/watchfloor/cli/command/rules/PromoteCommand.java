package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.Promotion;
import io.watchfloor.authoring.Share;
import io.watchfloor.authoring.backtest.InOrder;
import io.watchfloor.authoring.backtest.JudgedHits;
import io.watchfloor.authoring.backtest.Taken;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.rulebook.FilePast;
import io.watchfloor.cli.rulebook.Judgements;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Rulebook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Raises a rule's status, if it has earned it. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description = {
            "Raises a rule from experimental to test, or from test to stable, in its pack file; push it afterwards.",
            "Refuses, with what is missing, until it has the days, hits and verdicts that its pack asks for",
            "(promote: { days: 7, hits: 20, verdicts: 5, precision: 0.8, low: 0.35 } is the house's, a rule may say its own).",
            "For a rare act: with --file its hits in a back-test count, and with --judged what you say of them. The first",
            "time it writes them there, a line each that begins with '?': make it '+' for right or '-' for wrong."
        })
final class PromoteCommand extends Printing implements Callable<Integer> {
    @Parameters(paramLabel = "RULE", description = "such as us-china/spy-balloon")
    private String rule = "";

    @ParentCommand
    private final PackFolder parent = new PackFolder();

    @Option(
            names = "--file",
            paramLabel = "FILE.jsonl[.gz]",
            description = "headlines of the past, such as a year of them")
    private @Nullable Path file;

    @Option(names = "--judged", paramLabel = "FILE.txt", description = "with --file: your words about its reports")
    private @Nullable Path judged;

    @Mixin
    private final RunningStack stack = new RunningStack();

    @Override
    public Integer call() {
        PrintWriter out = out();
        if (judged != null && file == null) {
            throw new ParameterException(spec().commandLine(), "--judged is about the reports of a --file");
        }
        PackFile pack = PackFile.of(rule, parent.rules());
        Topics topics = stack.context().topics();
        ServiceContext context = stack.answering(
                List.of(topics.decisionBook, topics.taggedHeadlines, topics.incidentEvents, topics.incidentReports));
        Rulebook rulebook = BookOptions.deployed(stack);
        Instant since = rulebook.since(rule).orElse(null);
        Share said = Judgements.read(context).precision(rulebook, pack.book()).get(rule);
        long hits = hits(context, since);
        if (file != null) {
            // What it would report: while it is experimental a stable rule beside it takes the report.
            List<Report> reports = reports(
                    file,
                    BookOptions.compiled(BookOptions.withStatus(
                            BookOptions.configured(parent.rules()), List.of(rule), RuleStatus.STABLE.word())));
            hits += reports.size();
            said = judged == null ? said : and(said, judged(judged, reports, out));
        }
        Promotion promotion = new Promotion(pack.rule(), since, hits, said);
        List<String> lacks = promotion.lacks(
                pack.book().rules().promotionBar(pack.rule()), context.clock().instant());
        if (!lacks.isEmpty()) {
            out.println(rule + " stays " + pack.rule().status().word() + ":");
            lacks.forEach(line -> out.println("  " + line));
            return 1;
        }
        RuleStatus next = Promotion.next(pack.rule().status());
        pack.write(pack.edit().withStatus(next));
        out.println(rule + " is " + next.word() + " in " + pack.file() + "; publish it with: watchfloor rules push");
        return 0;
    }

    private long hits(ServiceContext context, @Nullable Instant since) {
        AtomicLong hits = new AtomicLong();
        TopicFollower.readAll(context, new TopicValues("is left out").each(context.topics().taggedHeadlines, tagged -> {
                    boolean counts =
                            since != null && !tagged.headline().fetched().isBefore(since);
                    if (counts
                            && tagged.tags().matches().stream()
                                    .anyMatch(match -> match.rule().equals(rule))) {
                        hits.incrementAndGet();
                    }
                }));
        return hits.get();
    }

    private List<Report> reports(Path headlines, CompiledBook book) {
        PrintWriter err = err();
        List<Report> reports = new ArrayList<>();
        try (FilePast past = new FilePast(headlines, line -> err.println("watchfloor: " + line + "; left out"))) {
            InOrder.map(
                    past,
                    Runtime.getRuntime().availableProcessors(),
                    headline -> Taken.by(book, headline).reports(),
                    made -> made.stream()
                            .filter(report -> report.match().rule().equals(rule))
                            .forEach(reports::add),
                    () -> false);
        }
        return reports;
    }

    private static Share judged(Path path, List<Report> reports, PrintWriter out) {
        try {
            List<String> lines = Files.exists(path) ? Files.readAllLines(path) : List.of();
            JudgedHits hits = JudgedHits.of(lines, reports);
            if (!hits.gone().isEmpty()) {
                out.println(hits.gone().size() + " reports in " + path
                        + " are none of this rule any more, and do not count: " + String.join(", ", hits.gone()));
            }
            if (lines.isEmpty() && !hits.unjudged().isEmpty()) {
                Files.write(path, hits.unjudged());
            }
            if (!hits.unjudged().isEmpty()) {
                out.println(hits.unjudged().size() + " reports wait for your word in " + path);
            }
            return hits.share();
        } catch (JudgedHits.UnreadableException e) {
            throw new CommandFailed(path + ", " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFailed(path + " cannot be read or written: " + e.getMessage());
        }
    }

    private static Share and(@Nullable Share one, Share other) {
        return one == null ? other : Share.of(one.hits() + other.hits(), one.of() + other.of());
    }
}
