package io.watchfloor.launcher.command;

import io.watchfloor.analysis.names.training.NameModelTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rebuilds the shipped language model. */
@Command(name = "model", mixinStandardHelpOptions = true, description = "Rebuilds the shipped language model.")
final class ModelCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "train",
            mixinStandardHelpOptions = true,
            description = "Trains the name finder (docs/models.md); the full size needs WATCHFLOOR_HEAP=7g.")
    int train(
            @Option(names = "--data", required = true, description = "folder with the corpora named in docs/models.md")
                    Path data,
            @Option(names = "--out", required = true, description = "file for the model") Path out,
            @Option(
                            names = "--size",
                            defaultValue = "FULL",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
                    NameModelTrainer.Size size)
            throws IOException {
        PrintWriter to = Objects.requireNonNull(spec).commandLine().getOut();
        NameModelTrainer.train(data, out, size);
        to.println("wrote " + out);
        to.flush();
        return 0;
    }
}
