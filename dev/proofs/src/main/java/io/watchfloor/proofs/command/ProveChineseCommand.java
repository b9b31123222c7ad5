package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.proofs.year.ChineseProof;
import io.watchfloor.proofs.year.YearData;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Whether one happening is one incident in two languages. */
@Command(
        name = "chinese",
        mixinStandardHelpOptions = true,
        description = {
            "Puts Chinese headlines that report events of 2023 among the English ones of those days,",
            "and says which of them lie in one incident with them."
        })
final class ProveChineseCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final YearOptions options = new YearOptions();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        Optional<YearData> data = options.data();
        if (data.isEmpty()) {
            out.println(YearData.absent());
            return 0;
        }
        PrintWriter err = err();
        Path joins = Home.find().root().resolve("docs/evaluation/chinese-joins.tsv");
        try (Scratch scratch = Scratch.create("prove-chinese")) {
            new ChineseProof(data.get(), options.year(err), out).run(joins, scratch.folder());
        }
        return 0;
    }
}
