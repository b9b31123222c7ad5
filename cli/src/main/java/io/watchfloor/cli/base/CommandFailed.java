package io.watchfloor.cli.base;

import picocli.CommandLine.ExitCode;

/** A command that cannot go on for a reason that its user can mend. The message says what to do. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** EX_TEMPFAIL of sysexits.h; the script starts the command again. */
    private static final int AGAIN = 75;

    private final int exitCode;

    public CommandFailed(String message) {
        this(message, ExitCode.SOFTWARE);
    }

    private CommandFailed(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** For a cause whose message already says where and what to do. */
    public static CommandFailed by(Exception cause) {
        return new CommandFailed(String.valueOf(cause.getMessage()));
    }

    /** For what a new process of the same command may well do. */
    public static CommandFailed again(String message) {
        return new CommandFailed(message, AGAIN);
    }

    public int exitCode() {
        return exitCode;
    }
}
