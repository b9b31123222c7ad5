package io.watchfloor.cli.command.rules;

import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.model.DecisionBook;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Returns to an old decision book. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Publishes the files of an old decision book as the next one. config/ is left as it is.")
final class RollbackCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REV", description = "the book to return to (watchfloor rules history)")
    private long revision;

    @Mixin
    private final RunningStack stack = new RunningStack();

    @Option(
            names = "--author",
            description = "who does it (default: ${DEFAULT-VALUE})",
            defaultValue = "${sys:user.name}")
    private String author = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
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
        out.flush();
        return 0;
    }
}
