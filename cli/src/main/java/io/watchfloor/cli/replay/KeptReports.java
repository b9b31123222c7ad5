package io.watchfloor.cli.replay;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.model.Json;
import io.watchfloor.model.Report;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was tagged of a file, in a folder: parts of so many headlines each, written whole or not at all, so that a run that
 * was killed goes on behind the last one. A line: id, milliseconds of its fetch time, outlet, and the reports as JSON where
 * there are any.
 */
final class KeptReports {
    static final int PART = 10_000;
    private static final int BUFFER = 1 << 16;
    private static final int CELLS = 4;
    private static final Report[] NONE = {};

    private final Path folder;
    private final List<String> lines = new ArrayList<>(PART);
    private int parts;

    /** @throws CommandFailed when the folder cannot be made */
    KeptReports(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandFailed(folder + " cannot be made: " + e.getMessage());
        }
        while (Files.exists(part(parts))) {
            parts++;
        }
    }

    private Path part(int number) {
        return folder.resolve(String.format("%05d.tsv.gz", number));
    }

    private Path end() {
        return folder.resolve("whole");
    }

    /** Whether everything stands here. */
    boolean whole() {
        return Files.exists(end());
    }

    /** Hands on what stands here; returns how many that were. */
    int each(Consumer<Arrival> arrivals) {
        int count = 0;
        for (int number = 0; number < parts; number++) {
            Path part = part(number);
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(part), BUFFER), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    arrivals.accept(arrival(line));
                    count++;
                }
            } catch (IOException e) {
                throw new CommandFailed(
                        part + " cannot be read: " + e.getMessage() + "; remove " + folder + ", and it is made again");
            }
        }
        return count;
    }

    /** Adds one behind the others. */
    void add(Arrival arrival) {
        lines.add(line(arrival));
        if (lines.size() == PART) {
            write();
        }
    }

    /** Nothing is added any more. */
    void finish() {
        if (!lines.isEmpty()) {
            write();
        }
        try {
            Files.writeString(end(), "");
        } catch (IOException e) {
            throw new CommandFailed(end() + " cannot be written: " + e.getMessage());
        }
    }

    private void write() {
        Path whole = part(parts);
        Path unfinished = folder.resolve(whole.getFileName() + ".part");
        try {
            try (Writer writer = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(unfinished), BUFFER), StandardCharsets.UTF_8))) {
                for (String line : lines) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailed(whole + " cannot be written: " + e.getMessage());
        }
        parts++;
        lines.clear();
    }

    private static String line(Arrival arrival) {
        return String.join(
                "\t",
                word(arrival.id()),
                Long.toString(arrival.at().toEpochMilli()),
                word(arrival.outlet()),
                arrival.reports().isEmpty() ? "" : Json.text(arrival.reports()));
    }

    private static String word(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    private static Arrival arrival(String line) {
        String[] cells = line.split("\t", CELLS);
        return new Arrival(
                cells[0],
                Instant.ofEpochMilli(Long.parseLong(cells[1])),
                cells[2],
                List.of(cells[3].isEmpty() ? NONE : Json.read(cells[3], Report[].class)));
    }
}
