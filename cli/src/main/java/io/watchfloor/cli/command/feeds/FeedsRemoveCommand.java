package io.watchfloor.cli.command.feeds;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Feed;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes feeds off the list of a running stack. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Takes feeds off the list. What they have published stays.")
final class FeedsRemoveCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final ListedFeeds feeds = new ListedFeeds();

    @Override
    public Integer call() {
        PrintWriter out = out();
        ServiceContext context = feeds.open();
        for (Feed feed : feeds.of(context)) {
            FeedTopic.remove(context, feed.id());
            out.println("removed " + feed.id());
        }
        return 0;
    }
}
