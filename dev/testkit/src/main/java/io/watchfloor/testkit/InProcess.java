package io.watchfloor.testkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** One run of a command line in this JVM, against the config/ of the checkout. */
public record InProcess(int exitCode, String out, String err) {

    /** With more arguments at the end. */
    public static InProcess run(CommandLine line, String[] last, String... arguments) {
        return run(
                line,
                Stream.concat(Arrays.stream(arguments), Arrays.stream(last)).toArray(String[]::new));
    }

    public static InProcess run(CommandLine line, String... arguments) {
        return runAt(Checkout.root(), line, arguments);
    }

    /** The same against the config/ of another folder. */
    public static InProcess runAt(Path home, CommandLine line, String... arguments) {
        System.setProperty("watchfloor.home", home.toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int code = line.execute(arguments);
        return new InProcess(code, out.toString(), err.toString());
    }

    public List<String> lines() {
        return out.lines().toList();
    }
}
