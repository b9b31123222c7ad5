package io.watchfloor.cli.command;

import io.watchfloor.alerts.AlertsService;
import io.watchfloor.cli.base.Home;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Notifies. */
@Command(name = "alerts", mixinStandardHelpOptions = true, description = "Notifies.")
final class AlertsCommand extends ServiceCommand {
    @Override
    Service start(ServiceContext context, Home home) throws InterruptedException {
        return AlertsService.start(context, home.config().resolve("routes.yaml"));
    }

    @Override
    @Nullable
    Integer healthPort(Settings settings) {
        return settings.integer("alerts.port", 8083);
    }
}
