package io.watchfloor.launcher.command;

import io.watchfloor.launcher.Logging;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A line on a terminal that tells how far long work has come; a line a tenth of the way where there is no terminal. */
final class Progress {
    private final @Nullable PrintWriter out;
    private final int all;
    private final boolean terminal = Logging.onTerminal();
    private int shown = -1;

    Progress(@Nullable PrintWriter out, int all) {
        this.out = out;
        this.all = all;
    }

    void at(int count) {
        int percent = (int) (100L * count / Math.max(1, all));
        if (out == null || percent == shown || (!terminal && (percent % 10 != 0 || percent == 0))) {
            return;
        }
        shown = percent;
        out.print(terminal ? "\r" : "");
        out.printf("%d %% of %d headlines sent", percent, all);
        out.print(terminal ? "" : System.lineSeparator());
        out.flush();
    }

    void done() {
        if (out != null && terminal) {
            out.println();
            out.flush();
        }
    }
}
