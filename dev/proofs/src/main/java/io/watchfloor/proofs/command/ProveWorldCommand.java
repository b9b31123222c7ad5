package io.watchfloor.proofs.command;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.desk.StopSignal;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.proofs.stack.OutsideWorld;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The feeds and the receiver that a proof of the stack talks to, in a process of their own. */
@Command(
        name = "world",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "The feeds and the receiver that a proof of the stack talks to.")
final class ProveWorldCommand extends Printing implements Callable<Integer> {
    @Option(names = "--host", defaultValue = "127.0.0.1")
    private String host = "";

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--secret-file", required = true)
    private @Nullable Path secret;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = out();
        String key = Files.readString(Objects.requireNonNull(secret));
        try (StopSignal stop = StopSignal.install();
                OutsideWorld world = OutsideWorld.start(host, port, Home.find().samples(), key, DeskClock.wall())) {
            out.println("the outside world is at port " + world.port());
            out.flush();
            stop.await();
        }
        return 0;
    }
}
