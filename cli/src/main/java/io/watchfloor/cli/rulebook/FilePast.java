package io.watchfloor.cli.rulebook;

import io.watchfloor.cli.replay.HeadlineLines;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Past;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Headlines of a file of JSON lines. */
public final class FilePast implements Past {
    private final HeadlineLines lines;

    /** Opens a file; lines that are no headline are told to {@code unreadable} and left out. */
    public FilePast(Path file, Consumer<String> unreadable) {
        this.lines = new HeadlineLines(file, "backtest", unreadable);
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
        return lines.done();
    }

    @Override
    public void close() {
        lines.close();
    }
}
