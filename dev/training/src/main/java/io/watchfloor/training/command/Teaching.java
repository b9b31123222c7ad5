package io.watchfloor.training.command;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.TextFile;
import io.watchfloor.cli.replay.HeadlineFile;
import io.watchfloor.model.Headline;
import io.watchfloor.training.gravity.Told;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that name what a teacher says of headlines without labels, and those headlines. */
final class Teaching {
    @Option(
            names = "--told",
            paramLabel = "FILE.tsv",
            required = true,
            description =
                    "gravity of headlines without labels: id, and tenths by the labels that the teacher learned from")
    private @Nullable Path told;

    @Option(
            names = "--headlines",
            paramLabel = "FILE.jsonl",
            required = true,
            description = "those headlines, lines as replay reads them")
    private @Nullable Path headlines;

    Told told() {
        try {
            return Told.read(TextFile.lines(path(told)));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(told + ": " + e.getMessage());
        }
    }

    /** Those of the headlines that the teacher weighed, in the order of their file. */
    List<Headline> headlines(Told told) {
        List<Headline> chosen = new ArrayList<>();
        try (HeadlineFile.Reading all =
                HeadlineFile.read(path(headlines), "fit-gravity", line -> {}).open()) {
            all.forEachRemaining(headline -> {
                if (told.tenths().containsKey(headline.id())) {
                    chosen.add(headline);
                }
            });
        }
        return chosen;
    }

    private static Path path(@Nullable Path path) {
        if (path == null) {
            throw new CommandFailed("--told and --headlines go together");
        }
        return path;
    }
}
