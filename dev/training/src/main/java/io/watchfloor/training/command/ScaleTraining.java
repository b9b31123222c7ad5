package io.watchfloor.training.command;

import io.watchfloor.authoring.RuleTests;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.TextFile;
import io.watchfloor.cli.replay.HeadlineFile;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleModel;
import io.watchfloor.testkit.Calendar;
import io.watchfloor.text.words.Languages;
import io.watchfloor.training.evaluation.LabelledExamples;
import io.watchfloor.training.evaluation.LabelledHeadline;
import io.watchfloor.training.evaluation.LabelledTitles;
import io.watchfloor.training.evaluation.PlainTexts;
import io.watchfloor.training.scale.Example;
import io.watchfloor.training.scale.ScaleTrainer;
import io.watchfloor.training.scale.ToldPairs;
import io.watchfloor.training.scale.TrainingLists;
import io.watchfloor.training.scale.WordVectors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Trains the learned scale from the labelled headlines of a folder. */
public record ScaleTraining(ScaleModel model, int headlines, int pairs, long reports, Set<String> clues) {
    /** So many weights are named that moved most. */
    private static final int MOVED = 10;

    private static final List<String> FILES = List.of("labelled-2023.tsv", "labelled-2024.tsv", "labelled-dev.tsv");

    private static final String TEXTS = "2023-world.jsonl.gz";
    private static final String CHINESE = "zh/labelled-zh.tsv";

    /**
     * Trains on those of {@code labelled-2023.tsv}, {@code labelled-2024.tsv} and {@code labelled-dev.tsv} that the folder
     * holds, in this order, and on the words of {@code 2023-world.jsonl.gz}, which has no labels.
     *
     * @param shut learn from shut months as well
     * @param taught learn also what a teacher said of those words' headlines
     * @param read learn also what readers of ours said of them
     */
    public static ScaleTraining of(Path data, CompiledBook book, boolean shut, boolean taught, boolean read) {
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
        examples.addAll(hits(book));
        Path plain = data.resolve("headlines").resolve(TEXTS);
        for (LabelledHeadline row : read && Files.exists(plain) ? titles(plain) : List.<LabelledHeadline>of()) {
            examples.addAll(LabelledExamples.of(row, book));
            headlines++;
        }
        if (taught && Files.exists(plain)) {
            examples.addAll(told(told(), plain, book));
        }
        WordVectors vectors = Files.exists(plain) ? texts(plain, book, shut).vectors(month -> true) : WordVectors.NONE;
        return trained(examples, headlines, vectors);
    }

    /**
     * Trains the scale that reads Chinese on {@code zh/labelled-zh.tsv} and on titles that readers of ours labelled, without
     * words of headlines that have no labels.
     *
     * @param shut learn from shut months as well
     */
    public static ScaleTraining ofChinese(Path data, CompiledBook book, boolean shut) {
        List<Example> examples = new ArrayList<>();
        Path file = data.resolve(CHINESE);
        List<LabelledHeadline> rows = Stream.concat(
                        labelled(file).stream(), LabelledTitles.chinese(file.resolveSibling("")).stream())
                .filter(row -> shut || !Calendar.isShut(row.month()))
                .toList();
        rows.forEach(row -> examples.addAll(LabelledExamples.of(row, book)));
        return trained(examples, rows.size(), WordVectors.NONE);
    }

    /** Examples of the English headlines that rules must take, as their authors wrote them. */
    static List<Example> hits(CompiledBook book) {
        return RuleTests.hits(book).stream()
                .filter(hit -> Languages.of(hit.language(), hit.title()).equals("en"))
                .flatMap(hit -> LabelledExamples.ofHit(hit, book).stream())
                .toList();
    }

    private static ScaleTraining trained(List<Example> examples, int headlines, WordVectors vectors) {
        return new ScaleTraining(
                ScaleTrainer.train(examples, vectors),
                headlines,
                examples.size(),
                examples.stream().filter(Example::report).count(),
                examples.stream().flatMap(example -> example.clues().stream()).collect(Collectors.toSet()));
    }

    /** Titles that readers of ours labelled: Chinese ones of a folder, English ones of a file of headlines. */
    static List<LabelledHeadline> titles(Path texts) {
        if (Files.isDirectory(texts)) {
            return LabelledTitles.chinese(texts);
        }
        try (HeadlineFile.Reading headlines =
                HeadlineFile.read(texts, "train", line -> {}).open()) {
            return LabelledTitles.english(headlines);
        }
    }

    /** The words of headlines that nobody labelled, those of shut months only where they are asked for. */
    public static PlainTexts texts(Path file, CompiledBook book, boolean shut) {
        try (HeadlineFile.Reading headlines =
                HeadlineFile.read(file, "train", line -> {}).open()) {
            return PlainTexts.of(headlines, book, shut);
        }
    }

    /** What the teacher said of headlines without labels: ids, parties and answers, no text. */
    static ToldPairs told() {
        return ToldPairs.read(TrainingLists.lines("told-pairs.tsv"));
    }

    /** Examples of the headlines of a file that the teacher spoke of. */
    static List<Example> told(ToldPairs told, Path file, CompiledBook book) {
        List<Example> examples = new ArrayList<>();
        try (HeadlineFile.Reading headlines =
                HeadlineFile.read(file, "train", line -> {}).open()) {
            headlines.forEachRemaining(headline -> examples.addAll(
                    LabelledExamples.of(headline, told.byHeadline().getOrDefault(headline.id(), List.of()), book)));
        }
        return examples;
    }

    public static List<LabelledHeadline> labelled(Path file) {
        try {
            return LabelledHeadline.read(TextFile.lines(file));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(file + ": " + e.getMessage());
        }
    }

    /** The weights for a report that differ most from those of an older model, a line each; one that cannot be read has none. */
    public List<String> movedFrom(byte[] older) {
        try {
            return Scale.of(model).movedFrom(Scale.read(older), clues).stream()
                    .limit(MOVED)
                    .map(Scale.Moved::text)
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of("the older model cannot be compared: " + e.getMessage());
        }
    }

    public String digest() {
        return Scale.of(model).digest();
    }
}
