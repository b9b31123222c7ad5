package io.watchfloor.cli.command.feeds;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.ingest.opml.OpmlWriter;
import io.watchfloor.kafka.ServiceContext;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The list of a running stack as OPML. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "The list as OPML, which config/feeds.opml, feeds import and any feed reader take.")
final class FeedsExportCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Override
    public Integer call() {
        PrintWriter out = out();
        ServiceContext context = stack.answering(List.of(stack.context().topics().feeds));
        out.print(OpmlWriter.write(List.copyOf(FeedTopic.read(context).values())));
        return 0;
    }
}
