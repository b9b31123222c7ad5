package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Home;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.proofs.year.Commit;
import io.watchfloor.proofs.year.Opened;
import io.watchfloor.proofs.year.Year;
import io.watchfloor.proofs.year.YearData;
import io.watchfloor.proofs.year.YearWeights;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which headlines and which book. */
final class YearOptions {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "the data that is not part of the repository (default: $WATCHFLOOR_SHARED/data)")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FOLDER", description = "the book, instead of config/")
    private @Nullable Path config;

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            description = "where tagged headlines are kept for the next run (default: dev/proofs/target/year)")
    private @Nullable Path work;

    @Option(
            names = "--as-shipped",
            description =
                    "with the weights of gravity as they ship, which have seen the labels of all months: no figure may "
                            + "be quoted of that (default: with weights of the open months)")
    private boolean shipped;

    @Option(
            names = "--folds",
            paramLabel = "FOLDER",
            description =
                    "with weights of gravity of each open month that never saw it, from 'model fit-gravity --folds': "
                            + "what numbers of points are chosen by")
    private @Nullable Path folds;

    @Option(
            names = "--open",
            paramLabel = "MONTH",
            description =
                    "print more than totals of a shut month, such as 2023-09; noted in docs/evaluation/opened.tsv")
    private @Nullable YearMonth open;

    Optional<YearData> data() {
        return YearData.find(Optional.ofNullable(data), Home.find().root());
    }

    Year year(PrintWriter err) {
        Home home = Home.find();
        return new Year(
                config == null ? home : home.withConfig(config),
                weights(),
                work == null ? home.root().resolve("dev/proofs/target/year") : work,
                err);
    }

    private YearWeights weights() {
        if (folds != null) {
            return YearWeights.folds(folds);
        }
        return shipped ? YearWeights.SHIPPED : YearWeights.open();
    }

    /** The months of which more than totals may be printed, with the one that is opened now. */
    Opened opened(PrintWriter err) {
        Path root = Home.find().root();
        Opened opened = Opened.read(root);
        if (open == null || opened.has(open)) {
            return opened;
        }
        err.println("opened " + open + ": its figures are no first sight from here on");
        return opened.with(open, root, Commit.of(root), DeskClock.wall().instant());
    }
}
