package io.watchfloor.proofs.command;

import java.io.PrintWriter;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of proofs that draw at random what happens. */
final class Seed {
    @Option(names = "--seed", description = "the same seed gives the same headlines and moments")
    private @Nullable Long seed;

    /** The seed that was asked for, or a drawn one, which is printed the first time so that it can be asked for again. */
    long chosen(PrintWriter out) {
        if (seed == null) {
            seed = ThreadLocalRandom.current().nextLong();
            out.println("seed " + seed);
        }
        return seed;
    }
}
