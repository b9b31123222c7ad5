package io.watchfloor.training.command;

import io.watchfloor.authoring.Share;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.TextFile;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.training.evaluation.ChineseChecks;
import io.watchfloor.training.evaluation.ChineseTitles;
import io.watchfloor.training.evaluation.ChineseTitles.Title;
import io.watchfloor.training.evaluation.LabelledHeadline;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What must hold of Chinese headlines beside the scores by month. */
@Command(
        name = "eval-chinese",
        mixinStandardHelpOptions = true,
        description = {
            "Holds Chinese headlines against what must not matter: outlet, script, width, marks, spaces, day;",
            "and what is flagged of titles without labels against the verdicts in docs/evaluation/chinese-drawn.tsv.",
            "Shut months are left out."
        })
public final class EvalChineseCommand extends Printing implements Callable<Integer> {
    private static final String VERDICTS = "docs/evaluation/chinese-drawn.tsv";
    private static final String LABELLED = "labelled-zh.tsv";

    @Parameters(paramLabel = "FOLDER", description = "labelled-zh.tsv and the titles of two outlets")
    private @Nullable Path folder;

    @Option(names = "--seed", description = "of the draw (default: ${DEFAULT-VALUE})", defaultValue = "21")
    private String seed = "21";

    @Option(names = "--draw", paramLabel = "N", description = "print so many drawn titles that are flagged, and end")
    private int draw;

    @Option(
            names = "--own",
            paramLabel = "N",
            description = "so many items of CCTV that name no other state (default: ${DEFAULT-VALUE})",
            defaultValue = "5000")
    private int own = 5000;

    @Override
    public Integer call() {
        Path in = Objects.requireNonNull(folder);
        if (!Files.exists(in.resolve(LABELLED))) {
            throw new CommandFailed(in + " holds no " + LABELLED);
        }
        CompiledBook book = BookOptions.compiled(BookOptions.configured(null));
        ChineseChecks checks = new ChineseChecks(book);
        List<Title> drawn = ChineseTitles.drawn(in, seed);
        PrintWriter out = out();
        if (draw > 0) {
            checks.flagged(drawn, draw)
                    .forEach(title -> out.println(title.id() + "\t" + title.day() + "\t" + title.text()));
            out.flush();
            return 0;
        }
        List<LabelledHeadline> rows = ScaleTraining.labelled(in.resolve(LABELLED));
        out.print(checks.acrossOutlets(rows));
        out.print(checks.otherwiseWritten(rows));
        out.print(checks.amongItsOwn(drawn, own));
        out.print(judged(checks, drawn));
        out.flush();
        return 0;
    }

    /** Of the judged titles, those that are flagged now. */
    private static String judged(ChineseChecks checks, List<Title> drawn) {
        Map<String, Boolean> verdicts = new HashMap<>();
        for (String line : TextFile.lines(Home.find().root().resolve(VERDICTS))) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 1 && (cells[1].equals("yes") || cells[1].equals("no"))) {
                verdicts.put(cells[0], cells[1].equals("yes"));
            }
        }
        List<Title> judged =
                drawn.stream().filter(title -> verdicts.containsKey(title.id())).toList();
        List<Title> flagged = checks.flagged(judged, judged.size());
        Share share = Share.of(
                flagged.stream().filter(title -> verdicts.get(title.id())).count(), flagged.size());
        return String.format(
                "of %d judged titles of the draw %d are flagged now; precision %.3f [%.3f, %.3f] (bar .80)%n",
                judged.size(), flagged.size(), share.value(), share.low(), share.high());
    }
}
