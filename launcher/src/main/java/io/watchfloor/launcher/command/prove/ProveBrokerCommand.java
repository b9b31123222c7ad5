package io.watchfloor.launcher.command.prove;

import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.launcher.desk.StopSignal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The broker of a proof, in a process that can be killed. */
@Command(name = "broker", hidden = true, mixinStandardHelpOptions = true, description = "A broker alone.")
final class ProveBrokerCommand implements Callable<Integer> {
    @Option(names = "--data", required = true)
    private @Nullable Path data;

    @Option(names = "--port", required = true)
    private int port;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (StopSignal stop = StopSignal.install();
                EmbeddedBroker broker = EmbeddedBroker.start(Objects.requireNonNull(data), port)) {
            out.println("the broker is at " + broker.bootstrap());
            out.flush();
            stop.await();
        }
        return 0;
    }
}
