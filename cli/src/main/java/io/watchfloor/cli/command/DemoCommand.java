package io.watchfloor.cli.command;

import io.watchfloor.alerts.AlertsService;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.demo.Onlooker;
import io.watchfloor.cli.demo.SampleServer;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.desk.Desk;
import io.watchfloor.cli.desk.DeskOptions;
import io.watchfloor.cli.desk.DeskRouting;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.cli.desk.StopSignal;
import io.watchfloor.console.ConsoleService;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.ingest.IngestService;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.streams.StreamsService;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A fortnight of February 2023 in about five minutes, or its first half in three, from sample feeds to the desk. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Replays a sample fortnight of February 2023: feeds over HTTP, a real broker, the desk.")
final class DemoCommand extends Printing implements Callable<Integer> {
    private static final Instant START = Instant.parse("2023-01-27T12:00:00Z");
    private static final double FORTNIGHT_IN_FIVE_MINUTES = 4800;
    /** Desk time that still passes after the last item, so that what it leads to is seen. */
    private static final Duration AFTERWARDS = Duration.ofHours(6);
    /** A desk that stays up tells of the night on which most happened, and not of a quiet week after it. */
    private static final Instant NIGHT = Instant.parse("2023-02-04T21:00:00Z");
    /**
     * From here to that night time passes no faster than {@link #EVENING_PACE}. What services take a second for is told more
     * than an hour of the desk late at full pace: what calls last would call as the clock stops, and be 0 s old for ever.
     */
    private static final Instant EVENING = Instant.parse("2023-02-04T19:30:00Z");

    private static final double EVENING_PACE = 600;

    /** Everybody's seat: nobody signs in. */
    private static final Seat DEMO = new Seat("demo officer", Role.ADMIN);

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration READY = Duration.ofSeconds(60);

    @Option(names = "--speed", description = "desk seconds per second (default: ${DEFAULT-VALUE})")
    private double speed = FORTNIGHT_IN_FIVE_MINUTES;

    @Option(names = "--port", description = "port of the desk (default: console.port, 8080)")
    private @Nullable Integer port;

    @Option(names = "--whole", description = "the whole fortnight instead of stopping on the night of 4 February")
    private boolean whole;

    @Option(names = "--until-end", description = "the whole fortnight, and no desk that stays up after it")
    private boolean untilEnd;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (speed <= 0) {
            throw new CommandFailed("--speed must be above 0");
        }
        PrintWriter out = out();
        long began = System.nanoTime();
        Home home = Home.find();
        try (Scratch scratch = Scratch.create("watchfloor-demo");
                StopSignal stop = StopSignal.install()) {
            Instant end = toItsEnd() ? SampleServer.lastOf(home.samples()).plus(AFTERWARDS) : NIGHT;
            DeskClock.Replay clock = new DeskClock.Replay(START, end);
            Settings settings = home.settings().with("ingest.allow", "127.0.0.0/8");
            out.println("starting the broker");
            out.flush();
            try (Desk desk = Desk.open(
                    new DeskOptions(scratch.folder(), 0, Topics.throwAway(Topics.PARTITIONS), clock, settings))) {
                run(desk, home, clock, out, began, stop);
            }
        }
        return 0;
    }

    private void run(Desk desk, Home home, DeskClock.Replay clock, PrintWriter out, long began, StopSignal stop)
            throws IOException, InterruptedException {
        Settings settings = desk.context().settings();
        SampleServer samples = desk.stopLater(SampleServer.start(home.samples(), clock));
        Seeds.decisionBook(
                desk.context(),
                ConfigBook.read(home.config(), home.config().resolve("rules"), 1, "demo", Instant.EPOCH));
        Seeds.feeds(desk.context(), samples.feeds());
        String host = loopback(settings.get("listen.host", "127.0.0.1"));
        int consolePort = port == null ? settings.integer("console.port", 8080) : port;
        desk.start(IngestService::start);
        desk.start(context -> StreamsService.start(context, Tagger::tag));
        desk.start(context -> AlertsService.start(context, home.config().resolve("routes.yaml")));
        desk.start(context -> ConsoleService.start(
                context,
                host,
                consolePort,
                Access.open(DEMO),
                new DeskRouting(home.config().resolve("routes.yaml"))));
        if (!desk.awaitReady(READY)) {
            throw new CommandFailed("not ready after " + READY.toSeconds() + " s; see the lines above");
        }
        out.printf("ready in %.1f s: http://%s:%d%n", (System.nanoTime() - began) / 1e9, host, consolePort);
        out.printf("commands reach it with --kafka %s%n", desk.context().bootstrap());
        out.printf(
                "replaying 27 January to %s February 2023 at %.0f times its pace; Ctrl-C stops%n",
                toItsEnd() ? "12" : "4", speed);
        out.flush();
        Onlooker onlooker = desk.stopLater(Onlooker.start(desk.context(), out));
        clock.run(speed, toItsEnd() ? Instant.MAX : EVENING);
        while (!stop.await(LOOK) && !clock.ended()) {
            // The services do the work; this only waits.
            if (clock.instant().equals(EVENING)) {
                clock.run(Math.min(speed, EVENING_PACE));
            }
        }
        if (!stop.requested()) {
            out.printf(
                    toItsEnd()
                            ? "the fortnight is over, %d lines told; the desk stays up until Ctrl-C%n"
                            : "it is the night of 4 February, %d lines told; the desk stays so until Ctrl-C, --whole goes on%n",
                    onlooker.told());
            out.flush();
            if (!untilEnd) {
                stop.await();
            }
        }
    }

    private boolean toItsEnd() {
        return whole || untilEnd;
    }

    /** Nobody signs in at the demo, so only this machine may reach it. */
    private static String loopback(String host) throws UnknownHostException {
        if (!InetAddress.getByName(host).isLoopbackAddress()) {
            throw new CommandFailed("the demo has no sign-in and listens on this machine only; unset listen.host ("
                    + host + ") or run watchfloor up");
        }
        return host;
    }
}
