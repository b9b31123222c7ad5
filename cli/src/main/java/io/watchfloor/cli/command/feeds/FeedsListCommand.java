package io.watchfloor.cli.command.feeds;

import io.watchfloor.cli.base.Columns;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.ingest.fetch.Addresses;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Json;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The feeds that a running stack reads. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "The feeds that a running stack reads.")
final class FeedsListCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Option(names = "--json", description = "one line of JSON for each feed, passwords included")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = out();
        ServiceContext context = stack.context();
        Collection<Feed> feeds =
                FeedTopic.read(stack.answering(List.of(context.topics().feeds))).values();
        feeds.forEach(feed -> out.println(json ? Json.text(feed) : line(feed)));
        if (!json) {
            out.println(feeds.size() + " feeds");
        }
        return 0;
    }

    private static String line(Feed feed) {
        return String.format(
                "%-40s %s %5d s%s  %s",
                feed.id(),
                Columns.padded(feed.outlet(), 24),
                feed.everySeconds(),
                feed.enabled() ? "" : " off",
                Addresses.shown(feed.url()));
    }
}
