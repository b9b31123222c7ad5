package io.watchfloor.cli.command.feeds;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.ingest.fetch.Addresses;
import io.watchfloor.ingest.fetch.FeedSource;
import io.watchfloor.ingest.fetch.FetchSettings;
import io.watchfloor.ingest.tools.FeedFinder;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedIds;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a feed on the list of a running stack, which polls it within a minute. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Looks at an address, finds its feed when it is a page, and has it polled from now on.")
final class FeedsAddCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Parameters(paramLabel = "URL", description = "a feed, or a page that names one")
    private String url = "";

    @Option(names = "--outlet", description = "who publishes it, as in config/outlets.yaml (default: its title)")
    private @Nullable String outlet;

    @Option(names = "--id", description = "its name here (default: made of outlet and address)")
    private @Nullable String id;

    @Option(names = "--family", description = "the publisher that the outlet belongs to")
    private @Nullable String family;

    @Option(names = "--country", description = "of the publisher, in three letters such as GBR")
    private @Nullable String country;

    @Option(names = "--reliability", description = "A to F (Admiralty code)")
    private @Nullable String reliability;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "shortest time between polls")
    private int every;

    @Option(names = "--unseen", description = "list the address as it is, without looking at it")
    private boolean unseen;

    @Override
    public Integer call() {
        PrintWriter out = out();
        requireForm("--country", country, "[A-Z]{3}", "three letters such as GBR");
        requireForm("--reliability", reliability, "[A-F]", "a letter from A to F");
        ServiceContext context = stack.answering(List.of(stack.context().topics().feeds));
        SortedMap<String, Feed> listed = FeedTopic.read(context);
        refuseListed(listed, url);
        FeedFinder.Found found = unseen ? new FeedFinder.Found(url, null, List.of()) : look(out);
        String address = Objects.requireNonNull(found.url());
        refuseListed(listed, address);
        Feed feed = feed(address, outlet != null ? outlet : found.title());
        if (listed.containsKey(feed.id())) {
            throw new CommandFailed("another feed has the id " + feed.id() + "; give this one another with --id");
        }
        FeedTopic.write(context, List.of(feed));
        out.println("added " + feed.id() + ": " + Addresses.shown(address) + " by " + feed.outlet());
        return 0;
    }

    private FeedFinder.Found look(PrintWriter out) {
        try (FeedSource source = new FeedSource(FetchSettings.of(Home.find().settings()))) {
            FeedFinder.Found found = FeedFinder.find(url, source);
            if (found.url() == null) {
                throw new CommandFailed(String.join("\n", found.lines())
                        + "\nnothing was added; --unseen lists the address all the same");
            }
            found.lines().forEach(out::println);
            return found;
        }
    }

    private static void refuseListed(SortedMap<String, Feed> listed, String address) {
        listed.values().stream()
                .filter(feed -> feed.url().equals(address))
                .findFirst()
                .ifPresent(feed -> {
                    throw new CommandFailed(Addresses.shown(address) + " is on the list already, as " + feed.id());
                });
    }

    private Feed feed(String address, @Nullable String publisher) {
        if (publisher == null) {
            throw new CommandFailed("the feed does not say who publishes it; say it with --outlet");
        }
        String name = id != null ? id : FeedIds.of(publisher, address);
        return new Feed(name, address, publisher, family, country, reliability, every, true, Map.of());
    }

    private static void requireForm(String option, @Nullable String value, String form, String words) {
        if (value != null && !value.matches(form)) {
            throw new CommandFailed(option + " " + value + " should be " + words);
        }
    }
}
