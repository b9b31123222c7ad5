package io.watchfloor.launcher.command.tagging;

import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.analysis.evaluation.Calendar;
import io.watchfloor.analysis.evaluation.LabelledExamples;
import io.watchfloor.analysis.evaluation.LabelledHeadline;
import io.watchfloor.analysis.scale.Scale;
import io.watchfloor.analysis.scale.ScaleModel;
import io.watchfloor.analysis.scale.training.Example;
import io.watchfloor.analysis.scale.training.ScaleTrainer;
import io.watchfloor.launcher.CommandFailed;
import io.watchfloor.launcher.command.options.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains the learned scale from the labelled headlines of a folder. */
record ScaleTraining(ScaleModel model, int headlines, int pairs, long reports) {
    private static final List<String> FILES = List.of("labelled-2023.tsv", "labelled-2024.tsv", "labelled-dev.tsv");

    /**
     * Trains on those of {@code labelled-2023.tsv}, {@code labelled-2024.tsv} and {@code labelled-dev.tsv} that the folder
     * holds, in this order.
     *
     * @param shut learn from shut months as well
     */
    static ScaleTraining of(Path data, CompiledBook book, boolean shut) {
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

    static List<LabelledHeadline> labelled(Path file) {
        try {
            return LabelledHeadline.read(TextFile.lines(file));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(file + ": " + e.getMessage());
        }
    }

    String digest() {
        return Scale.of(model).digest();
    }
}
