package io.watchfloor.console;

import io.watchfloor.authoring.NextBook;
import io.watchfloor.board.tuning.Archive;
import io.watchfloor.kafka.DecisionBooks;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicPast;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Past;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.text.names.OpenNlpNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Headlines of the past, the journal and decision books, on their topics. */
public final class TopicArchive implements Archive {
    private static final Logger log = LoggerFactory.getLogger(TopicArchive.class);

    private final ServiceContext context;

    public TopicArchive(ServiceContext context) {
        this.context = context;
    }

    @Override
    public Past since(Instant since) {
        return new TopicPast(context, since, line -> log.warn("{}; left out of the back-test", line));
    }

    @Override
    public void journal(int partition, Instant since, Consumer<JournalEntry> each) {
        TopicPartition journal = new TopicPartition(context.topics().journal.name(), partition);
        TopicFollower.readSince(
                context, List.of(journal), since, new TopicValues("is left out").each(context.topics().journal, each));
    }

    @Override
    public void tagged(Instant since, Consumer<TaggedHeadline> each) {
        TopicFollower.readSince(
                context,
                TopicFollower.partitions(context, context.topics().taggedHeadlines),
                since,
                new TopicValues("is left out").each(context.topics().taggedHeadlines, each));
    }

    @Override
    public Optional<DecisionBook> publish(NextBook next) {
        return DecisionBooks.publish(context, books -> next.after(books, context.clock(), OpenNlpNames.shipped()));
    }
}
