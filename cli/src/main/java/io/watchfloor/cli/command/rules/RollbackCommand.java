package io.watchfloor.cli.command.rules;

import io.watchfloor.authoring.Fitness;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.text.names.OpenNlpNames;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Returns to an old decision book. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes the files of an old decision book as the next one. config/ is left as it is.",
            "It was in force once, so it is taken also when it does not lint or a test fails; that is said."
        })
final class RollbackCommand extends Printing implements Callable<Integer> {
    @Parameters(paramLabel = "REV", description = "the book to return to (watchfloor rules history)")
    private long revision;

    @Mixin
    private final RunningStack stack = new RunningStack();

    @Option(
            names = "--author",
            description = "who does it (default: ${DEFAULT-VALUE})",
            defaultValue = "${sys:user.name}")
    private String author = "";

    @Override
    public Integer call() {
        PrintWriter out = out();
        Optional<DecisionBook> published = Publication.publish(
                stack,
                rulebook -> BookOptions.revision(rulebook, revision).files(),
                author,
                "back to " + revision,
                null);
        out.println(published
                .map(book -> "decision book " + book.revision() + " says what " + revision
                        + " said, for headlines fetched from " + book.activeFrom())
                .orElse("nothing to do: the newest decision book says what " + revision + " said"));
        published
                .map(book -> Fitness.faults(book, OpenNlpNames.shipped()))
                .filter(faults -> !faults.isEmpty())
                .ifPresent(faults -> out.println(
                        "it decides, but push would refuse it; mend these lines:\n" + String.join("\n", faults)));
        return 0;
    }
}
