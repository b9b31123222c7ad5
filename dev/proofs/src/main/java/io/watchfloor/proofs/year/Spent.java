package io.watchfloor.proofs.year;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** How long work takes since it began, on the clock and in processor time, which other work on the machine changes little. */
final class Spent {
    private final long clock = System.nanoTime();
    private final long processor = processor();

    private Spent() {}

    static Spent begin() {
        return new Spent();
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : System.nanoTime();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f s (%.1f s of processor)",
                (System.nanoTime() - clock) / 1e9,
                (processor() - processor) / 1e9);
    }
}
