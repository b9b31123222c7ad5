package io.watchfloor.cli.command.rules;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.rules.book.Rulebook.TakenBack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes config/ as the next decision book. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes the deciding files of config/ as the next decision book of the running stack.",
            "Refuses what does not lint, and rules whose tests fail. Every instance decides by it for headlines fetched",
            "from ten seconds after it was published; none of them older than a rule calls anyone by that rule."
        })
final class PushCommand extends Printing implements Callable<Integer> {
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

    @Override
    public Integer call() {
        PrintWriter out = out();
        Optional<DecisionBook> pushed = Publication.publish(stack, rulebook -> files(rulebook), author, message, over);
        out.println(pushed.map(book ->
                        "decision book " + book.revision() + " decides for headlines fetched from " + book.activeFrom())
                .orElse("nothing to push: the newest decision book says the same"));
        return 0;
    }

    /** What was published from the desk and never put into config/ is not taken back unawares. */
    private Map<String, String> files(Rulebook rulebook) {
        Map<String, String> files = BookOptions.configured(packs).files();
        List<TakenBack> taken = rulebook.takenBack(files, PushCommand::fromTheDesk);
        if (over == null && !taken.isEmpty()) {
            StringBuilder text =
                    new StringBuilder("not published, since it would take back what was published from the desk:");
            for (TakenBack one : taken) {
                DecisionBook book = one.by();
                text.append(String.format(
                        "%n  %s of book %d by %s%s: put the desk's /books/%d/%s there first",
                        one.file(),
                        book.revision(),
                        book.author(),
                        book.message() == null ? "" : " (\"" + book.message() + "\")",
                        book.revision(),
                        one.file()));
            }
            long newest = rulebook.newest().map(DecisionBook::revision).orElse(0L);
            throw new CommandFailed(text + System.lineSeparator() + "or take it back with --over " + newest);
        }
        return files;
    }

    private static boolean fromTheDesk(DecisionBook book) {
        return book.producer() != null && book.producer().startsWith("console/");
    }
}
