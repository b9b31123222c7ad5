package io.watchfloor.cli.command.feeds;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Feed;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Asks a running stack to poll feeds now, through their records on the topic. */
@Command(
        name = "poll",
        mixinStandardHelpOptions = true,
        description = "Has feeds polled at once, as far as their host's spacing allows.")
final class FeedsPollCommand implements Callable<Integer> {
    @Mixin
    private final ListedFeeds feeds = new ListedFeeds();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        ServiceContext context = feeds.open();
        List<Feed> asked = feeds.of(context).stream()
                .map(feed -> asked(feed, context.clock().instant()))
                .toList();
        FeedTopic.write(context, asked);
        asked.forEach(feed -> out.println("asked for " + feed.id() + "; see: watchfloor feeds health " + feed.id()));
        out.flush();
        return 0;
    }

    private static Feed asked(Feed feed, Instant now) {
        if (!feed.enabled()) {
            throw new CommandFailed(feed.id() + " is switched off; list it again with enabled=\"true\"");
        }
        return FeedTopic.askedFor(feed, now);
    }
}
