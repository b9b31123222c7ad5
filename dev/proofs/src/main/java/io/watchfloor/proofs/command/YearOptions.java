package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Home;
import io.watchfloor.proofs.year.Year;
import io.watchfloor.proofs.year.YearData;
import java.io.PrintWriter;
import java.nio.file.Path;
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

    Optional<YearData> data() {
        return YearData.find(Optional.ofNullable(data), Home.find().root());
    }

    Year year(PrintWriter err) {
        Home home = Home.find();
        return new Year(
                config == null ? home : home.withConfig(config),
                work == null ? home.root().resolve("dev/proofs/target/year") : work,
                err);
    }
}
