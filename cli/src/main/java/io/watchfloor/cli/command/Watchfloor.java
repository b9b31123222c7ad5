package io.watchfloor.cli.command;

import io.watchfloor.cli.command.feeds.FeedsCommand;
import io.watchfloor.cli.command.incidents.IncidentsCommand;
import io.watchfloor.cli.command.incidents.TensionCommand;
import io.watchfloor.cli.command.notifications.DeliveriesCommand;
import io.watchfloor.cli.command.notifications.RoutesCommand;
import io.watchfloor.cli.command.notifications.SilencesCommand;
import io.watchfloor.cli.command.notifications.UndeliveredCommand;
import io.watchfloor.cli.command.rules.RulesCommand;
import io.watchfloor.cli.command.tagging.ActorsCommand;
import io.watchfloor.cli.command.tagging.TagCommand;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "watchfloor",
        description = "News feeds in, incidents between countries out.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        subcommands = {
            DemoCommand.class,
            ReplayCommand.class,
            UpCommand.class,
            IngestCommand.class,
            StreamsCommand.class,
            AlertsCommand.class,
            ConsoleCommand.class,
            DoctorCommand.class,
            BackupCommand.class,
            IncidentsCommand.class,
            TensionCommand.class,
            RulesCommand.class,
            ActorsCommand.class,
            TagCommand.class,
            FeedsCommand.class,
            RoutesCommand.class,
            SilencesCommand.class,
            DeliveriesCommand.class,
            UndeliveredCommand.class,
            DeadLettersCommand.class,
            UsersCommand.class
        })
public final class Watchfloor implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getErr());
        }
        return ExitCode.USAGE;
    }
}
