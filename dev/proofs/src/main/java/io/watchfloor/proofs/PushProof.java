package io.watchfloor.proofs;

import io.watchfloor.cli.Main;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.BrokerPort;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.desk.Desk;
import io.watchfloor.cli.desk.DeskOptions;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.cli.replay.Replayer;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DecisionBooks;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Publishes a decision book under traffic, to two instances of streams as processes of their own, one of which is
 * killed in the middle and started again. Afterwards every headline must have been tagged once, by the newest book
 * whose activeFrom is not after its fetch time.
 */
public final class PushProof {
    private static final int PER_SECOND = 50;
    private static final Duration BEFORE = Duration.ofSeconds(4);
    private static final Duration KILLED = Duration.ofSeconds(5);
    private static final Duration AFTER = Duration.ofSeconds(5);
    private static final Duration STARTED_WITHIN = Duration.ofSeconds(90);
    private static final Duration TAGGED_WITHIN = Duration.ofSeconds(90);

    private final Home home;
    private final PrintWriter out;

    public PushProof(Home home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /** True when every headline was tagged by its book. */
    public boolean run(Path scratch) throws IOException, InterruptedException {
        DeskOptions options =
                new DeskOptions(scratch, BrokerPort.of(scratch), Topics.standard(), DeskClock.wall(), home.settings());
        try (Desk desk = Desk.open(options)) {
            ServiceContext context = desk.context();
            Seeds.decisionBook(context, ConfigBook.read(home));
            Replayer.createTopics(context);
            try (ChildJvm first = streams(context, 1, scratch);
                    ChildJvm second = streams(context, 2, scratch)) {
                awaitTagging(context, first, second);
                Map<String, Instant> sent = new HashMap<>();
                try (KafkaProducer<String, byte[]> producer = Clients.producer(context)) {
                    send(producer, context, BEFORE, sent);
                    DecisionBook pushed = push(context);
                    say("decision book 2 decides from " + pushed.activeFrom());
                    send(producer, context, KILLED, sent);
                    second.kill();
                    say("one of two instances killed, " + sent.size() + " headlines sent");
                    try (ChildJvm again = streams(context, 2, scratch)) {
                        Duration left = Duration.between(context.clock().instant(), pushed.activeFrom());
                        send(producer, context, left.plus(AFTER), sent);
                        producer.flush();
                        return holds(context, sent, pushed, again);
                    }
                }
            }
        }
    }

    private ChildJvm streams(ServiceContext context, int instance, Path scratch) throws IOException {
        return ChildJvm.start(
                Main.class,
                ChildJvm.options(256, home.root()),
                List.of(
                        "streams",
                        "--kafka",
                        context.bootstrap(),
                        "--data",
                        scratch.resolve("instance" + instance).toString()),
                Map.of("WATCHFLOOR_INSTANCE", Integer.toString(instance), "WATCHFLOOR_STREAMS_PORT", "0"),
                Files.createTempFile(scratch, "instance" + instance, ".log"));
    }

    /** Two instances share the work once both have joined; the one that is killed must have some of it. */
    private void awaitTagging(ServiceContext context, ChildJvm... children) throws IOException, InterruptedException {
        long until = System.nanoTime() + STARTED_WITHIN.toNanos();
        for (ChildJvm child : children) {
            while (!child.hasSaid("RUNNING")) {
                if (System.nanoTime() > until || !child.isAlive()) {
                    throw new CommandFailed("an instance does not start:\n" + child.output());
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        say(children.length + " instances run at " + context.bootstrap());
    }

    /** What is not acknowledged is missing among the tagged ones. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(
            KafkaProducer<String, byte[]> producer, ServiceContext context, Duration time, Map<String, Instant> sent)
            throws InterruptedException {
        long count = time.toMillis() * PER_SECOND / 1000;
        for (long i = 0; i < count; i++) {
            Instant now = Instant.ofEpochMilli(context.clock().instant().toEpochMilli());
            Headline headline = Headline.of(
                    "p" + sent.size(),
                    "push",
                    "BBC News",
                    "Canada tracks Chinese spy balloon over lake " + sent.size(),
                    null,
                    "en",
                    now);
            producer.send(new ProducerRecord<>(
                    context.topics().headlines.name(), null, now.toEpochMilli(), headline.id(), Json.write(headline)));
            sent.put(headline.id(), now);
            TimeUnit.MILLISECONDS.sleep(1000 / PER_SECOND);
        }
    }

    private static DecisionBook push(ServiceContext context) {
        Optional<DecisionBook> pushed = DecisionBooks.publish(context, books -> {
            Rulebook rulebook = new Rulebook(books);
            Map<String, String> files =
                    new TreeMap<>(rulebook.newest().orElseThrow().files());
            files.computeIfPresent("rules/us-china.yaml", (file, text) -> text + "\n# pushed under traffic\n");
            return Optional.of(
                    rulebook.next(files, "proof", null, context.clock().instant(), "proof"));
        });
        return pushed.orElseThrow();
    }

    private boolean holds(ServiceContext context, Map<String, Instant> sent, DecisionBook pushed, ChildJvm again)
            throws InterruptedException, IOException {
        Map<String, List<Long>> tagged = new HashMap<>();
        long until = System.nanoTime() + TAGGED_WITHIN.toNanos();
        while (tagged.size() < sent.size() && System.nanoTime() < until) {
            tagged.clear();
            TopicFollower.readAll(context, List.of(context.topics().taggedHeadlines), record -> {
                TaggedHeadline headline = Json.read(record.value(), TaggedHeadline.class);
                tagged.computeIfAbsent(headline.headline().id(), id -> new ArrayList<>())
                        .add(headline.tags().bookRevision());
            });
            TimeUnit.MILLISECONDS.sleep(200);
        }
        int wrong = 0;
        int byNew = 0;
        for (Map.Entry<String, Instant> headline : sent.entrySet()) {
            long expected = headline.getValue().isBefore(pushed.activeFrom()) ? 1 : 2;
            List<Long> books = tagged.getOrDefault(headline.getKey(), List.of());
            byNew += expected == 2 ? 1 : 0;
            if (!books.equals(List.of(expected))) {
                wrong++;
                say(headline.getKey() + " fetched " + headline.getValue() + ": tagged by " + books + ", expected "
                        + expected);
            }
        }
        if (wrong > 0) {
            say("the killed instance, started again:\n" + again.output());
        }
        say(String.format(
                "%d headlines, %d of them after the new book came into force: %d not tagged once by their book",
                sent.size(), byNew, wrong));
        return wrong == 0 && byNew > 0;
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
