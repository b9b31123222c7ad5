package io.watchfloor.launcher.command;

import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.past.Past;
import io.watchfloor.kafka.past.TopicPast;
import io.watchfloor.launcher.CommandFailed;
import io.watchfloor.launcher.rulebook.FilePast;
import io.watchfloor.launcher.rulebook.Judgements;
import io.watchfloor.model.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that look at headlines of the past: a file, or the headlines that a running stack keeps. */
final class PastOptions {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Option(
            names = "--file",
            paramLabel = "FILE.jsonl",
            description = "headlines, one JSON object a line: {\"id\",\"published\",\"outlet\",\"title\",\"summary\"?}")
    private @Nullable Path file;

    @Option(
            names = "--since",
            paramLabel = "30d",
            description = "without --file: how far back in the headlines of the running stack (default: 30d)")
    private String since = "30d";

    RunningStack stack() {
        return stack;
    }

    /** What is looked at, in words. */
    String words() {
        return file == null ? "the last " + since + " of the running stack" : file.toString();
    }

    /** What people judged of reports; nothing without a running stack. */
    Judgements judgements() {
        if (file != null) {
            return Judgements.none();
        }
        Topics topics = stack.context().topics();
        return Judgements.read(stack.answering(List.of(topics.incidentEvents, topics.incidentReports)));
    }

    /** Opens the headlines; what is unreadable among them is told and left out. */
    Past open(Consumer<String> unreadable) {
        if (file != null) {
            return new FilePast(file, unreadable);
        }
        Duration back = Durations.parse(since)
                .orElseThrow(() -> new CommandFailed("--since " + since + ": write a duration such as 12h or 30d"));
        ServiceContext context = stack.answering(List.of(stack.context().topics().headlines));
        return new TopicPast(context, context.clock().instant().minus(back), unreadable);
    }
}
