package io.watchfloor.console.past;

import io.watchfloor.board.view.Rewind;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of the past in its folder: every event, every report, the header of every incident,
 * headlines of the last days, and what was known twice a day. One thread writes, any thread reads through {@link #search}. How far each partition has been read is committed with what was
 * read of it, so after a crash nothing is missing and no event is there twice.
 */
public final class PastIndex implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PastIndex.class);
    private static final double BUFFER_MIB = 16;
    /** Headers of incidents that changed and wait to be written; a header has at most 32 KB. */
    private static final int MOST_CHANGED = 500;

    private static final Duration FRAMES = Duration.ofHours(12);

    private static final String MADE_OF = "made-of";
    private static final String WHOLE = "whole";
    private static final String READ = "read ";

    private final Path folder;
    private final String madeOf;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<TopicPartition, Long> positions = new TreeMap<>(PastIndex::byName);
    private final Map<String, Incident> changed = new HashMap<>();
    private final boolean whole;
    /** Up to when there are key frames; absent when there is none. */
    private @Nullable Instant framed;

    private PastIndex(Path folder, String madeOf) throws IOException {
        this.folder = folder;
        this.madeOf = Entries.FORMAT + " " + madeOf;
        this.writer = new IndexWriter(FSDirectory.open(folder), config());
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        Map<String, String> data = new TreeMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        data.forEach((name, value) -> {
            if (name.startsWith(READ)) {
                int cut = name.lastIndexOf('/');
                positions.put(
                        new TopicPartition(
                                name.substring(READ.length(), cut), Integer.parseInt(name.substring(cut + 1))),
                        Long.parseLong(value));
            }
        });
        this.whole = data.containsKey(WHOLE);
        this.framed = lastFrame();
    }

    /**
     * Opens the index, and begins a new one where there is none, or one of another format or of other topics, or one that
     * cannot be read.
     *
     * @param madeOf says of which topics it is made; changes when they are made anew
     * @throws PastException when the folder cannot be written, or another console has it open
     */
    public static PastIndex open(Path folder, String madeOf) {
        try {
            Files.createDirectories(folder);
            String found = madeOf(folder);
            if (found != null && !found.equals(Entries.FORMAT + " " + madeOf)) {
                log.info(
                        "the index of the past in {} is of another format or of other topics; it is made again",
                        folder);
                erase(folder);
            }
            return new PastIndex(folder, madeOf);
        } catch (IOException e) {
            throw new PastException("cannot open the index of the past in", folder, e);
        }
    }

    /** What an index says that it is made of; absent when there is none, empty when it cannot be read. */
    private static @Nullable String madeOf(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return null;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return reader.getIndexCommit().getUserData().getOrDefault(MADE_OF, "");
            } catch (IOException | IllegalArgumentException e) {
                // Of a codec that this version does not know, Lucene says that an argument is wrong.
                log.warn("the index of the past in {} cannot be read: {}", folder, e.toString());
                return "";
            }
        }
    }

    private static void erase(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private static IndexWriterConfig config() {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        // One at a time, beside whoever answers officers.
        merges.setMaxMergesAndThreads(2, 1);
        return new IndexWriterConfig(new Words())
                .setRAMBufferSizeMB(BUFFER_MIB)
                .setMergeScheduler(merges)
                .setCommitOnClose(false);
    }

    private static int byName(TopicPartition one, TopicPartition other) {
        return one.toString().compareTo(other.toString());
    }

    /** Where each partition goes on being read; what is not there has not been read. */
    public Map<TopicPartition, Long> positions() {
        return Map.copyOf(positions);
    }

    /** When it was opened, everything that there was had been read once. */
    public boolean wasWhole() {
        return whole;
    }

    /**
     * Reads what stood in it at the last {@link #refresh}.
     *
     * @param progress see {@link io.watchfloor.board.view.Past#progress}
     */
    public PastSearch search(Supplier<String> progress) {
        return new PastSearch(searchers, folder, progress);
    }

    /** One event, with the header in it. Shadow incidents are not in the past. */
    public void add(IncidentEvent event) throws IOException {
        Incident incident = event.incident();
        if (incident.booked().shadow()) {
            changed.remove(incident.id());
            writer.deleteDocuments(Entries.incident(incident.id()));
        } else {
            changed.put(incident.id(), incident);
            if (changed.size() >= MOST_CHANGED) {
                writeChanged();
            }
        }
        writer.addDocument(incident.booked().shadow() ? Entries.shadow(event) : Entries.of(event));
        forgetFrames(event.knownAt());
    }

    /** What is dated before a key frame was not known when that was made: a service was away. */
    private void forgetFrames(Instant known) throws IOException {
        if (framed != null && !known.isAfter(framed.plus(Rewind.OUT_OF_ORDER))) {
            writer.deleteDocuments(Rewinding.within(
                    Entries.FRAME, known.minus(Rewind.OUT_OF_ORDER), Instant.ofEpochMilli(Long.MAX_VALUE)));
            searchers.maybeRefreshBlocking();
            framed = lastFrame();
        }
    }

    /**
     * Makes the next key frame that is due, of what readers see.
     *
     * @param now nothing is still to come that was known a while before
     * @return false when none is due
     */
    public boolean makeFrame(Instant now) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Rewinding rewinding = new Rewinding(searcher);
            Instant last = framed == null ? rewinding.first() : framed;
            Instant due = last == null
                    ? Instant.MAX
                    : last.truncatedTo(ChronoUnit.HALF_DAYS).plus(FRAMES);
            if (due.isAfter(now.minus(Rewind.OUT_OF_ORDER.multipliedBy(2)))) {
                return false;
            }
            writer.addDocument(Entries.of(rewinding.known(due)));
            framed = due;
        } finally {
            searchers.release(searcher);
        }
        searchers.maybeRefreshBlocking();
        return true;
    }

    private @Nullable Instant lastFrame() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return new Rewinding(searcher).lastFrame();
        } finally {
            searchers.release(searcher);
        }
    }

    /** Of an incident that changes all the time only what is looked at is written. */
    private void writeChanged() throws IOException {
        for (Incident incident : changed.values()) {
            writer.updateDocument(Entries.incident(incident.id()), Entries.of(incident));
        }
        changed.clear();
    }

    /** A headline, whether a rule takes it or not; in the place of the one before it that had its id. */
    public void put(Headline headline) throws IOException {
        writer.updateDocument(new Term(Entries.HEADLINE, headline.id()), Entries.of(headline));
    }

    /** Puts a report in the place of what was known by its key. */
    public void put(String key, IncidentReport member) throws IOException {
        writer.updateDocument(new Term(Entries.MEMBER, key), Entries.of(key, member));
    }

    public void removeReport(String key) throws IOException {
        writer.deleteDocuments(new Term(Entries.MEMBER, key));
    }

    /** Forgets what happened before, which the topics do not keep either. */
    public void forget(Instant before) throws IOException {
        writer.deleteDocuments(LongField.newRangeQuery(Entries.AT, Long.MIN_VALUE, before.toEpochMilli() - 1));
    }

    /** Forgets headlines that were fetched before. */
    public void forgetHeadlines(Instant before) throws IOException {
        writer.deleteDocuments(LongField.newRangeQuery(Entries.FETCHED, Long.MIN_VALUE, before.toEpochMilli() - 1));
    }

    /** Shows readers what was written. */
    public void refresh() throws IOException {
        writeChanged();
        searchers.maybeRefresh();
    }

    /**
     * Makes what was written last, together with how far the topics have been read.
     *
     * @param reachedEnd everything that there was has been read
     */
    public void commit(Map<TopicPartition, Long> read, boolean reachedEnd) throws IOException {
        writeChanged();
        positions.putAll(read);
        Map<String, String> data = new TreeMap<>();
        data.put(MADE_OF, madeOf);
        positions.forEach((partition, offset) ->
                data.put(READ + partition.topic() + "/" + partition.partition(), Long.toString(offset)));
        if (reachedEnd || whole) {
            data.put(WHOLE, "yes");
        }
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            writer.getDirectory().close();
        } catch (IOException e) {
            log.warn("the index of the past in {} was not closed: {}", folder, e.toString());
        }
    }
}
