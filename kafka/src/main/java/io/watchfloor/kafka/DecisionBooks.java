package io.watchfloor.kafka;

import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Json;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;

/** The topic of decision books: reading it, and publishing to it with one publisher at a time. */
public final class DecisionBooks {
    private DecisionBooks() {}

    /** Somebody else published between our reading of the newest book and our writing of the next. */
    public static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private OvertakenException(Throwable cause) {
            super("somebody else published a decision book at this moment; nothing of this one was written", cause);
        }
    }

    /** All books by revision, oldest first; a record that is no book is left out, as the topology leaves it out. */
    public static List<DecisionBook> read(ServiceContext context) {
        TreeMap<Long, DecisionBook> books = new TreeMap<>();
        TopicFollower.readAll(
                context,
                new TopicValues("decides nothing")
                        .each(context.topics().decisionBook, book -> books.put(book.revision(), book)));
        return List.copyOf(books.values());
    }

    /**
     * Publishes the book that follows those that are there. Two publishers cannot both follow the same book: the one
     * that began first is fenced.
     *
     * @param next makes it from all books that are there; empty publishes nothing
     * @throws OvertakenException when another publisher began meanwhile
     * @throws KafkaEdgeException when the broker does not take it
     */
    public static Optional<DecisionBook> publish(
            ServiceContext context, Function<List<DecisionBook>, Optional<DecisionBook>> next) {
        String id = context.topics().decisionBook.name() + "-publisher";
        try (KafkaProducer<String, byte[]> producer = Clients.transactionalProducer(context, id)) {
            producer.initTransactions();
            Optional<DecisionBook> made = next.apply(read(context));
            if (made.isPresent()) {
                write(producer, context, made.get());
            }
            return made;
        }
    }

    /** The commit throws what the send failed with. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void write(KafkaProducer<String, byte[]> producer, ServiceContext context, DecisionBook book) {
        producer.beginTransaction();
        try {
            producer.send(new ProducerRecord<>(
                    context.topics().decisionBook.name(),
                    null,
                    context.clock().instant().toEpochMilli(),
                    Long.toString(book.revision()),
                    Json.write(book)));
            producer.commitTransaction();
        } catch (ProducerFencedException e) {
            throw new OvertakenException(e);
        } catch (KafkaException e) {
            if (e.getCause() instanceof ProducerFencedException) {
                throw new OvertakenException(e);
            }
            producer.abortTransaction();
            throw new KafkaEdgeException("the decision book could not be published: " + e.getMessage(), e);
        }
    }
}
