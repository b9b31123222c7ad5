package io.watchfloor.cli.command;

import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.feeds.FeedsCommand;
import io.watchfloor.cli.command.incidents.IncidentsCommand;
import io.watchfloor.cli.command.incidents.TensionCommand;
import io.watchfloor.cli.command.model.ModelCommand;
import io.watchfloor.cli.command.notifications.DeliveriesCommand;
import io.watchfloor.cli.command.notifications.RoutesCommand;
import io.watchfloor.cli.command.notifications.SilencesCommand;
import io.watchfloor.cli.command.notifications.UndeliveredCommand;
import io.watchfloor.cli.command.rules.RulesCommand;
import io.watchfloor.cli.command.tagging.ActorsCommand;
import io.watchfloor.cli.command.tagging.TagCommand;
import io.watchfloor.cli.command.topics.TopicsCommand;
import io.watchfloor.cli.command.urgency.UrgencyCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

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
            UrgencyCommand.class,
            ModelCommand.class,
            ActorsCommand.class,
            TagCommand.class,
            FeedsCommand.class,
            RoutesCommand.class,
            SilencesCommand.class,
            DeliveriesCommand.class,
            UndeliveredCommand.class,
            DeadLettersCommand.class,
            TopicsCommand.class,
            UsersCommand.class
        })
public final class Watchfloor extends Printing implements Callable<Integer> {
    @Override
    public Integer call() {
        spec().commandLine().usage(err());
        return ExitCode.USAGE;
    }
}
