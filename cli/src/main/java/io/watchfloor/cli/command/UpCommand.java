package io.watchfloor.cli.command;

import io.watchfloor.alerts.AlertsService;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.base.Printing;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.desk.Desk;
import io.watchfloor.cli.desk.DeskOptions;
import io.watchfloor.cli.desk.DeskRouting;
import io.watchfloor.cli.desk.Part;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.cli.desk.SignIns;
import io.watchfloor.cli.desk.StopSignal;
import io.watchfloor.console.ConsoleService;
import io.watchfloor.console.web.access.SignIn;
import io.watchfloor.ingest.IngestService;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.streams.StreamsService;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything in one process on config/feeds.opml, with its data kept. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Runs everything in one process on config/feeds.opml; data is kept below ./data.")
final class UpCommand extends Printing implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration READY = Duration.ofMinutes(2);

    @Option(names = "--data", description = "where broker and state are kept (default: ./data)")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = out();
        Home home = Home.find();
        Settings settings = home.settings();
        Path folder = data == null ? home.data() : data.toAbsolutePath();
        Files.createDirectories(folder);
        long began = System.nanoTime();
        try (StopSignal stop = StopSignal.install();
                Desk desk = Desk.open(new DeskOptions(
                        folder,
                        settings.integer("broker.port", 19092),
                        Topics.standard(),
                        DeskClock.wall(),
                        settings))) {
            Seeds.fitDecisionBook(desk.context(), ConfigBook.read(home));
            Seeds.feeds(desk.context(), Seeds.feedsOf(home.config()));
            SignIn signIn = SignIns.of(desk.context(), home);
            startServices(desk, home, settings, signIn);
            keepUp(desk, stop, out, () -> {
                out.printf(
                        "ready in %.1f s: %s, broker %s, data in %s%n",
                        (System.nanoTime() - began) / 1e9,
                        SignIns.address(settings),
                        desk.context().bootstrap(),
                        folder);
                SignIns.sayHowToEnter(signIn, settings, out);
            });
            out.println("stopping");
            out.flush();
        }
        return 0;
    }

    /** Until it is told to stop: says once that all are ready, or that they are not yet, and starts again what ended. */
    private static void keepUp(Desk desk, StopSignal stop, PrintWriter out, Runnable sayReady)
            throws InterruptedException {
        long late = System.nanoTime() + READY.toNanos();
        boolean ready = false;
        boolean said = false;
        while (!stop.await(ready ? LOOK : SOON)) {
            if (!ready && desk.isReady()) {
                ready = true;
                sayReady.run();
                out.flush();
            } else if (!ready && !said && System.nanoTime() > late) {
                said = true;
                desk.sayWhoIsNotReady();
                out.println("not ready after " + READY.toSeconds() + " s, as the lines above say; it goes on trying");
                out.flush();
            }
            desk.keepUp();
        }
    }

    private static void startServices(Desk desk, Home home, Settings settings, SignIn signIn)
            throws IOException, InterruptedException {
        Part ingest = desk.startPart(IngestService::start);
        desk.serveHealth(ingest, settings.integer("ingest.port", 8081));
        Part streams = desk.startPart(context -> StreamsService.start(context, Tagger::tag));
        desk.serveHealth(streams, settings.integer("streams.port", 8082));
        Part alerts = desk.startPart(
                context -> AlertsService.start(context, home.config().resolve("routes.yaml")));
        desk.serveHealth(alerts, settings.integer("alerts.port", 8083));
        desk.startPart(context -> ConsoleService.start(
                context,
                settings.get("listen.host", "127.0.0.1"),
                settings.integer("console.port", 8080),
                signIn,
                new DeskRouting(home.config().resolve("routes.yaml"))));
    }
}
