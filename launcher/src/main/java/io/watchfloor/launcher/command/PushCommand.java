package io.watchfloor.launcher.command;

import io.watchfloor.model.DecisionBook;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/** Publishes config/ as the next decision book. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes the deciding files of config/ as the next decision book of the running stack.",
            "Refuses what does not lint, and rules whose tests fail. Every instance decides by it for headlines fetched",
            "from ten seconds after it was published; none of them older than a rule calls anyone by that rule."
        })
final class PushCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACKS", arity = "0..1", description = "folder of rule packs (default: config/rules)")
    private @Nullable Path packs;

    @Mixin
    private final RunningStack stack = new RunningStack();

    @Option(
            names = "--author",
            description = "who pushes (default: ${DEFAULT-VALUE})",
            defaultValue = "${sys:user.name}")
    private String author = "";

    @Option(
            names = {"-m", "--message"},
            description = "why, for the history")
    private @Nullable String message;

    @Option(names = "--over", paramLabel = "REV", description = "only if the newest book is this one")
    private @Nullable Long over;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Optional<DecisionBook> pushed = Publication.publish(
                stack, rulebook -> ConfiguredBook.read(packs).files(), author, message, over);
        out.println(pushed.map(book ->
                        "decision book " + book.revision() + " decides for headlines fetched from " + book.activeFrom())
                .orElse("nothing to push: the newest decision book says the same"));
        out.flush();
        return 0;
    }
}
