package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.Promotion;
import io.watchfloor.authoring.Share;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.rulebook.Judgements;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.rules.match.Rule;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Raises a rule's status, if it has earned it. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description = {
            "Raises a rule from experimental to test, or from test to stable, in its pack file; push it afterwards.",
            "Refuses, with what is missing, until it has the days, hits and verdicts that its pack asks for",
            "(promote: { days: 7, hits: 20, verdicts: 5, precision: 0.8 } is the house's)."
        })
final class PromoteCommand extends Printing implements Callable<Integer> {
    @Parameters(paramLabel = "RULE", description = "such as us-china/spy-balloon")
    private String rule = "";

    @ParentCommand
    private final PackFolder parent = new PackFolder();

    @Mixin
    private final RunningStack stack = new RunningStack();

    @Override
    public Integer call() {
        PrintWriter out = out();
        PackFile pack = PackFile.of(rule, parent.rules());
        Topics topics = stack.context().topics();
        ServiceContext context = stack.answering(
                List.of(topics.decisionBook, topics.taggedHeadlines, topics.incidentEvents, topics.incidentReports));
        Rulebook rulebook = BookOptions.deployed(stack);
        Instant since = rulebook.since(rule).orElse(null);
        Promotion promotion = new Promotion(pack.rule(), since, hits(context, since), precision(context, rulebook));
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

    private @Nullable Share precision(ServiceContext context, Rulebook rulebook) {
        Judgements judgements = Judgements.read(context);
        Map<String, Share> shares = judgements.verdicts().precision(judgements.memberships(), rulebook);
        Rule deployed = rulebook.newest()
                .map(DecisionBook::files)
                .map(Rulebook::rules)
                .map(all -> all.get(rule))
                .orElse(null);
        return deployed == null ? null : shares.get(rule + " " + deployed.version());
    }
}
