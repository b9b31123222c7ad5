package io.watchfloor.proofs;

import io.watchfloor.cli.Main;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.desk.BrokerPort;
import io.watchfloor.cli.desk.Desk;
import io.watchfloor.cli.desk.DeskOptions;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.kafka.health.Metrics;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The kill harness: a child JVM replays generated news on a kept data folder, is killed at random moments and started
 * again until it comes to its end, while acts of all kinds come among its reports; then everything committed is held
 * against the ledger and the fold.
 */
public final class KillRounds {
    /** Two of three report something: some 5,000 reports. */
    private static final int HEADLINES = 7500;

    private static final int TWO_IN = 3;
    private static final int MOST_KILLS_A_RUN = 5;
    private static final long END_WITHIN_SECONDS = 300;
    private static final long SPEAK_WITHIN_SECONDS = 120;

    private final Path home;
    private final Random random;
    private final PrintWriter out;

    public KillRounds(Path home, long seed, PrintWriter out) {
        this.home = home;
        this.random = new Random(seed);
        this.out = out;
    }

    /** Kills so many times, at most five to a run; true when every run ended as its fold. */
    public boolean run(int kills, Path scratch) throws IOException, InterruptedException {
        boolean held = true;
        int left = kills;
        for (int run = 1; left > 0; run++) {
            int now = Math.min(left, MOST_KILLS_A_RUN);
            Path folder = Files.createDirectories(scratch.resolve("run" + run));
            held &= oneRun(run, now, folder);
            left -= now;
        }
        return held;
    }

    private boolean oneRun(int run, int kills, Path folder) throws IOException, InterruptedException {
        Path news = folder.resolve("news.jsonl");
        Set<String> sent = GeneratedNews.write(news, HEADLINES, TWO_IN, random.nextLong());
        Path data = folder.resolve("data");
        for (int kill = 1; kill <= kills; kill++) {
            long began = System.nanoTime();
            try (ChildJvm child = start(news, data, folder.resolve("kill" + kill + ".log"))) {
                awaitSending(child);
                double ready = (System.nanoTime() - began) / 1e9;
                boolean killed;
                try (ActsAmong acts = among(data, "kill" + kill + "-")) {
                    acts.begin();
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(2500));
                    killed = child.isAlive();
                    child.kill();
                }
                say(String.format(
                        "run %d kill %d: sending after %.1f s, killed after %.1f s%s",
                        run, kill, ready, (System.nanoTime() - began) / 1e9, killed ? "" : " (had come to its end)"));
            }
        }
        Path log = folder.resolve("end.log");
        try (ChildJvm child = start(news, data, log)) {
            awaitSending(child);
            boolean ended;
            try (ActsAmong acts = among(data, "end-")) {
                acts.begin();
                ended = child.awaitEnd(END_WITHIN_SECONDS);
            }
            if (!ended || child.exitCode() != 0) {
                say(String.format(
                        "run %d did not come to its end; the last lines of %s:%n%s", run, log, tail(child.output())));
                return false;
            }
        }
        FoldCheck.Result result = check(data, sent);
        say(String.format("run %d: %s", run, result));
        boolean acted = result.acts().size() >= ActsAmong.ENOUGH;
        if (!acted) {
            say(String.format("run %d: fewer than %d acts were answered", run, ActsAmong.ENOUGH));
        }
        return result.holds() && acted;
    }

    private ActsAmong among(Path data, String prefix) throws IOException {
        ServiceContext context = new ServiceContext(
                "127.0.0.1:" + BrokerPort.of(data),
                Topics.throwAway(Topics.PARTITIONS),
                DeskClock.wall(),
                settings(),
                data,
                Metrics.registry());
        return ActsAmong.following(context, random, prefix);
    }

    private Settings settings() {
        return Settings.load(home.resolve("config/watchfloor.properties"), System.getenv());
    }

    private ChildJvm start(Path news, Path data, Path log) throws IOException {
        return ChildJvm.start(
                Main.class,
                ChildJvm.options(320, home),
                List.of("replay", news.toString(), "--data", data.toString(), "--spread"),
                log);
    }

    /** Kills before the pipeline works would prove nothing, so the first share of headlines must have been sent. */
    private static void awaitSending(ChildJvm child) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SPEAK_WITHIN_SECONDS);
        while (!child.hasSaid(" % of ")) {
            if (System.nanoTime() > until || !child.isAlive()) {
                throw new CommandFailed("the replay does not start to send:\n" + tail(child.output()));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private FoldCheck.Result check(Path data, Set<String> sent) throws IOException {
        DeskClock.Replay clock = new DeskClock.Replay(Instant.EPOCH, Instant.MAX);
        Topics topics = Topics.throwAway(Topics.PARTITIONS);
        try (Desk desk = Desk.open(new DeskOptions(data, BrokerPort.of(data), topics, clock, settings()))) {
            return FoldCheck.run(desk.context(), sent);
        }
    }

    private static String tail(String text) {
        List<String> lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
