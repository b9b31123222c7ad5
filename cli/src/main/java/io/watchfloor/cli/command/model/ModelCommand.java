package io.watchfloor.cli.command.model;

import io.watchfloor.cli.base.Printing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The learned scale of a desk. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        subcommands = LearnCommand.class,
        description = "What the people of a desk teach the learned scale. (Training what ships is done in a checkout.)")
public final class ModelCommand extends Printing implements Callable<Integer> {
    @Override
    public Integer call() {
        spec().commandLine().usage(err());
        return ExitCode.USAGE;
    }
}
