package io.watchfloor.proofs.command;

import io.watchfloor.proofs.year.StoriesProof;
import io.watchfloor.proofs.year.YearData;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What one incident is, held against a reader. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = {
            "Folds the headlines of 2023 and holds incidents against how a reader filed them, window by window.",
            "Of shut windows totals are printed, and only when asked for."
        })
final class ProveStoriesCommand implements Callable<Integer> {
    @Mixin
    private final YearOptions options = new YearOptions();

    @Option(names = "--shut", description = "totals of the shut windows too, in one line")
    private boolean shut;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Optional<YearData> data = options.data();
        if (data.isEmpty()) {
            out.println(YearData.absent());
            out.flush();
            return 0;
        }
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        new StoriesProof(data.get(), options.year(err), out).run(shut);
        return 0;
    }
}
