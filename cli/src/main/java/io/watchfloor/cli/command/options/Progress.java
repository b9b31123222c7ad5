package io.watchfloor.cli.command.options;

import io.watchfloor.cli.base.Logging;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A line on a terminal that tells how far long work has come; a line a tenth of the way where there is no terminal. */
public final class Progress {
    private static final int MINUTE = 60;
    private static final long LEAST_SECONDS = 5;

    private final @Nullable PrintWriter out;
    private final String of;
    private final boolean terminal = Logging.onTerminal();
    private final long began = System.nanoTime();
    private int shown;

    /**
     * Nothing done yet.
     *
     * @param of what is worked on, in words
     */
    public Progress(@Nullable PrintWriter out, String of) {
        this.out = out;
        this.of = of;
    }

    /** So much is done, from 0 to 1. */
    public void at(double done) {
        int percent = (int) (100 * done);
        if (out == null || percent <= shown || (!terminal && percent / 10 == shown / 10)) {
            return;
        }
        shown = percent;
        out.print(terminal ? "\r" : "");
        out.printf("%d %% of %s%s", percent, of, left((System.nanoTime() - began) / 1_000_000_000L, done));
        out.print(terminal ? "    " : System.lineSeparator());
        out.flush();
    }

    /**
     * How long it still takes if it goes on as it went so far, in words; empty while too little is known.
     *
     * @param seconds that it took so far
     */
    static String left(long seconds, double done) {
        if (seconds < LEAST_SECONDS || done >= 1) {
            return "";
        }
        long left = Math.round(seconds * (1 - done) / done);
        return String.format(", %d:%02d left", left / MINUTE, left % MINUTE);
    }

    public void done() {
        if (out != null && terminal) {
            out.println();
            out.flush();
        }
    }
}
