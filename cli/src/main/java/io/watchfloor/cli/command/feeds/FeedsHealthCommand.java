package io.watchfloor.cli.command.feeds;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Json;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How the feeds of a running stack do. */
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        description = "How feeds do, and what to do about those that are not well; 1 when one is not.")
final class FeedsHealthCommand extends Printing implements Callable<Integer> {

    @Mixin
    private final RunningStack stack = new RunningStack();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "feeds (default: all)")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--json", description = "one line of JSON for each feed")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = out();
        ServiceContext where = stack.context();
        ServiceContext context = stack.answering(List.of(where.topics().feeds, where.topics().feedHealth));
        SortedMap<String, Feed> listed = FeedTopic.read(context);
        SortedMap<String, FeedHealth> health = FeedTopic.health(context);
        List<String> wanted = ids.isEmpty() ? List.copyOf(listed.keySet()) : ids;
        int unwell = 0;
        Instant now = context.clock().instant();
        for (String id : wanted) {
            FeedHealth found = health.getOrDefault(id, unpolled(FeedTopic.of(listed, id), now));
            String lines = health.containsKey(id)
                    ? lines(found, now)
                    : String.format("%-40s %-9s listed, and ingest has not read it yet", id, FeedCondition.NEW.word());
            out.println(json ? Json.text(found) : lines);
            boolean well = found.state().isWell();
            unwell += well && !found.isOutdated(now) ? 0 : 1;
        }
        if (!json) {
            out.println(wanted.size() + " feeds, " + unwell + " not well");
        }
        return unwell == 0 ? 0 : 1;
    }

    private static FeedHealth unpolled(Feed feed, Instant now) {
        return new FeedHealth(
                feed.id(), FeedCondition.NEW, null, null, null, 0, null, null, null, 0, null, now, Map.of());
    }

    /** ingest speaks of a feed when it polls it: how old the figures are belongs to them. */
    private static String lines(FeedHealth health, Instant now) {
        long minutes = Duration.between(health.at(), now).toMinutes();
        String line = String.format(
                "%-40s %-9s since %s, last new %s, %d headlines, next poll %s; as of %s, %d min ago",
                health.feed(),
                health.state().word(),
                time(health.since()),
                time(health.lastNew()),
                health.items(),
                time(health.nextPoll()),
                time(health.at()),
                minutes);
        String outdated = health.isOutdated(now)
                ? System.lineSeparator() + "  NOT KNOWN NOW: ingest has said nothing of it since; look at ingest"
                : "";
        String alarm = health.alarm() == null ? "" : System.lineSeparator() + "  ALARM since " + time(health.alarm());
        String error = health.error() == null ? "" : alarm + System.lineSeparator() + "  " + health.error();
        return line + outdated + error;
    }

    private static String time(@Nullable Instant instant) {
        return instant == null
                ? "never"
                : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
