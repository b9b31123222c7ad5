package io.watchfloor.launcher.rulebook;

import io.watchfloor.kafka.past.Past;
import io.watchfloor.launcher.CommandFailed;
import io.watchfloor.launcher.replay.HeadlineLines;
import io.watchfloor.model.Headline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Headlines of a file of JSON lines. */
public final class FilePast implements Past {
    private final HeadlineLines lines;
    private final long size;

    /** Opens a file; lines that are no headline are told to {@code unreadable} and left out. */
    public FilePast(Path file, Consumer<String> unreadable) {
        this.lines = new HeadlineLines(file, "backtest", unreadable);
        try {
            this.size = Files.size(file);
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public Headline next() {
        return lines.next();
    }

    @Override
    public double done() {
        return size == 0 ? 1 : Math.min(1, (double) lines.chars() / size);
    }

    @Override
    public void close() {
        lines.close();
    }
}
