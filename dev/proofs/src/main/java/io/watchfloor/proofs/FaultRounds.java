package io.watchfloor.proofs;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.replay.Replayer;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.health.Metrics;
import io.watchfloor.streams.StreamsService;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import org.jspecify.annotations.Nullable;

/**
 * The fault harness: real processes, a broker and the streams service, and a steady load of headlines. Each round brings
 * them into a phase, does one thing to them, waits until everything that was sent has been tagged, and holds the topics
 * against the ledger and the fold.
 */
public final class FaultRounds {
    private static final int HEADLINES = 1200;
    private static final int ROUNDS_A_STACK = 12;
    private static final Duration TAGGED_WITHIN = Duration.ofMinutes(4);

    private static final Duration OPEN_WITHIN = Duration.ofSeconds(20);
    /** So that a transaction is open for long enough to be hit. */
    private static final Map<String, String> RARE_COMMITS = Map.of("WATCHFLOOR_STREAMS_COMMIT_INTERVAL", "3s");

    private final Path home;
    private final Random random;
    private final int pauseSeconds;
    private final PrintWriter out;

    /**
     * A harness.
     *
     * @param pauseSeconds how long a process that is paused stands still
     */
    public FaultRounds(Path home, long seed, int pauseSeconds, PrintWriter out) {
        this.home = home;
        this.random = new Random(seed);
        this.pauseSeconds = pauseSeconds;
        this.out = out;
    }

    /** Runs so many rounds; true when everything held after each of them. */
    public boolean run(int rounds, @Nullable Fault only, Path scratch) throws IOException, InterruptedException {
        say(String.format(
                "%-5s %-27s %-16s %7s %9s %8s %8s %7s %6s  %s",
                "round", "fault", "phase", "seconds", "headlines", "journal", "events", "dead", "again", "result"));
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
                    Phase phase = only == null ? Phase.ofRound(round) : Phase.next(round);
                    held &= round(round, fault, phase, stack, context, load, poison, tagged);
                }
            }
            return held;
        }
    }

    private boolean round(
            int number,
            Fault fault,
            Phase phase,
            Stack stack,
            ServiceContext context,
            SteadyLoad load,
            Set<String> poison,
            Tagged tagged)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        if (phase == Phase.OPEN_TRANSACTION) {
            stack.stopStreams(1);
            stack.startStreams(1, RARE_COMMITS);
            stack.awaitReady();
        }
        CompletableFuture<Void> sending = phase == Phase.IDLE
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> load.sendUnlessInterrupted(HEADLINES));
        enter(phase, stack, context);
        inflict(fault, stack, context, load, poison);
        if (phase == Phase.IDLE) {
            load.send(HEADLINES);
        }
        sending.join();
        boolean all = tagged.await(load.ledger(), TAGGED_WITHIN, stack);
        FoldCheck.Result result = FoldCheck.run(context, load.ledger());
        Set<String> letters = new HashSet<>(result.deadLetters().keySet());
        boolean letterForLetter =
                letters.equals(poison) && result.deadLetters().values().stream().allMatch(count -> count == 1);
        boolean held = all && result.holds() && letterForLetter;
        say(String.format(
                "%-5d %-27s %-16s %7.1f %9d %8d %8d %7d %6d  %s",
                number,
                fault,
                phase,
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

    /** Returns at the moment in which the fault is to come. */
    private void enter(Phase phase, Stack stack, ServiceContext context) throws IOException, InterruptedException {
        pause(500, 2500);
        switch (phase) {
            case TRAFFIC, IDLE -> {}
            case RESTORE -> {
                stack.killStreams(1);
                stack.loseState(1);
                stack.startStreams(1);
                stack.awaitRebalancing(1);
            }
            case REBALANCE -> {
                stack.startStreams(2);
                stack.awaitRebalancing(1);
            }
            case OPEN_TRANSACTION -> awaitOpenTransaction(context);
        }
    }

    private static void awaitOpenTransaction(ServiceContext context) throws InterruptedException {
        String ours = context.applicationId(StreamsService.NAME);
        var ongoing = new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
        long until = System.nanoTime() + OPEN_WITHIN.toNanos();
        try (Admin admin = Clients.admin(context)) {
            while (System.nanoTime() < until) {
                if (admin.listTransactions(ongoing).all().get().stream()
                        .anyMatch(open -> open.transactionalId().startsWith(ours))) {
                    return;
                }
            }
        } catch (ExecutionException e) {
            throw new CommandFailed("the broker does not say which transactions are open: " + e.getCause());
        }
        throw new CommandFailed("no transaction of " + ours + " was open within " + OPEN_WITHIN.toSeconds() + " s");
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
            case STREAMS_PAUSED -> stack.pauseStreams(1, pauseSeconds);
            case BROKER_PAUSED -> stack.pauseBroker(pauseSeconds);
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
