package io.watchfloor.training.command;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.TextFile;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleModel;
import io.watchfloor.rules.scale.training.Example;
import io.watchfloor.rules.scale.training.ScaleTrainer;
import io.watchfloor.testkit.Calendar;
import io.watchfloor.training.evaluation.LabelledExamples;
import io.watchfloor.training.evaluation.LabelledHeadline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains the learned scale from the labelled headlines of a folder. */
public record ScaleTraining(ScaleModel model, int headlines, int pairs, long reports) {
    private static final List<String> FILES = List.of("labelled-2023.tsv", "labelled-2024.tsv", "labelled-dev.tsv");

    /**
     * Trains on those of {@code labelled-2023.tsv}, {@code labelled-2024.tsv} and {@code labelled-dev.tsv} that the folder
     * holds, in this order.
     *
     * @param shut learn from shut months as well
     */
    public static ScaleTraining of(Path data, CompiledBook book, boolean shut) {
        List<Example> examples = new ArrayList<>();
        int headlines = 0;
        for (String name : FILES) {
            Path file = data.resolve("headlines").resolve(name);
            for (LabelledHeadline row : Files.exists(file) ? labelled(file) : List.<LabelledHeadline>of()) {
                if (shut || !Calendar.isShut(row.month())) {
                    examples.addAll(LabelledExamples.of(row, book));
                    headlines++;
                }
            }
        }
        if (examples.isEmpty()) {
            throw new CommandFailed(data.resolve("headlines") + " holds none of " + FILES);
        }
        return new ScaleTraining(
                ScaleTrainer.train(examples),
                headlines,
                examples.size(),
                examples.stream().filter(Example::report).count());
    }

    public static List<LabelledHeadline> labelled(Path file) {
        try {
            return LabelledHeadline.read(TextFile.lines(file));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(file + ": " + e.getMessage());
        }
    }

    public String digest() {
        return Scale.of(model).digest();
    }
}
