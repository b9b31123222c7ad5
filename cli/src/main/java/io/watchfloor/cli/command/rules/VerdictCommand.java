package io.watchfloor.cli.command.rules;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.ActOptions;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.rulebook.Judgements;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.IncidentReport;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people say of reports, on a running stack. */
@Command(
        name = "verdict",
        mixinStandardHelpOptions = true,
        subcommands = {VerdictCommand.Reports.class},
        description = {
            "Says of a report that it is right or wrong, as the desk does: a wrong one counts for nothing from then on.",
            "'verdict reports RULE' lists the reports of a rule with what was said of each. Undo it with",
            "watchfloor incidents undo."
        })
final class VerdictCommand extends Printing {
    @Command(
            name = "right",
            mixinStandardHelpOptions = true,
            description = "The report is rightly there, and what happened is what it says.")
    int right(@Mixin ActOptions by, @Parameters(paramLabel = "REPORT", description = "its id") String report)
            throws InterruptedException {
        return say(by, report, true);
    }

    @Command(
            name = "wrong",
            mixinStandardHelpOptions = true,
            description = "The report is no report of what its rule says.")
    int wrong(@Mixin ActOptions by, @Parameters(paramLabel = "REPORT", description = "its id") String report)
            throws InterruptedException {
        return say(by, report, false);
    }

    private int say(ActOptions by, String report, boolean right) throws InterruptedException {
        IncidentReport member = judgements(by.stack()).memberships().stream()
                .filter(one -> one.report().id().equals(report))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("no incident holds a report " + report
                        + ", or none does any more; watchfloor rules verdict reports RULE lists those there are"));
        out().println(by.verdict(member.incident(), report, right));
        return 0;
    }

    private static Judgements judgements(RunningStack stack) {
        Topics topics = stack.context().topics();
        return Judgements.read(stack.answering(List.of(topics.incidentEvents, topics.incidentReports)));
    }

    /** The reports of a rule. */
    @Command(
            name = "reports",
            mixinStandardHelpOptions = true,
            description = "The reports of a rule: + judged right, - wrong, ? not judged, with id, incident and title.")
    static final class Reports extends Printing implements Runnable {
        @Mixin
        private final RunningStack stack = new RunningStack();

        @Option(names = "--unjudged", description = "only those that nobody judged")
        private boolean unjudged;

        @Parameters(paramLabel = "RULE", description = "such as us-china/spy-balloon")
        private String rule = "";

        @Override
        public void run() {
            PrintWriter out = out();
            Judgements judgements = judgements(stack);
            judgements.memberships().stream()
                    .filter(member -> member.report().match().rule().equals(rule))
                    .sorted((one, other) -> other.report()
                            .headline()
                            .eventTime()
                            .compareTo(one.report().headline().eventTime()))
                    .forEach(member -> {
                        String id = member.report().id();
                        String said = judgements
                                .verdicts()
                                .of(id)
                                .map(word -> word.correct() ? "+" : "-")
                                .orElse("?");
                        if (!unjudged || said.equals("?")) {
                            out.println(said + " " + id + "  " + member.incident() + "  "
                                    + member.report().headline().title());
                        }
                    });
            out.flush();
        }
    }
}
