package io.watchfloor.bench.backtest;

import io.watchfloor.cli.Main;
import io.watchfloor.cli.base.Home;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one command of {@code ./watchfloor} took in a JVM of its own, with the settings of that script for it.
 *
 * @param seconds from the start of the JVM to its end
 * @param cpu seconds of all its threads, looked at ten times a second
 * @param residentMb the most that was resident, looked at as often; 0 where the system does not tell
 */
record Command(double seconds, double cpu, long residentMb) {
    static final String HEAP = "1g";
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long LOOK_MILLIS = 100;

    static Command run(Home home, Path scratch, List<String> arguments) throws IOException, InterruptedException {
        Path log = scratch.resolve("command.log");
        long began = System.nanoTime();
        try (ChildJvm jvm = ChildJvm.start(
                Main.class,
                List.of("-XX:+UseParallelGC", "-Xms64m", "-Xmx" + HEAP, "-Dwatchfloor.home=" + home.root()),
                arguments,
                log)) {
            Duration cpu = Duration.ZERO;
            long resident = 0;
            while (jvm.isAlive()) {
                cpu = ProcessHandle.of(jvm.pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(cpu);
                resident = Math.max(resident, resident(jvm.pid()));
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            // A diff that found something says so with 1; a stack trace or a refusal has no table.
            if (jvm.exitCode() > 1 || !jvm.output().contains(" headlines")) {
                throw new IllegalStateException(String.join(" ", arguments) + " failed:\n" + jvm.output());
            }
            return new Command(seconds, cpu.toMillis() / 1e3, resident);
        }
    }

    List<String> row(String what, int headlines) {
        return List.of(
                what,
                number(seconds),
                number(cpu),
                String.format(Locale.ROOT, "%,.0f", headlines / seconds),
                String.format(Locale.ROOT, "%,d", residentMb));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static long resident(long pid) {
        try {
            Matcher line = RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            return line.find() ? Long.parseLong(line.group(1)) >> 10 : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
