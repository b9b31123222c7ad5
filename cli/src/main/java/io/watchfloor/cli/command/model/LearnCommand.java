package io.watchfloor.cli.command.model;

import io.watchfloor.authoring.learning.Learning;
import io.watchfloor.authoring.learning.Words;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.rulebook.Judgements;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Counts;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Taught;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleUse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes of the verdicts of a desk what its learned scale weighs more or less. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        description = {
            "Learns from what people said at the desk, on top of the shipped weights, and writes"
                    + " config/scale-taught.yaml.",
            "Nothing decides by it until it is pushed, as any file of config/. The same words give the same bytes."
        })
public final class LearnCommand extends Printing implements Callable<Integer> {
    /** So many weights are named that moved most. */
    private static final int MOVED = 10;

    @Mixin
    private final RunningStack stack = new RunningStack();

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: config/scale-taught.yaml)")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        DecisionBook files = BookOptions.configuredWithout(Taught.FILE);
        CompiledBook book = BookOptions.compiled(files);
        ScaleUse use = book.scale();
        if (use == null) {
            throw new CommandFailed("config/ has no scale.yaml, so no learned scale decides and none can be taught");
        }
        Topics topics = stack.context().topics();
        ServiceContext context = stack.answering(List.of(topics.incidentEvents, topics.incidentReports, topics.words));
        Judgements said = Judgements.read(context);
        Words words = Words.of(said.verdicts(), said.memberships(), Judgements.asked(context));
        words.notes().forEach(note -> err().println("watchfloor: " + note));
        Learning learning = Learning.of(words.judged(), book);
        int unseen = words.judged().size() - learning.lessons();
        if (unseen > 0) {
            err().println("watchfloor: " + unseen
                    + " words are about parties of which the title does not name two, or in a language that the scale"
                    + " does not read; they count for the rule alone");
        }
        if (learning.lessons() < Learning.ENOUGH) {
            throw new CommandFailed("nothing learned: " + Counts.of(learning.lessons(), "word")
                    + " to learn from, and fewer than " + Learning.ENOUGH
                    + " say more about who judged than about headlines; judge more reports on the desk"
                    + " or with watchfloor rules verdict");
        }
        Taught taught =
                new Taught(use.base().digest(), Taught.rules(files.files()), learning.lessons(), learning.weights());
        Path to = file == null ? Home.find().config().resolve(Taught.FILE) : file;
        Files.writeString(to, taught.text());
        Scale scale = Scale.shippedWith(learning.weights());
        scale.movedFrom(use.base(), learning.clues()).stream().limit(MOVED).forEach(moved -> out.println(moved.text()));
        out.printf(
                "wrote %s: %d weights, learned from %d words; of these the scale had %d right and has %d, which"
                        + " flatters%n",
                to, learning.weights().size(), learning.lessons(), learning.before(), learning.after());
        out.println("see what it changes before you push it: watchfloor rules diff --file headlines.jsonl");
        out.flush();
        return 0;
    }
}
