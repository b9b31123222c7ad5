package io.watchfloor.launcher.command;

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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at machine, files and broker, and says what to do about what is wrong. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks at machine, files and broker; says what to do about what is wrong. Changes nothing.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Option(names = "--json", description = "one line of JSON for each finding")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Home home = Home.find();
        List<Finding> findings = Doctor.examine(home, stack.context());
        findings.forEach(finding -> out.println(json ? Json.text(finding) : finding));
        out.flush();
        return findings.stream().allMatch(Finding::isFine) ? 0 : 1;
    }
}
