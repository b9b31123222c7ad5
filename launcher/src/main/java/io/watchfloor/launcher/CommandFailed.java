package io.watchfloor.launcher;

/** A command that cannot go on for a reason that its user can mend. The message says what to do. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandFailed(String message) {
        super(message);
    }

    /** For a cause whose message already says where and what to do. */
    public static CommandFailed by(Exception cause) {
        return new CommandFailed(String.valueOf(cause.getMessage()));
    }
}
