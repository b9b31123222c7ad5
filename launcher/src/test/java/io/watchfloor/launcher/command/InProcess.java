package io.watchfloor.launcher.command;

import io.watchfloor.launcher.CommandFailed;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** One run of the command line in this JVM, against the config/ of the checkout. */
record InProcess(int exitCode, String out, String err) {

    static InProcess run(String... arguments) {
        return runAt(Path.of(".."), arguments);
    }

    /** The same against the config/ of another folder. */
    static InProcess runAt(Path home, String... arguments) {
        System.setProperty("watchfloor.home", home.toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new Watchfloor());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            if (!(thrown instanceof CommandFailed)) {
                throw thrown;
            }
            command.getErr().println(thrown.getMessage());
            return 1;
        });
        int code = line.execute(arguments);
        return new InProcess(code, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
