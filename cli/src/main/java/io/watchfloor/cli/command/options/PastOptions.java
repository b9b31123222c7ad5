package io.watchfloor.cli.command.options;

import io.watchfloor.authoring.backtest.InOrder;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.desk.StopSignal;
import io.watchfloor.cli.rulebook.FilePast;
import io.watchfloor.cli.rulebook.Judgements;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicPast;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Durations;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Past;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that look at headlines of the past: a file, or the headlines that a running stack keeps. */
public final class PastOptions {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Option(
            names = "--file",
            paramLabel = "FILE.jsonl[.gz]",
            description = "headlines, one JSON object a line: {\"id\",\"published\",\"outlet\",\"title\",\"summary\"?}")
    private @Nullable Path file;

    @Option(
            names = "--since",
            paramLabel = "30d",
            description = "without --file: how far back in the headlines of the running stack (default: 30d)")
    private String since = "30d";

    public RunningStack stack() {
        return stack;
    }

    private String words() {
        return file == null ? "the last " + since + " of the running stack" : file.toString();
    }

    /** What people judged of reports; nothing without a running stack. */
    public Judgements judgements() {
        if (file != null) {
            return Judgements.none();
        }
        Topics topics = stack.context().topics();
        return Judgements.read(stack.answering(List.of(topics.incidentEvents, topics.incidentReports)));
    }

    /** Says what came of it. */
    @FunctionalInterface
    public interface Ending {
        /**
         * Prints it.
         *
         * @param whole false when it was stopped before the end
         * @return the exit code of the command
         */
        int says(boolean whole);
    }

    /** Says that a result is not of all headlines. */
    public static void stopped(PrintWriter err, long headlines) {
        err.println("watchfloor: stopped before the end; this is what " + headlines + " headlines gave");
        err.flush();
    }

    /**
     * Takes all headlines on all cores, and hands on what came of each in their order, on this thread. Tells how far it
     * has come, and what is unreadable and left out.
     *
     * @param quiet without a word on how far it has come
     * @param work a plain function
     * @param end called when all is handed on; after Ctrl-C the stop waits for it, so that it can say what there is
     * @return the exit code that {@code end} gave
     */
    public <T> int each(PrintWriter err, boolean quiet, Function<Headline, T> work, Consumer<T> each, Ending end) {
        try (StopSignal stop = StopSignal.install();
                Past headlines = open(line -> err.println("watchfloor: " + line + "; left out"))) {
            Progress progress = new Progress(quiet ? null : err, words());
            InOrder.map(
                    headlines,
                    Runtime.getRuntime().availableProcessors(),
                    work,
                    taken -> {
                        each.accept(taken);
                        progress.at(headlines.done());
                    },
                    stop::requested);
            boolean whole = !headlines.hasNext();
            progress.done();
            return end.says(whole);
        }
    }

    private Past open(Consumer<String> unreadable) {
        if (file != null) {
            return new FilePast(file, unreadable);
        }
        Duration back = Durations.parse(since)
                .orElseThrow(() -> new CommandFailed("--since " + since + ": write a duration such as 12h or 30d"));
        ServiceContext context = stack.answering(List.of(stack.context().topics().headlines));
        return new TopicPast(context, context.clock().instant().minus(back), unreadable);
    }
}
