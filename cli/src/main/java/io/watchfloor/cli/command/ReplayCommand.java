package io.watchfloor.cli.command;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.BookOptions;
import io.watchfloor.cli.command.options.Progress;
import io.watchfloor.cli.command.options.TimeWord;
import io.watchfloor.cli.desk.BrokerPort;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.cli.replay.DirectReplay;
import io.watchfloor.cli.replay.HeadlineFile;
import io.watchfloor.cli.replay.ReplayDesk;
import io.watchfloor.cli.replay.ReplayResult;
import io.watchfloor.cli.replay.Replayer;
import io.watchfloor.cli.replay.Span;
import io.watchfloor.cli.replay.TagKey;
import io.watchfloor.cli.replay.TaggedHeadlines;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.Version;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.rules.book.CompiledBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A file of headlines through the whole pipeline, on headline time; prints every incident as a line of JSON. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Sends a file of headlines through the whole pipeline, on headline time.",
            "A line of the file: {\"id\",\"published\",\"outlet\",\"title\",\"summary\"?,\"link\"?}.",
            "Prints every incident as one line of JSON on stdout, and a summary on stderr."
        })
final class ReplayCommand extends Printing implements Callable<Integer> {
    private static final String PRODUCER = "replay/" + Version.current();

    @Parameters(paramLabel = "FILE.jsonl[.gz]", description = "headlines, one JSON object a line; gzip too")
    private @Nullable Path file;

    @Option(names = "--speed", description = "desk seconds per second, or max (default: ${DEFAULT-VALUE})")
    private String speed = "max";

    @Option(names = "--rules", description = "folder of rule packs instead of config/rules")
    private @Nullable Path rules;

    @Option(
            names = "--data",
            description = "keep broker and state there; a replay that was cut short goes on where it was")
    private @Nullable Path data;

    @Option(names = "--partitions", description = "partitions of headlines and journal (default: ${DEFAULT-VALUE})")
    private int partitions = Topics.PARTITIONS;

    @Option(
            names = "--spread",
            description = "spread headlines over the partitions by id, as ingest does; their order is then kept only "
                    + "within two hours")
    private boolean spread;

    @Option(
            names = "--as-of",
            converter = TimeWord.Reader.class,
            description = "print incidents as they were known at that time: 2023-02-03T14:00:00Z, or a date")
    private @Nullable TimeWord asOf;

    @Option(
            names = "--from",
            converter = TimeWord.Reader.class,
            description = "only headlines fetched from then on: 2023-02-03, or 2023-02-03T14:00:00Z")
    private @Nullable TimeWord from;

    @Option(names = "--to", converter = TimeWord.Reader.class, description = "only headlines fetched before then")
    private @Nullable TimeWord to;

    @Option(
            names = "--direct",
            description =
                    "without a broker: the same tagging and the same incidents in one process, for long files. With "
                            + "--data, what was tagged is kept there, and a replay that was cut short goes on where it was")
    private boolean direct;

    @Option(names = "--rules-only", description = "without the learned scale")
    private boolean rulesOnly;

    @Option(
            names = "--json",
            description = "a line for each call as well, the summary as a line of JSON, and no progress")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (file == null) {
            throw new CommandFailed("name a file to replay");
        }
        PrintWriter out = out();
        PrintWriter err = err();
        HeadlineFile headlines =
                HeadlineFile.read(file, PRODUCER, span(), line -> err.println("watchfloor: " + line + "; skipped"));
        ReplayResult result = direct
                ? direct(headlines, file, err)
                : data == null ? thrownAway(headlines, err) : kept(headlines, data, err);
        result.incidents().forEach(incident -> out.println(Json.text(incident)));
        if (json) {
            result.calls().forEach(call -> out.println(Json.text(call)));
        }
        out.flush();
        ReplayResult.Summary s = result.summary();
        err.println(
                json
                        ? Json.text(s)
                        : String.format(
                                "%s: %d headlines, %d tagged, %d incidents with %d reports, %d incident events in %.1f s (%d lines skipped)",
                                s.file(),
                                s.headlines(),
                                s.tagged(),
                                s.incidents(),
                                s.reports(),
                                s.incidentEvents(),
                                s.seconds(),
                                s.unreadable()));
        return headlines.unreadable() == 0 ? 0 : 1;
    }

    private Span span() {
        DeskClock clock = DeskClock.wall();
        return new Span(TimeWord.ifGiven(from, clock), TimeWord.ifGiven(to, clock));
    }

    private ReplayResult direct(HeadlineFile headlines, Path named, PrintWriter err) {
        if (rate() != 0 || spread || partitions != Topics.PARTITIONS) {
            throw new CommandFailed("--direct has no broker and no pace: leave out --speed, --spread and --partitions");
        }
        long began = System.nanoTime();
        DecisionBook book = BookOptions.configured(rules);
        String decides = book.digest() + (rulesOnly ? " rules only" : "");
        Path kept = data == null ? null : data.resolve("tagged-" + TagKey.of(named, decides, span()));
        Progress progress = new Progress(json ? null : err, headlines.size() + " headlines tagged");
        DirectReplay replay = new DirectReplay(PRODUCER, TimeWord.ifGiven(asOf, DeskClock.wall()));
        new TaggedHeadlines(() -> headlines, () -> compiled(book), kept, progress::at).each(replay);
        progress.done();
        return replay.result(headlines.unreadable(), (System.nanoTime() - began) / 1e9, String.valueOf(file));
    }

    private Function<Headline, CompiledBook> compiled(DecisionBook book) {
        CompiledBook whole = BookOptions.compiled(book);
        CompiledBook compiled = rulesOnly ? whole.weighingWith(null) : whole;
        return headline -> compiled;
    }

    private ReplayResult thrownAway(HeadlineFile headlines, PrintWriter err) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("watchfloor-replay")) {
            return replay(headlines, scratch.folder(), 0, err);
        }
    }

    private ReplayResult kept(HeadlineFile headlines, Path folder, PrintWriter err)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return replay(headlines, folder, BrokerPort.of(folder), err);
    }

    private ReplayResult replay(HeadlineFile headlines, Path folder, int port, PrintWriter err)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        int all = headlines.size();
        Progress progress = new Progress(json ? null : err, all + " headlines sent");
        ReplayDesk desk = new ReplayDesk(Home.find(), folder, port, partitions, rate(), spread, rules, !rulesOnly);
        return desk.run(headlines, sent -> progress.at((double) sent / all), context -> {
            progress.done();
            double seconds = (System.nanoTime() - began) / 1e9;
            return Replayer.result(
                    context, headlines, String.valueOf(file), seconds, TimeWord.ifGiven(asOf, context.clock()));
        });
    }

    private double rate() {
        if (speed.equals("max")) {
            return 0;
        }
        try {
            double rate = Double.parseDouble(speed);
            if (rate > 0) {
                return rate;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same message.
        }
        throw new CommandFailed("--speed " + speed + ": write a number above 0, or max");
    }
}
