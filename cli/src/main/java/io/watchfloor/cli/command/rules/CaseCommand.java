package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.Outcome;
import io.watchfloor.authoring.PackEdit;
import io.watchfloor.authoring.RuleTests;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.rules.match.Example;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a headline a test of a rule. */
@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a headline into a rule's tests, in its pack file, and says whether the rule passes it.",
            "Exit code 1 when it does not: change the rule until it does."
        })
final class CaseCommand extends Printing implements Callable<Integer> {
    @Parameters(paramLabel = "RULE", description = "such as us-china/spy-balloon")
    private String rule = "";

    @ArgGroup(multiplicity = "1")
    private Headline headline = new Headline();

    /** What the rule must do with it. */
    static final class Headline {
        @Option(names = "--hit", paramLabel = "HEADLINE", description = "the rule must match it")
        private @Nullable String hit;

        @Option(names = "--miss", paramLabel = "HEADLINE", description = "the rule must not match it")
        private @Nullable String miss;

        @Option(names = "--known-fp", paramLabel = "HEADLINE", description = "it matches it wrongly, and that is known")
        private @Nullable String knownFp;

        Example.Kind kind() {
            return hit != null ? Example.Kind.HIT : miss != null ? Example.Kind.MISS : Example.Kind.KNOWN_FP;
        }

        String title() {
            String title = hit != null ? hit : miss;
            return title != null ? title : Objects.requireNonNull(knownFp);
        }
    }

    @Option(names = "--date", description = "when it was published (default: the pack's date)")
    private @Nullable LocalDate date;

    @ParentCommand
    private final PackFolder parent = new PackFolder();

    @Override
    public Integer call() {
        PackFile pack = PackFile.of(rule, parent.rules());
        try {
            pack.write(pack.edit().withTest(headline.kind(), headline.title(), date));
        } catch (PackEdit.Refused e) {
            throw CommandFailed.by(e);
        }
        // Brackets mark highlights in a test; the edit writes others, and the test reads them so.
        String written = headline.title().replace('[', '(').replace(']', ')');
        List<Outcome> outcomes = RuleTests.run(BookOptions.compiled(BookOptions.configured(parent.rules()))).stream()
                .filter(outcome ->
                        outcome.rule().equals(rule) && outcome.title().equals(written))
                .toList();
        PrintWriter out = out();
        outcomes.forEach(
                outcome -> out.println(outcome.fault() == null ? outcome.place() + ": passes" : outcome.text()));
        return outcomes.stream().allMatch(Outcome::passed) ? 0 : 1;
    }
}
