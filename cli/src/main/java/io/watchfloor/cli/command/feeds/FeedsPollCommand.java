package io.watchfloor.cli.command.feeds;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Feed;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks a running stack to poll feeds now, through their records on the topic. */
@Command(
        name = "poll",
        mixinStandardHelpOptions = true,
        description = "Has feeds polled at once, as far as their host's spacing allows.")
final class FeedsPollCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final ListedFeeds feeds = new ListedFeeds();

    @Override
    public Integer call() {
        PrintWriter out = out();
        ServiceContext context = feeds.open();
        List<Feed> asked = feeds.of(context).stream()
                .map(feed -> asked(feed, context.clock().instant()))
                .toList();
        FeedTopic.write(context, asked);
        asked.forEach(feed -> out.println("asked for " + feed.id() + "; see: watchfloor feeds health " + feed.id()));
        return 0;
    }

    private static Feed asked(Feed feed, Instant now) {
        if (!feed.enabled()) {
            throw new CommandFailed(feed.id() + " is switched off; list it again with enabled=\"true\"");
        }
        return feed.askedFor(now);
    }
}
