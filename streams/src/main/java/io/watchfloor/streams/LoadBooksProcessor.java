package io.watchfloor.streams;

import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes decision books from their topic. It runs on the global thread, also while state is restored, and must never
 * throw there: an unreadable book is reported and passed over.
 */
final class LoadBooksProcessor implements Processor<String, byte[], Void, Void> {
    private static final Logger log = LoggerFactory.getLogger(LoadBooksProcessor.class);
    private static final String STORE = "decision-books";

    private final Books books;

    LoadBooksProcessor(Books books) {
        this.books = books;
    }

    /** Kafka Streams asks for a store; the books themselves are kept compiled, in {@link Books}. */
    static StoreBuilder<KeyValueStore<String, byte[]>> store() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            DecisionBook book = Json.read(record.value(), DecisionBook.class);
            books.add(book);
            log.info("decision book {} by {} decides from {}", book.revision(), book.author(), book.activeFrom());
        } catch (InvalidJsonException e) {
            books.refuse(record.key(), String.valueOf(e.getMessage()));
        }
    }
}
