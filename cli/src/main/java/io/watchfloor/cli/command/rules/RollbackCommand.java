package io.watchfloor.cli.command.rules;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.model.DecisionBook;
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
        description = "Publishes the files of an old decision book as the next one. config/ is left as it is.")
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
        return 0;
    }
}
