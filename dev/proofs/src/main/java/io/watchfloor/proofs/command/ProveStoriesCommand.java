package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.proofs.year.StoriesProof;
import io.watchfloor.proofs.year.YearData;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What one incident is, held against a reader. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = {
            "Folds the headlines of 2023 and holds incidents against how a reader filed them, window by window.",
            "Of shut windows totals are printed, and only when asked for."
        })
final class ProveStoriesCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final YearOptions options = new YearOptions();

    @Option(names = "--shut", description = "totals of the shut windows too, in one line")
    private boolean shut;

    @Option(
            names = "--leave-one-out",
            description =
                    "what each open window scores by thresholds that were chosen on the other ones; takes minutes")
    private boolean leaveOneOut;

    @Override
    public Integer call() {
        PrintWriter out = out();
        Optional<YearData> data = options.data();
        if (data.isEmpty()) {
            out.println(YearData.absent());
            return 0;
        }
        PrintWriter err = err();
        new StoriesProof(data.get(), options.year(err), out).run(shut, leaveOneOut);
        return 0;
    }
}
