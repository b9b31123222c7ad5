package io.watchfloor.proofs.year;

import io.watchfloor.authoring.backtest.InOrder;
import io.watchfloor.authoring.backtest.Taken;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.Progress;
import io.watchfloor.cli.replay.HeadlineLines;
import io.watchfloor.model.Json;
import io.watchfloor.model.Report;
import io.watchfloor.rules.book.CompiledBook;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The reports of a file of headlines, kept in a file so that tagging is done once and folding as often as one likes. A
 * line: id, milliseconds of its fetch time, outlet, and the reports as JSON where there are any.
 */
final class TaggedHeadlines {
    private static final int BUFFER = 1 << 16;
    private static final Report[] NONE = {};

    private final Path file;

    private TaggedHeadlines(Path file) {
        this.file = file;
    }

    /**
     * Tags the headlines, unless the file of an earlier run has them.
     *
     * @param key what the reports depend on, in letters and digits; see {@link TagKey}
     * @param work folder of the files that are kept
     */
    static TaggedHeadlines of(Path headlines, Supplier<CompiledBook> book, String key, Path work, PrintWriter err) {
        String name = headlines.getFileName().toString().replaceAll("\\.jsonl(\\.gz)?$", "");
        Path file = work.resolve(name + "-" + key + ".tsv.gz");
        if (!Files.exists(file)) {
            Spent spent = Spent.begin();
            try {
                Files.createDirectories(work);
                Path unfinished = Files.createTempFile(work, name, ".part");
                tag(headlines, book.get(), unfinished, err);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new CommandFailed(file + " cannot be written: " + e.getMessage());
            }
            err.println("tagged " + headlines.getFileName() + " in " + spent);
            err.flush();
        }
        return new TaggedHeadlines(file);
    }

    private static void tag(Path headlines, CompiledBook book, Path into, PrintWriter err) throws IOException {
        Progress progress = new Progress(err, "tagging " + headlines.getFileName());
        try (HeadlineLines lines = new HeadlineLines(headlines, "prove", line -> err.println("left out: " + line));
                Writer writer = new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(into), BUFFER), StandardCharsets.UTF_8))) {
            InOrder.map(
                    lines,
                    Runtime.getRuntime().availableProcessors(),
                    headline -> line(Taken.by(book, headline)),
                    line -> {
                        write(writer, line);
                        progress.at(lines.done());
                    },
                    () -> false);
        }
        progress.done();
    }

    private static String line(Taken taken) {
        return String.join(
                "\t",
                taken.headline().id(),
                Long.toString(taken.headline().fetched().toEpochMilli()),
                taken.headline().outlet().replace('\t', ' '),
                taken.reports().isEmpty() ? "" : Json.text(taken.reports()));
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands every headline on, in the order of the file. */
    void each(Consumer<Arrival> arrivals) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                arrivals.accept(arrival(line));
            }
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be read: " + e.getMessage() + "; remove it, and it is made again");
        }
    }

    private static Arrival arrival(String line) {
        String[] cells = line.split("\t", 4);
        return new Arrival(
                cells[0],
                Instant.ofEpochMilli(Long.parseLong(cells[1])),
                cells[2],
                List.of(cells[3].isEmpty() ? NONE : Json.read(cells[3], Report[].class)));
    }
}
