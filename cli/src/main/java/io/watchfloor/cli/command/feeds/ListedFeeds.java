package io.watchfloor.cli.command.feeds;

import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of commands that do something to feeds of a running stack, named by their ids. */
final class ListedFeeds {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Parameters(paramLabel = "ID", arity = "1..*", description = "feeds")
    private List<String> ids = new ArrayList<>();

    ServiceContext open() {
        return stack.answering(List.of(stack.context().topics().feeds));
    }

    /**
     * The feeds that were named.
     *
     * @throws io.watchfloor.cli.base.CommandFailed when one of them is not on the list, before anything is done to others
     */
    List<Feed> of(ServiceContext context) {
        SortedMap<String, Feed> listed = FeedTopic.read(context);
        return ids.stream().map(id -> FeedTopic.of(listed, id)).toList();
    }
}
