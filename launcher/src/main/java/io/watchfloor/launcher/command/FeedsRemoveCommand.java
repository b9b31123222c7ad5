package io.watchfloor.launcher.command;

import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.launcher.feeds.FeedTopic;
import io.watchfloor.model.Feed;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes feeds off the list of a running stack. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Takes feeds off the list. What they have published stays.")
final class FeedsRemoveCommand implements Callable<Integer> {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Parameters(paramLabel = "ID", arity = "1..*", description = "feeds")
    private List<String> ids = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        ServiceContext context = stack.answering(List.of(stack.context().topics().feeds));
        SortedMap<String, Feed> listed = FeedTopic.read(context);
        ids.forEach(id -> FeedTopic.of(listed, id));
        for (String id : ids) {
            FeedTopic.remove(context, id);
            out.println("removed " + id);
        }
        out.flush();
        return 0;
    }
}
