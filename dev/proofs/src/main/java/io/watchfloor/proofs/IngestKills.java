package io.watchfloor.proofs;

import io.watchfloor.cli.Main;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.demo.SampleServer;
import io.watchfloor.cli.desk.Desk;
import io.watchfloor.cli.desk.DeskOptions;
import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.ingest.fetch.Response;
import io.watchfloor.ingest.fetch.Validators;
import io.watchfloor.ingest.parse.FeedParser;
import io.watchfloor.ingest.parse.UnreadableFeedException;
import io.watchfloor.ingest.schedule.FeedState;
import io.watchfloor.ingest.schedule.Polls;
import io.watchfloor.ingest.schedule.Seen;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The kill harness of the poller: the sample feeds grow on a server of ours while {@code watchfloor ingest} reads them in
 * a JVM of its own and is killed at random moments; the server is the ledger. Every other kill is followed by a restart
 * on the same folder, the others by the takeover of an instance that stood by.
 */
public final class IngestKills {
    /** What a new instance takes to stand by. */
    private static final int START_MILLIS = 2500;

    /** The samples span a fortnight; it passes in steps, the same number before each kill. */
    private static final Duration SPAN = Duration.ofDays(14);

    private static final int STEPS = 8;
    private static final Duration WITHIN = Duration.ofSeconds(90);
    private static final int SHOWN = 5;

    private final Path home;
    private final Random random;
    private final PrintWriter out;

    public IngestKills(Path home, long seed, PrintWriter out) {
        this.home = home;
        this.random = new Random(seed);
        this.out = out;
    }

    /** Kills so many times; true when every item of the server stands on the topic once. */
    public boolean run(int kills, Path scratch) throws IOException, InterruptedException {
        Path samples = home.resolve("samples");
        Instant end = SampleServer.lastOf(samples);
        DeskClock.Replay newsroom = new DeskClock.Replay(end.minus(SPAN), end);
        Settings settings = Settings.load(home.resolve("config/watchfloor.properties"), System.getenv());
        DeskOptions options =
                new DeskOptions(scratch.resolve("desk"), 0, Topics.standard(), DeskClock.wall(), settings);
        try (SampleServer server = SampleServer.start(samples, newsroom);
                Desk desk = Desk.open(options)) {
            List<Feed> feeds = server.feeds();
            FeedTopic.write(desk.context(), feeds);
            try (ChildJvm last = kill(kills, scratch, desk.context(), feeds, newsroom)) {
                newsroom.advanceTo(end);
                return check(desk.context(), feeds, last);
            }
        }
    }

    private ChildJvm kill(int kills, Path scratch, ServiceContext context, List<Feed> feeds, DeskClock.Replay newsroom)
            throws IOException, InterruptedException {
        Duration step = SPAN.dividedBy(STEPS * (kills + 1L));
        String instance = "1";
        ChildJvm child = start(scratch, instance, context);
        for (int kill = 1; kill <= kills; kill++) {
            // A kill before the poller works would prove nothing.
            awaitAll(context, feeds, child);
            boolean standby = kill % 2 == 0;
            String next = standby ? Integer.toString(kill) : instance;
            ChildJvm other = standby ? start(scratch, next, context) : null;
            int pause = random.nextInt(2500) + (standby ? START_MILLIS : 0);
            for (int i = 0; i < STEPS; i++) {
                newsroom.advanceTo(newsroom.instant().plus(step));
                poll(context, feeds);
                TimeUnit.MILLISECONDS.sleep(pause / STEPS);
            }
            child.kill();
            say("ingest kill " + kill + ": " + headlines(context).size() + " headlines of "
                    + ledger(feeds).size() + ", then " + (standby ? "another instance takes over" : "a restart"));
            instance = next;
            child = other != null ? other : start(scratch, instance, context);
        }
        return child;
    }

    private ChildJvm start(Path scratch, String instance, ServiceContext context) throws IOException {
        return ChildJvm.start(
                Main.class,
                ChildJvm.options(256, home),
                List.of(
                        "ingest",
                        "--kafka",
                        context.bootstrap(),
                        "--data",
                        scratch.resolve("ingest-" + instance).toString()),
                Map.of(
                        "WATCHFLOOR_INSTANCE",
                        instance,
                        "WATCHFLOOR_INGEST_ALLOW",
                        "127.0.0.0/8",
                        "WATCHFLOOR_INGEST_PORT",
                        "0"),
                Files.createTempFile(scratch, "ingest-" + instance + "-", ".log"));
    }

    /** Asks for polls at once: by their own rhythm the feeds would be read every quarter of an hour. */
    private static void poll(ServiceContext context, List<Feed> feeds) {
        Instant now = context.clock().instant();
        FeedTopic.write(context, feeds.stream().map(feed -> feed.askedFor(now)).toList());
    }

    /** Waits until the topic holds what the server says now; returns what still differs when that takes too long. */
    private static List<String> awaitAll(ServiceContext context, List<Feed> feeds, ChildJvm child)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + WITHIN.toNanos();
        List<String> differences = differences(context, ledger(feeds));
        while (!differences.isEmpty() && System.nanoTime() < until) {
            if (!child.isAlive()) {
                throw new CommandFailed("ingest has ended:\n" + child.output());
            }
            poll(context, feeds);
            TimeUnit.MILLISECONDS.sleep(500);
            differences = differences(context, ledger(feeds));
        }
        return differences;
    }

    /** The title of each item that the server has in the end, by the id that the pure core gives it. */
    private static Map<String, String> ledger(List<Feed> feeds) throws IOException, InterruptedException {
        Map<String, String> ledger = new TreeMap<>();
        HttpClient http = HttpClient.newHttpClient();
        Instant now = DeskClock.wall().instant();
        for (Feed feed : feeds) {
            byte[] body = http.send(
                            HttpRequest.newBuilder(URI.create(feed.url())).build(), BodyHandlers.ofByteArray())
                    .body();
            FeedState fresh = new FeedState(Polls.enlist(feed, null, now), Seen.NOTHING);
            Polls.apply(fresh, read(feed, body), now, "ledger")
                    .headlines()
                    .forEach(headline -> ledger.put(headline.id(), headline.title()));
        }
        return ledger;
    }

    private static Response read(Feed feed, byte[] body) {
        try {
            return new Response.Read(
                    FeedParser.parse(body, null, feed.url()), "", Validators.NONE, Response.Hints.NONE);
        } catch (UnreadableFeedException e) {
            throw new CommandFailed(feed.url() + ": " + e.getMessage());
        }
    }

    private static List<Headline> headlines(ServiceContext context) {
        List<Headline> found = new ArrayList<>();
        TopicFollower.readAll(
                context,
                List.of(context.topics().headlines),
                record -> found.add(Json.read(record.value(), Headline.class)));
        return found;
    }

    private boolean check(ServiceContext context, List<Feed> feeds, ChildJvm last)
            throws IOException, InterruptedException {
        List<String> differences = awaitAll(context, feeds, last);
        say(ledger(feeds).size() + " items on the server, " + headlines(context).size()
                + " headlines with corrections: "
                + (differences.isEmpty() ? "none lost, none twice" : differences.size() + " differences"));
        differences.stream().limit(SHOWN).forEach(line -> say("  " + line));
        return differences.isEmpty();
    }

    private static List<String> differences(ServiceContext context, Map<String, String> ledger) {
        List<String> differences = new ArrayList<>();
        Set<String> revisions = new HashSet<>();
        Map<String, String> latest = new TreeMap<>();
        for (Headline headline : headlines(context)) {
            if (!revisions.add(headline.id() + " " + headline.revision())) {
                differences.add(headline.id() + " revision " + headline.revision() + " stands there twice");
            }
            latest.put(headline.id(), headline.title());
        }
        ledger.forEach((id, title) -> {
            if (!title.equals(latest.get(id))) {
                differences.add(id + " \"" + title + "\" is lost; there is " + latest.get(id));
            }
        });
        latest.keySet().stream()
                .filter(id -> !ledger.containsKey(id))
                .forEach(id -> differences.add(id + " was never served"));
        return differences;
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
