package io.watchfloor.cli.command.feeds;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.ingest.fetch.FeedSource;
import io.watchfloor.ingest.fetch.FetchSettings;
import io.watchfloor.ingest.parse.UnreadableFeedException;
import io.watchfloor.ingest.tools.FeedCheck;
import io.watchfloor.ingest.tools.FeedLines;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What is read: the list of a running stack, and feeds looked at without polling them for the watch. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        subcommands = {
            FeedsListCommand.class,
            FeedsAddCommand.class,
            FeedsRemoveCommand.class,
            FeedsPollCommand.class,
            FeedsHealthCommand.class,
            FeedsImportCommand.class,
            FeedsExportCommand.class
        },
        description = "The list of feeds of a running stack; feeds in files and at addresses.")
public final class FeedsCommand extends Printing {
    @Command(
            name = "parse",
            mixinStandardHelpOptions = true,
            description = "Feeds in files: each item as a line of JSON, or with --list each document.")
    int parse(
            @Parameters(paramLabel = "FILE", arity = "0..*", description = "feeds") @Nullable List<Path> files,
            @Option(
                            names = "--list",
                            paramLabel = "FILE",
                            description = "lines of path, content type and base address, parted by tabs")
                    @Nullable
                    Path list) {
        CommandLine line = spec().commandLine();
        if ((files == null || files.isEmpty()) == (list == null)) {
            throw new ParameterException(line, "name files, or one --list");
        }
        PrintWriter out = line.getOut();
        int unreadable = 0;
        if (list != null) {
            documents(list, out);
        } else {
            for (Path file : Objects.requireNonNull(files)) {
                unreadable += items(file, out, line.getErr()) ? 0 : 1;
            }
        }
        return unreadable == 0 ? 0 : 1;
    }

    private static void documents(Path list, PrintWriter out) {
        try {
            FeedLines.documents(list, out::println);
        } catch (IOException e) {
            throw new CommandFailed(list + " cannot be read: " + e);
        }
    }

    private static boolean items(Path file, PrintWriter out, PrintWriter err) {
        try {
            FeedLines.items(file, out::println);
            return true;
        } catch (UnreadableFeedException e) {
            err.println("watchfloor: " + file + ": " + e.getMessage());
        } catch (IOException e) {
            err.println("watchfloor: " + file + " cannot be read: " + e);
        }
        return false;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "How a feed does and what to fix; two requests at most. Finds the feeds of a page.")
    int check(
            @Parameters(paramLabel = "URL") String url,
            @Option(names = "--json", description = "one line of JSON") boolean json) {
        PrintWriter out = out();
        try (FeedSource source = new FeedSource(FetchSettings.of(Home.find().settings()))) {
            FeedCheck.Findings findings = FeedCheck.check(url, source);
            if (json) {
                out.println(Json.text(findings));
            } else {
                findings.lines().forEach(out::println);
            }
            return findings.ok() ? 0 : 1;
        }
    }
}
