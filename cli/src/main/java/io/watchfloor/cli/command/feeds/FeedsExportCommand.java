package io.watchfloor.cli.command.feeds;

import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.ingest.opml.OpmlWriter;
import io.watchfloor.kafka.ServiceContext;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The list of a running stack as OPML. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "The list as OPML, which config/feeds.opml, feeds import and any feed reader take.")
final class FeedsExportCommand implements Callable<Integer> {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        ServiceContext context = stack.answering(List.of(stack.context().topics().feeds));
        out.print(OpmlWriter.write(List.copyOf(FeedTopic.read(context).values())));
        out.flush();
        return 0;
    }
}
