package io.watchfloor.training.command;

import io.watchfloor.cli.base.Logging;
import picocli.CommandLine;

/** {@code ./watchfloor eval} and {@code ./watchfloor model}: the command line of the product, and what is not shipped beside it. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Logging.configure();
        System.exit(line().execute(arguments));
    }

    /** The command line as it is run. */
    public static CommandLine line() {
        return io.watchfloor.cli.Main.line(new EvalCommand(), new EvalChineseCommand(), new ModelCommand());
    }
}
