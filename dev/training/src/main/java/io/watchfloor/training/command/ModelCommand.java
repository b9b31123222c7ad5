package io.watchfloor.training.command;

import io.watchfloor.authoring.TrainedHits;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.model.LearnCommand;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.TextFile;
import io.watchfloor.cli.replay.HeadlineFile;
import io.watchfloor.cli.replay.HeadlineLines;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.ScaleFile;
import io.watchfloor.rules.gravity.Priors;
import io.watchfloor.rules.gravity.UrgencyTable;
import io.watchfloor.rules.gravity.Weights;
import io.watchfloor.text.words.WordFrequencies;
import io.watchfloor.training.evaluation.GravityLabel;
import io.watchfloor.training.evaluation.GravityTrial;
import io.watchfloor.training.evaluation.PairPriors;
import io.watchfloor.training.gravity.Told;
import io.watchfloor.training.names.NameModelTrainer;
import io.watchfloor.training.names.TrainingSize;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rebuilds the shipped language models. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        subcommands = LearnCommand.class,
        description = "Rebuilds the shipped language models.")
public final class ModelCommand extends Printing {
    @Command(
            name = "names",
            mixinStandardHelpOptions = true,
            description = "Trains the name finder (docs/models.md); the full size needs WATCHFLOOR_HEAP=7g.")
    int names(
            @Option(names = "--data", required = true, description = "folder with the corpora named in docs/models.md")
                    Path data,
            @Option(names = "--out", required = true, description = "file for the model") Path out,
            @Option(
                            names = "--size",
                            defaultValue = "FULL",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
                    TrainingSize size)
            throws IOException {
        PrintWriter to = out();
        NameModelTrainer.train(data, out, size);
        to.println("wrote " + out);
        to.flush();
        return 0;
    }

    @Command(
            name = "train",
            mixinStandardHelpOptions = true,
            description = {
                "Trains the learned scale from labelled headlines (docs/models.md).",
                "--check compares instead: 0 when FILE is what they give, else 1."
            })
    int train(
            @Option(names = "--data", required = true, description = "folder with headlines/labelled-*.tsv") Path data,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "file of the model") Path out,
            @Option(names = "--chinese", description = "the scale that reads Chinese, from zh/labelled-zh.tsv")
                    boolean chinese,
            @Option(names = "--shut", description = "learn from shut months as well; no figure may rest on that")
                    boolean shut,
            @Option(names = "--told", description = "learn also what a teacher said of headlines without labels")
                    boolean told,
            @Option(names = "--read", description = "learn also what readers of ours said of such headlines")
                    boolean read,
            @Option(names = "--check", description = "compare and write nothing") boolean check)
            throws IOException {
        CompiledBook words = BookOptions.compiled(BookOptions.configuredWithout(ScaleFile.FILE));
        ScaleTraining trained =
                chinese ? ScaleTraining.ofChinese(data, words, shut) : ScaleTraining.of(data, words, shut, told, read);
        PrintWriter to = out();
        byte[] bytes = trained.model().bytes();
        byte[] old = Files.exists(out) ? Files.readAllBytes(out) : bytes;
        boolean same = Files.exists(out) && Arrays.equals(old, bytes);
        if (!same) {
            trained.movedFrom(old).forEach(to::println);
        }
        if (!check) {
            Files.write(out, bytes);
        }
        to.printf(
                "%s %s: %d headlines, %d pairs of parties of which %d report something; %d clues, %d bytes%ndigest %s%n",
                check ? (same ? "the same as" : "other than") : "wrote",
                out,
                trained.headlines(),
                trained.pairs(),
                trained.reports(),
                trained.model().places().length,
                bytes.length,
                trained.digest());
        to.flush();
        return check && !same ? 1 : 0;
    }

    @Command(
            name = "hits",
            mixinStandardHelpOptions = true,
            description = {
                "Notes on which side of the learned scale the hits of rules fall, so that lint can say how many edits of rules",
                "move since then (docs/models.md). Run it when config/scale.yaml names a new model.",
                "--check compares instead: 0 when FILE is what they give, else 1."
            })
    int hits(
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "file to write") Path out,
            @Option(names = "--check", description = "compare and write nothing") boolean check)
            throws IOException {
        String text = TrainedHits.text(CompiledBook.compile(BookOptions.configured(null)));
        boolean same = Files.exists(out) && Files.readString(out).equals(text);
        if (!check) {
            Files.writeString(out, text);
        }
        out().println((check ? (same ? "the same as " : "other than ") : "wrote ") + out);
        return check && !same ? 1 : 0;
    }

    @Command(
            name = "frequencies",
            mixinStandardHelpOptions = true,
            description = {
                "Counts in how many headlines each word stands (docs/models.md), for prints; headlines of shut months are",
                "left out. --check compares instead: 0 when FILE is what they give, else 1."
            })
    int frequencies(
            @Option(names = "--headlines", paramLabel = "FILE.jsonl", required = true, description = "headlines")
                    Path headlines,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "file of the table") Path out,
            @Option(names = "--check", description = "compare and write nothing") boolean check)
            throws IOException {
        PrintWriter to = out();
        HeadlineFile file = HeadlineFile.read(headlines, "model", to::println);
        WordCounting counted = WordCounting.of(file.headlines());
        boolean same = Files.exists(out) && Files.readString(out).equals(counted.table());
        if (!check) {
            Files.writeString(out, counted.table());
        }
        to.printf(
                "%s %s: %d headlines, %d words that stand in %d of them or more%n",
                check ? (same ? "the same as" : "other than") : "wrote",
                out,
                counted.headlines(),
                counted.counts().size(),
                WordFrequencies.leastCount(counted.headlines()));
        to.flush();
        return check && !same ? 1 : 0;
    }

    @Command(
            name = "fit-gravity",
            mixinStandardHelpOptions = true,
            description = {
                "Fits what clues weigh beside the table of acts (config/urgency.yaml), and prints how well the table does on",
                "headlines that it was not fitted on. Columns of the files: id, date, outlet, headline, relation_incident,",
                "gravity, news. --told adds headlines without labels as a larger model weighs them (docs/models.md)."
            })
    int fitGravity(
            @Option(names = "--labels", paramLabel = "FILE.tsv", required = true, description = "labelled headlines")
                    List<Path> files,
            @ArgGroup(exclusive = false) @Nullable Teaching teaching,
            @Option(names = "--shut", description = "fit on shut months as well; no figure may rest on that")
                    boolean shut,
            @Option(names = "--out", paramLabel = "FILE", description = "write the weights of these rows here")
                    @Nullable
                    Path out,
            @Option(
                            names = "--folds",
                            paramLabel = "FOLDER",
                            description = {
                                "write weights of each open month by the other open ones here, and those of all open",
                                "months, for 'prove year --folds'"
                            })
                    @Nullable
                    Path folds)
            throws IOException {
        List<GravityLabel> labels = new ArrayList<>();
        for (Path file : files) {
            try {
                labels.addAll(GravityLabel.read(TextFile.lines(file)));
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(file + ": " + e.getMessage());
            }
        }
        CompiledBook book = BookOptions.compiled(BookOptions.configured(null));
        UrgencyTable table =
                book.urgency().orElseThrow(() -> new CommandFailed("config/" + UrgencyTable.FILE + " is missing"));
        Told told = teaching == null ? Told.NONE : teaching.told();
        GravityTrial trial =
                GravityTrial.of(labels, told, teaching == null ? List.of() : teaching.headlines(told), book, table);
        PrintWriter to = out();
        to.print(trial.text());
        if (out != null) {
            Files.writeString(out, trial.weights(shut).text());
            to.println("wrote " + out);
        }
        if (folds != null) {
            Files.createDirectories(folds);
            for (Map.Entry<String, Weights> fold : trial.folds().entrySet()) {
                Files.writeString(
                        folds.resolve(fold.getKey() + ".yaml"), fold.getValue().text());
            }
            Files.writeString(folds.resolve("open.yaml"), trial.open().text());
            to.println("wrote weights by month into " + folds);
        }
        to.flush();
        return 0;
    }

    @Command(
            name = "pair-priors",
            mixinStandardHelpOptions = true,
            description = {
                "Counts on how many days of the open months each pair had something as grave, and writes",
                "config/pair-priors.yaml: what novelty goes by while the memory of a pair is young."
            })
    int pairPriors(
            @Option(
                            names = "--headlines",
                            paramLabel = "FILE",
                            required = true,
                            description = "lines as replay reads them")
                    Path file,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "file to write") Path out)
            throws IOException {
        try (HeadlineLines lines = new HeadlineLines(file, "pair-priors", line -> {})) {
            Priors priors = PairPriors.of(lines, GravityTrial.OPEN, BookOptions.compiled(BookOptions.configured(null)));
            Files.writeString(out, priors.text());
            out().printf("wrote %s: %d pairs, %d days%n", out, priors.days().size(), priors.observed());
        }
        return 0;
    }
}
