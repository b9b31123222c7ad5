package io.watchfloor.cli.command.feeds;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.ingest.opml.OpmlException;
import io.watchfloor.ingest.opml.OpmlReader;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Feed;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts the feeds of an OPML file on the list of a running stack. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Adds the feeds of an OPML file, and changes those of the same id. Removes none.")
final class FeedsImportCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Parameters(paramLabel = "FILE", description = "OPML, of any feed reader")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        PrintWriter out = out();
        List<Feed> feeds;
        try {
            feeds = OpmlReader.read(file);
        } catch (OpmlException e) {
            throw CommandFailed.by(e);
        }
        ServiceContext context = stack.answering(List.of(stack.context().topics().feeds));
        SortedMap<String, Feed> listed = FeedTopic.read(context);
        List<Feed> news = feeds.stream()
                .map(feed -> keeping(listed.get(feed.id()), feed))
                .filter(feed -> !feed.equals(listed.get(feed.id())))
                .toList();
        long added =
                news.stream().filter(feed -> !listed.containsKey(feed.id())).count();
        FeedTopic.write(context, news);
        out.printf(
                "%d feeds: %d added, %d changed, %d as they were%n",
                feeds.size(), added, news.size() - added, feeds.size() - news.size());
        return 0;
    }

    /** What OPML has no words for, such as headers, stays. */
    private static Feed keeping(@Nullable Feed listed, Feed feed) {
        return listed == null ? feed : feed.with(listed.more());
    }
}
