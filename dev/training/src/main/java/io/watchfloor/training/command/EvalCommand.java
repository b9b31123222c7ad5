package io.watchfloor.training.command;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.TextFile;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.replay.HeadlineFile;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.scale.ScaleUse;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.text.words.Languages;
import io.watchfloor.training.evaluation.Cells;
import io.watchfloor.training.evaluation.DrawnLabel;
import io.watchfloor.training.evaluation.DrawnScores;
import io.watchfloor.training.evaluation.Folds;
import io.watchfloor.training.evaluation.GravityLabel;
import io.watchfloor.training.evaluation.GravityTrial;
import io.watchfloor.training.evaluation.LabelledHeadline;
import io.watchfloor.training.evaluation.PlainTexts;
import io.watchfloor.training.evaluation.Regions;
import io.watchfloor.training.evaluation.Scored;
import io.watchfloor.training.evaluation.Scores;
import io.watchfloor.training.evaluation.VerdictReplay;
import io.watchfloor.training.scale.Example;
import io.watchfloor.training.scale.ToldPairs;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Holds the tags of labelled headlines against their labels. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = {
            "Holds the tags of labelled headlines against their labels; shares have 95 %% Wilson intervals.",
            "Columns of the file: id, date, outlet, headline, relation_incident, polarity, type, actors, ambiguous."
        })
public final class EvalCommand extends Printing implements Callable<Integer> {
    private static final int MISTAKES_SHOWN = 20;
    /** How many headlines stood in each sample's pool; docs/evaluation/draw.md says so. */
    private static final int DRAWN_FROM_FLAGGED = 991;

    private static final int DRAWN_FROM_UNFLAGGED = 1250;

    /** Which rows are scored: rules tuned on one half are judged on the other. */
    enum Rows {
        ALL,
        ODD,
        EVEN;

        boolean has(int number) {
            return this == ALL || (this == ODD) == (number % 2 == 1);
        }
    }

    /** Reads the option in small letters. */
    static final class RowsWord implements ITypeConverter<Rows> {
        @Override
        public Rows convert(String word) {
            return switch (word) {
                case "all" -> Rows.ALL;
                case "odd" -> Rows.ODD;
                case "even" -> Rows.EVEN;
                default -> throw new TypeConversionException("'" + word + "' is none of all, odd, even");
            };
        }
    }

    @Parameters(paramLabel = "FILE.tsv", description = "labelled headlines")
    private @Nullable Path file;

    @Option(
            names = "--rows",
            converter = RowsWord.class,
            description = "all, odd or even; the first row below the names is 1 (default: all)")
    private Rows rows = Rows.ALL;

    @Option(names = "--rules", description = "folder of rule packs instead of config/rules")
    private @Nullable Path rules;

    @Option(
            names = "--drawn",
            paramLabel = "HEADLINES.jsonl",
            description = "the file that docs/evaluation/drawn.tsv was drawn from: scores on that draw too")
    private @Nullable Path drawn;

    @Option(names = "--rules-only", description = "without the learned scale")
    private boolean rulesOnly;

    @Option(names = "--folds", description = "by month, each with a scale that other months have trained; totals only")
    private boolean folds;

    @Option(
            names = "--train",
            paramLabel = "FILE.tsv",
            description = "with --folds: labelled headlines that train every month")
    private List<Path> train = List.of();

    @Option(
            names = "--titles",
            paramLabel = "PATH",
            description = {
                "with --folds: titles that readers of ours labelled train every month too: of a folder of Chinese titles,",
                "or of a file of headlines"
            })
    private @Nullable Path titles;

    @Option(
            names = "--texts",
            paramLabel = "HEADLINES.jsonl",
            description =
                    "with --folds: headlines without labels, of which each month learns which words are used alike")
    private @Nullable Path texts;

    @Option(
            names = "--told",
            description = "with --texts: what the teacher said of them trains too; its months are refused")
    private boolean told;

    @Option(names = "--apart", description = "with --folds: only the files of --train train")
    private boolean apart;

    @Option(
            names = "--verdicts",
            paramLabel = "N",
            description = "what N words of people on open months would teach the scale, held against shut months")
    private int verdicts;

    @Option(
            names = "--open",
            paramLabel = "MONTH",
            description = {
                "show the mistakes of a shut month too, such as 2023-09, and write into docs/evaluation/opened.tsv",
                "that it was read: none of its figures is a first sight any more"
            })
    private @Nullable YearMonth open;

    @Option(names = "--json", description = "one line of JSON, with all mistakes")
    private boolean json;

    @Override
    public Integer call() {
        List<LabelledHeadline> labelled = labelled(Objects.requireNonNull(file));
        CompiledBook compiled = BookOptions.compiled(BookOptions.configured(rules));
        CompiledBook book = rulesOnly ? compiled.weighingWith(null) : compiled;
        List<LabelledHeadline> also =
                new ArrayList<>(titles == null ? List.<LabelledHeadline>of() : ScaleTraining.titles(titles));
        train.forEach(one -> also.addAll(labelled(one)));
        if (verdicts > 0) {
            out().print(VerdictReplay.text(compiled, labelled, also, verdicts));
            out().flush();
            return 0;
        }
        if (folds) {
            PrintWriter to = out();
            PlainTexts plain = texts == null ? PlainTexts.NONE : ScaleTraining.texts(texts, compiled, false);
            Folds scored = Folds.of(
                    labelled, also, apart, plain, taught(labelled, compiled), compiled, use(labelled, compiled));
            to.print(scored.text());
            to.print(Cells.of(
                            scored.scaled(),
                            Regions.of(ConfigBook.read(Home.find()).files()))
                    .text());
            to.flush();
            return 0;
        }
        Scores scores = Scores.of(
                IntStream.range(0, labelled.size())
                        .filter(i -> rows.has(i + 1))
                        .mapToObj(labelled::get)
                        .map(label -> new Scored(label, Tagger.tag(label.headline(), book)))
                        .toList(),
                open == null ? Set.of() : OpenedMonths.with(evaluation("opened.tsv"), open, today()));
        PrintWriter out = out();
        out.print(json ? Json.text(scores) + "\n" : scores.text(MISTAKES_SHOWN));
        if (!json) {
            out.print(gravity(Objects.requireNonNull(file), book));
        }
        if (drawn != null) {
            List<Headline> headlines =
                    HeadlineFile.read(drawn, "eval", line -> {}).headlines();
            List<DrawnLabel> labels = table("drawn.tsv", DrawnLabel::read);
            DrawnScores onDraw = drawn(labels, headlines, book);
            out.print(json ? Json.text(onDraw) + "\n" : onDraw.text());
        }
        return 0;
    }

    /** Of the language of the rows. */
    private static @Nullable ScaleUse use(List<LabelledHeadline> rows, CompiledBook book) {
        return rows.isEmpty()
                ? null
                : book.scales().of(Languages.of(null, rows.get(0).title()));
    }

    /** What trains every fold: the headlines that rules must take, and what a teacher told where it is asked for. */
    private List<Example> taught(List<LabelledHeadline> labelled, CompiledBook book) {
        List<Example> taught = new ArrayList<>(ScaleTraining.hits(book));
        if (!told) {
            return taught;
        }
        ToldPairs pairs = ScaleTraining.told();
        labelled.stream()
                .map(LabelledHeadline::month)
                .filter(pairs.learnedFrom()::contains)
                .findFirst()
                .ifPresent(month -> {
                    throw new CommandFailed("the teacher knows the labels of " + month + ": leave its rows out");
                });
        taught.addAll(ScaleTraining.told(pairs, Objects.requireNonNull(texts, "--told needs --texts"), book));
        return taught;
    }

    /** Nothing for a file without these labels, or a book without a table of acts. */
    private static String gravity(Path file, CompiledBook book) {
        List<String> lines = TextFile.lines(file);
        return GravityLabel.stands(lines)
                ? book.urgency()
                        .map(table -> GravityTrial.of(GravityLabel.read(lines), book, table)
                                .textOfBook())
                        .orElse("")
                : "";
    }

    private static DrawnScores drawn(List<DrawnLabel> labels, List<Headline> headlines, CompiledBook book) {
        Map<String, Headline> byId = new HashMap<>();
        headlines.forEach(headline -> byId.put(headline.id(), headline));
        return DrawnScores.of(
                labels, byId, headline -> Tagger.tag(headline, book), DRAWN_FROM_FLAGGED, DRAWN_FROM_UNFLAGGED);
    }

    /** Labels in docs/evaluation. */
    private static <T> T table(String name, Function<List<String>, T> reader) {
        Path file = evaluation(name);
        try {
            return reader.apply(TextFile.lines(file));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(file + ": " + e.getMessage());
        }
    }

    private static Path evaluation(String name) {
        return Home.find().root().resolve("docs/evaluation").resolve(name);
    }

    private static LocalDate today() {
        return DeskClock.wall().instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static List<LabelledHeadline> labelled(Path file) {
        return ScaleTraining.labelled(file);
    }
}
