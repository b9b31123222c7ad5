package io.watchfloor.console;

import io.watchfloor.authoring.NextBook;
import io.watchfloor.board.tuning.Archive;
import io.watchfloor.kafka.DecisionBooks;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicPast;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import io.watchfloor.model.Past;
import io.watchfloor.text.names.OpenNlpNames;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Headlines of the past and decision books, on their topics. */
final class TopicArchive implements Archive {
    private static final Logger log = LoggerFactory.getLogger(TopicArchive.class);

    private final ServiceContext context;

    TopicArchive(ServiceContext context) {
        this.context = context;
    }

    @Override
    public Past since(Instant since) {
        return new TopicPast(context, since, line -> log.warn("{}; left out of the back-test", line));
    }

    @Override
    public void journal(int partition, Instant since, Consumer<JournalEntry> each) {
        TopicPartition journal = new TopicPartition(context.topics().journal.name(), partition);
        TopicFollower.readSince(context, journal, since, record -> {
            try {
                each.accept(Json.read(record.value(), JournalEntry.class));
            } catch (InvalidJsonException e) {
                log.warn("{}@{}: no entry of the journal: {}", journal, record.offset(), e.getMessage());
            }
        });
    }

    @Override
    public Optional<DecisionBook> publish(NextBook next) {
        return DecisionBooks.publish(context, books -> next.after(books, context.clock(), OpenNlpNames.shipped()));
    }
}
