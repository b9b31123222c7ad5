package io.watchfloor.cli.command.feeds;

import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Feed;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes feeds off the list of a running stack. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Takes feeds off the list. What they have published stays.")
final class FeedsRemoveCommand implements Callable<Integer> {
    @Mixin
    private final ListedFeeds feeds = new ListedFeeds();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        ServiceContext context = feeds.open();
        for (Feed feed : feeds.of(context)) {
            FeedTopic.remove(context, feed.id());
            out.println("removed " + feed.id());
        }
        out.flush();
        return 0;
    }
}
