package io.watchfloor.cli.command;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.command.options.RunningStack;
import io.watchfloor.cli.doctor.CheckupResult;
import io.watchfloor.cli.doctor.Doctor;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at machine, files and broker, and says what to do about what is wrong. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks at machine, files and broker; says what to do about what is wrong. Changes nothing.")
final class DoctorCommand extends Printing implements Callable<Integer> {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description =
                    "the configuration that the stack reads (default: WATCHFLOOR_CONFIG, also of .env, else config/)")
    private @Nullable Path config;

    @Option(names = "--json", description = "one line of JSON for each finding")
    private boolean json;

    @Option(
            names = "--as",
            paramLabel = "SERVICE",
            description = {
                "only: may the user that the settings sign in as do on the brokers what this service has to",
                "(ingest, streams, alerts, console, or operator for the command line)"
            })
    private @Nullable String user;

    @Override
    public Integer call() {
        PrintWriter out = out();
        if (user != null && !Doctor.USERS.contains(user)) {
            throw new CommandFailed("--as " + user + " is none of " + Doctor.USERS);
        }
        List<CheckupResult> findings = user == null ? examine() : Doctor.permissions(stack.context(), user);
        findings.forEach(finding -> out.println(json ? Json.text(finding) : finding));
        return findings.stream().allMatch(CheckupResult::isFine) ? 0 : 1;
    }

    private List<CheckupResult> examine() {
        Home found = Home.find();
        Home home = config == null ? found.ofStack(System.getenv()) : found.withConfig(config);
        ServiceContext asked = stack.context();
        return Doctor.examine(
                home,
                new ServiceContext(
                        asked.bootstrap(),
                        asked.topics(),
                        asked.clock(),
                        home.settings(),
                        asked.data(),
                        asked.metrics()));
    }
}
