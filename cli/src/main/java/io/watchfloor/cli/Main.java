package io.watchfloor.cli;

import io.watchfloor.broker.BrokerException;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Logging;
import io.watchfloor.cli.command.Watchfloor;
import io.watchfloor.kafka.KafkaEdgeException;
import io.watchfloor.kafka.SettingsException;
import io.watchfloor.kafka.SignIn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Starts the command line. Exit codes: 0 ok, 1 findings or failure, 2 usage, 75 start it again. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Logging.configure(arguments);
        System.exit(line().execute(arguments));
    }

    /**
     * The command line as it is run, for those who run it in their own process.
     *
     * @param more commands beside those of the product, or in the place of one of the same name
     */
    public static CommandLine line(Object... more) {
        CommandLine line = new CommandLine(new Watchfloor());
        for (Object command : more) {
            CommandLine added = new CommandLine(command);
            line.getCommandSpec().removeSubcommand(added.getCommandName());
            line.addSubcommand(added);
        }
        // JSON is UTF-8, whatever the terminal of this machine says.
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        // One for all commands, so that it can be flushed for all.
        line.setErr(line.getErr());
        line.setExecutionStrategy(Main::executed);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown, command));
        line.setParameterExceptionHandler(Main::misused);
        return line;
    }

    private static int executed(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } finally {
            CommandLine line = parsed.commandSpec().commandLine();
            line.getOut().flush();
            line.getErr().flush();
        }
    }

    /** What a person can mend is said in one line; a stack trace is for what only we can mend. */
    private static int failed(Exception thrown, CommandLine command) {
        boolean mendable = thrown instanceof SettingsException
                || thrown instanceof BrokerException
                || thrown instanceof KafkaEdgeException
                || thrown instanceof CommandFailed
                || thrown instanceof IOException
                || thrown instanceof UncheckedIOException;
        String refusal = SignIn.refusal(thrown);
        if (mendable) {
            command.getErr().println("watchfloor: " + thrown.getMessage());
        } else if (refusal != null) {
            command.getErr().println("watchfloor: " + refusal + "; kafka.client.* says how we sign in");
        } else {
            thrown.printStackTrace(command.getErr());
        }
        return thrown instanceof CommandFailed failed ? failed.exitCode() : ExitCode.SOFTWARE;
    }

    private static int misused(ParameterException thrown, String[] arguments) {
        CommandLine command = thrown.getCommandLine();
        command.getErr().println("watchfloor: " + thrown.getMessage());
        command.getErr().println("try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }
}
