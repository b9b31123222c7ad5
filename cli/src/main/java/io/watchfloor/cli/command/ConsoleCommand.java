package io.watchfloor.cli.command;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.DeskRouting;
import io.watchfloor.cli.desk.SignIns;
import io.watchfloor.console.ConsoleService;
import io.watchfloor.console.web.access.SignIn;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Serves the desk. */
@Command(name = "console", mixinStandardHelpOptions = true, description = "Serves the desk.")
final class ConsoleCommand extends ServiceCommand {
    @Override
    Service start(ServiceContext context, Home home) throws InterruptedException {
        SignIn signIn = SignIns.of(context, home);
        SignIns.sayHowToEnter(signIn, context.settings(), out());
        return ConsoleService.start(
                context,
                context.settings().get("listen.host", "127.0.0.1"),
                context.settings().integer("console.port", 8080),
                signIn,
                new DeskRouting(home.config().resolve("routes.yaml")));
    }

    @Override
    @Nullable
    Integer healthPort(Settings settings) {
        return null;
    }
}
