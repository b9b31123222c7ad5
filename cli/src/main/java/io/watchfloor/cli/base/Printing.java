package io.watchfloor.cli.base;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that prints; what it printed is flushed when it has ended. */
public abstract class Printing {
    @Spec
    private @Nullable CommandSpec spec;

    /** Where it stands among the commands. */
    protected final CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    /** What it was asked for. */
    protected final PrintWriter out() {
        return spec().commandLine().getOut();
    }

    /** What is to be said beside that. */
    protected final PrintWriter err() {
        return spec().commandLine().getErr();
    }
}
