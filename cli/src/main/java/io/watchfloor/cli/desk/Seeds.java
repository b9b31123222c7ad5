package io.watchfloor.cli.desk;

import io.watchfloor.authoring.Fitness;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.ingest.opml.OpmlException;
import io.watchfloor.ingest.opml.OpmlReader;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DecisionBooks;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Json;
import io.watchfloor.rules.book.BookException;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.text.names.OpenNlpNames;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the topics that people's files seed, if they are empty; afterwards the topics are the truth. */
public final class Seeds {
    private static final Logger log = LoggerFactory.getLogger(Seeds.class);

    private Seeds() {}

    /** Creates the topics that the command line creates. */
    public static void createTopics(ServiceContext context) {
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(
                    admin, context.topics().createdByCli(), context.settings().integer("kafka.replication", 1));
        }
    }

    /**
     * The same, for a desk of people: its first book lints and passes its own tests.
     *
     * @throws CommandFailed with every line to mend
     */
    public static void fitDecisionBook(ServiceContext context, DecisionBook fromFiles) {
        if (newestBook(context).isEmpty()) {
            List<String> faults = Fitness.faults(fromFiles, OpenNlpNames.shipped());
            if (!faults.isEmpty()) {
                throw new CommandFailed(
                        "config/ is not fit to decide; mend these lines:\n" + String.join("\n", faults));
            }
        }
        decisionBook(context, fromFiles);
    }

    /** Publishes the first book, or says how the files differ from the newest one; never overwrites. */
    public static void decisionBook(ServiceContext context, DecisionBook fromFiles) {
        requireThatItCompiles(fromFiles);
        Optional<DecisionBook> newest = newestBook(context);
        if (newest.isEmpty()) {
            Topic<DecisionBook> topic = context.topics().decisionBook;
            ProducerRecord<String, byte[]> first =
                    record(topic, Long.toString(fromFiles.revision()), fromFiles, context);
            StackClock.marks(context.clock()).forEach(first.headers()::add);
            Clients.publish(context, List.of(first));
            log.info(
                    "decision book {} seeded from {} files",
                    fromFiles.revision(),
                    fromFiles.files().size());
        } else if (!newest.get().digest().equals(fromFiles.digest())) {
            log.warn(
                    "config/ differs from decision book {} by {}, which decides; see what they would "
                            + "change with: watchfloor rules diff, and publish them with: watchfloor rules push",
                    newest.get().revision(),
                    newest.get().author());
        }
    }

    /** A first book that does not compile would leave the pipeline with nothing that decides. */
    private static void requireThatItCompiles(DecisionBook book) {
        try {
            CompiledBook.compile(book);
        } catch (BookException e) {
            throw new CommandFailed("config/ does not compile; mend these lines:\n" + e.getMessage());
        }
    }

    public static Optional<DecisionBook> newestBook(ServiceContext context) {
        return new Rulebook(DecisionBooks.read(context)).newest();
    }

    /** Publishes the feeds, if there are none yet. */
    public static void feeds(ServiceContext context, List<Feed> feeds) {
        List<String> known = new ArrayList<>();
        TopicFollower.readAll(context, List.of(context.topics().feeds), record -> known.add(record.key()));
        if (known.isEmpty()) {
            Clients.publish(
                    context,
                    feeds.stream()
                            .map(feed -> record(context.topics().feeds, feed.id(), feed, context))
                            .toList());
            log.info("{} feeds seeded", feeds.size());
        }
    }

    /** The feeds of config/feeds.opml. */
    public static List<Feed> feedsOf(Path config) {
        try {
            return OpmlReader.read(config.resolve("feeds.opml"));
        } catch (OpmlException e) {
            throw CommandFailed.by(e);
        }
    }

    private static ProducerRecord<String, byte[]> record(
            Topic<?> topic, String key, Object value, ServiceContext context) {
        Instant now = context.clock().instant();
        return new ProducerRecord<>(topic.name(), null, now.toEpochMilli(), key, Json.write(value));
    }
}
