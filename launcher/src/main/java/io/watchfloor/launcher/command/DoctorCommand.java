package io.watchfloor.launcher.command;

import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.health.Metrics;
import io.watchfloor.launcher.Home;
import io.watchfloor.launcher.doctor.Doctor;
import io.watchfloor.launcher.doctor.Finding;
import io.watchfloor.model.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at machine, files and broker, and says what to do about what is wrong. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks at machine, files and broker; says what to do about what is wrong. Changes nothing.")
final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "the brokers (default: those of ./watchfloor up)")
    private @Nullable String bootstrap;

    @Option(names = "--json", description = "one line of JSON for each finding")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Home home = Home.find();
        Settings settings = home.settings();
        String brokers = bootstrap == null ? "127.0.0.1:" + settings.integer("broker.port", 19092) : bootstrap;
        ServiceContext context = new ServiceContext(
                brokers, Topics.standard(), DeskClock.wall(), settings, home.data(), Metrics.registry());
        List<Finding> findings = Doctor.examine(home, context);
        findings.forEach(finding -> out.println(json ? Json.text(finding) : finding));
        out.flush();
        return findings.stream().allMatch(Finding::isFine) ? 0 : 1;
    }
}
