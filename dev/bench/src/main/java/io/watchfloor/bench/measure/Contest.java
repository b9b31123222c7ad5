package io.watchfloor.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs subjects in turn, round by round, on the calling thread, so that what else the machine does meets all of them
 * alike. Rates are per CPU-second of the whole process: collecting the garbage of a subject counts as its cost, waiting
 * for a core does not.
 */
public final class Contest {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int warmUps;
    private final int rounds;
    private final Duration slice;

    /**
     * @param warmUps rounds that are run and not counted
     * @param rounds rounds that count
     * @param slice CPU time of each subject in each round, at least
     */
    public Contest(int warmUps, int rounds, Duration slice) {
        this.warmUps = warmUps;
        this.rounds = rounds;
        this.slice = slice;
    }

    /** At full scale two rounds of warming up and five that count, half a second each; only one short round for a smoke. */
    public static Contest of(Scale scale) {
        return scale == Scale.SMOKE
                ? new Contest(0, 1, Duration.ofMillis(20))
                : new Contest(2, 5, Duration.ofMillis(500));
    }

    /** A piece of work that a subject does again and again. */
    @FunctionalInterface
    public interface Work {
        /** Does all units once; gives something made of the results, so that no compiler leaves them out. */
        long run() throws Exception;
    }

    /**
     * Who takes part.
     *
     * @param units how many units one run of the work does
     */
    public record Subject(String name, long units, Work work) {}

    /** The rate of each subject, by its name, in the given order. */
    public Map<String, Rate> run(List<Subject> subjects) throws Exception {
        Map<String, double[]> perRound = new LinkedHashMap<>();
        subjects.forEach(subject -> perRound.put(subject.name(), new double[rounds]));
        for (int round = -warmUps; round < rounds; round++) {
            for (Subject subject : subjects) {
                double rate = slice(subject);
                if (round >= 0) {
                    perRound.getOrDefault(subject.name(), new double[0])[round] = rate;
                }
            }
        }
        Map<String, Rate> rates = new LinkedHashMap<>();
        perRound.forEach((name, values) -> rates.put(name, Rate.of(values)));
        return rates;
    }

    /** CPU time that the process has taken, its collector and compiler included. */
    public static long cpuNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    private double slice(Subject subject) throws Exception {
        long began = cpuNanos();
        long units = 0;
        long spent = 0;
        while (spent < slice.toNanos()) {
            Sink.take(subject.work().run());
            units += subject.units();
            spent = cpuNanos() - began;
        }
        return units * 1e9 / spent;
    }

    /** Where results go to be forgotten, so that no compiler leaves the work out. */
    private static final class Sink {
        @SuppressWarnings("UnusedVariable")
        private static volatile long last;

        private Sink() {}

        static void take(long result) {
            last ^= result;
        }
    }
}
