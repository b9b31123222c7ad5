package io.watchfloor.launcher.prove;

import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.health.Metrics;
import io.watchfloor.launcher.replay.Replayer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The fault harness: real processes, a broker and the streams service, under a steady load of headlines. Each round does
 * one thing to them, waits until everything that was sent has been tagged, and holds the topics against the ledger and
 * the fold.
 */
public final class FaultRounds {
    private static final int HEADLINES = 1200;
    private static final int ROUNDS_A_STACK = 12;
    private static final Duration TAGGED_WITHIN = Duration.ofMinutes(4);

    private final Path home;
    private final Random random;
    private final PrintWriter out;

    public FaultRounds(Path home, long seed, PrintWriter out) {
        this.home = home;
        this.random = new Random(seed);
        this.out = out;
    }

    /** Runs so many rounds; true when everything held after each of them. */
    public boolean run(int rounds, @Nullable Fault only, Path scratch) throws IOException, InterruptedException {
        say(String.format(
                "%-5s %-30s %7s %9s %8s %8s %7s %6s  %s",
                "round", "fault", "seconds", "headlines", "journal", "events", "dead", "again", "result"));
        boolean held = true;
        for (int first = 1; first <= rounds; first += ROUNDS_A_STACK) {
            int last = Math.min(rounds, first + ROUNDS_A_STACK - 1);
            held &= onOneStack(first, last, only, Files.createDirectories(scratch.resolve("from" + first)));
        }
        return held;
    }

    private boolean onOneStack(int first, int last, @Nullable Fault only, Path folder)
            throws IOException, InterruptedException {
        try (Stack stack = new Stack(home, folder)) {
            stack.startBroker();
            ServiceContext context = context(stack, folder);
            stack.awaitBroker(context);
            stack.startStreams(1);
            Replayer.createTopics(context);
            stack.awaitReady();
            SteadyLoad load = new SteadyLoad(context, random.nextLong());
            Set<String> poison = new TreeSet<>();
            boolean held = true;
            try (Tagged tagged = Tagged.follow(context)) {
                for (int round = first; round <= last; round++) {
                    Fault fault = only == null ? Fault.ofRound(round) : only;
                    held &= round(round, fault, stack, context, load, poison, tagged);
                }
            }
            return held;
        }
    }

    private boolean round(
            int number,
            Fault fault,
            Stack stack,
            ServiceContext context,
            SteadyLoad load,
            Set<String> poison,
            Tagged tagged)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> load.sendUnlessInterrupted(HEADLINES));
        pause(500, 2500);
        inflict(fault, stack, context, load, poison);
        sending.join();
        boolean all = tagged.await(load.ledger(), TAGGED_WITHIN, stack);
        FoldCheck.Result result = FoldCheck.run(context, load.ledger());
        Set<String> letters = new HashSet<>(result.deadLetters().keySet());
        boolean letterForLetter =
                letters.equals(poison) && result.deadLetters().values().stream().allMatch(count -> count == 1);
        boolean held = all && result.holds() && letterForLetter;
        say(String.format(
                "%-5d %-30s %7.1f %9d %8d %8d %7d %6d  %s",
                number,
                fault,
                (System.nanoTime() - began) / 1e9,
                result.headlines(),
                result.entries(),
                result.events(),
                result.deadLetters().size(),
                stack.diedByThemselves(),
                held ? "as the fold" : "DOES NOT HOLD"));
        if (!held) {
            say((all ? "" : "not everything was tagged; ")
                    + (letterForLetter ? "" : "dead letters " + result.deadLetters() + " for poison " + poison + "; ")
                    + result);
        }
        stack.backToOne();
        return held;
    }

    private void inflict(Fault fault, Stack stack, ServiceContext context, SteadyLoad load, Set<String> poison)
            throws IOException, InterruptedException {
        switch (fault) {
            case STREAMS_KILLED -> {
                stack.killStreams(1);
                pause(0, 2000);
                stack.startStreams(1);
            }
            case BROKER_RESTARTED -> {
                stack.stopBroker();
                pause(0, 2000);
                stack.startBroker();
            }
            case BROKER_KILLED -> {
                stack.killBroker();
                pause(0, 2000);
                stack.startBroker();
            }
            case ONE_OF_TWO_KILLED -> {
                stack.startStreams(2);
                stack.awaitReady();
                pause(500, 2000);
                stack.killStreams(1 + random.nextInt(2));
            }
            case REBALANCES -> {
                for (int i = 0; i < 2; i++) {
                    stack.startStreams(2);
                    stack.awaitReady();
                    pause(0, 1500);
                    stack.stopStreams(2);
                }
            }
            case POISON -> {
                for (int i = 0; i < 3; i++) {
                    poison.addAll(Poison.append(context, random));
                    load.sendHostile();
                    pause(0, 1000);
                }
            }
        }
    }

    private ServiceContext context(Stack stack, Path folder) {
        Settings settings = Settings.load(home.resolve("config/watchfloor.properties"), System.getenv());
        return new ServiceContext(
                stack.bootstrap(), Topics.standard(), DeskClock.wall(), settings, folder, Metrics.registry());
    }

    private void pause(int leastMillis, int mostMillis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(leastMillis + random.nextInt(mostMillis - leastMillis));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
