package io.watchfloor.proofs;

import io.watchfloor.cli.Main;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the demo takes in a JVM of its own.
 *
 * @param readySeconds from the start of the JVM until it said that it was ready
 * @param residentMib the most memory that was ever resident, at the end of the fortnight
 */
public record Footprint(double readySeconds, long residentMib) {
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long WITHIN_SECONDS = 420;

    /** Runs the demo to the end of its fortnight. */
    public static Footprint measure(Path home, Path scratch, int port) throws IOException, InterruptedException {
        Path log = scratch.resolve("demo.log");
        long began = System.nanoTime();
        try (ChildJvm demo = ChildJvm.start(
                Main.class,
                ChildJvm.options(320, home),
                List.of("demo", "--port", Integer.toString(port), "--speed", "9600", "--whole"),
                log)) {
            await(demo, "ready in");
            double ready = (System.nanoTime() - began) / 1e9;
            await(demo, "the fortnight is over");
            return new Footprint(ready, resident(demo));
        }
    }

    private static void await(ChildJvm demo, String text) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WITHIN_SECONDS);
        while (!demo.hasSaid(text)) {
            if (!demo.isAlive() || System.nanoTime() > until) {
                throw new CommandFailed("the demo never said \"" + text + "\":\n" + demo.output());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static long resident(ChildJvm demo) throws IOException {
        Path status = Path.of("/proc", Long.toString(demo.pid()), "status");
        if (!Files.exists(status)) {
            throw new CommandFailed("this system has no " + status + "; memory cannot be read here");
        }
        Matcher line = RESIDENT.matcher(Files.readString(status));
        if (!line.find()) {
            throw new CommandFailed(status + " has no VmHWM");
        }
        return Long.parseLong(line.group(1)) >> 10;
    }
}
