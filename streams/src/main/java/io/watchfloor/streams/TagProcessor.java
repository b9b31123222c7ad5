package io.watchfloor.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.watchfloor.incidents.outages.Counted;
import io.watchfloor.kafka.streams.InvalidRecordException;
import io.watchfloor.kafka.streams.Sink;
import io.watchfloor.model.Headline;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.reports.Reported;
import io.watchfloor.rules.reports.Reports;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tags a headline with the decision book of its fetch time, writes its reports to the journal, and has every partition of it
 * told how many headlines come. Everything is
 * computed before the first write, so a headline that cannot be tagged leaves nothing behind.
 */
final class TagProcessor implements Processor<String, Headline, String, Object> {
    static final Sink<TaggedHeadline> WRITE_TAGGED = new Sink<>("write-tagged-headlines");
    static final Sink<JournalEntry> APPEND_REPORTS = new Sink<>("append-reports-to-journal");
    static final Sink<JournalEntry> APPEND_PULSES = new Sink<>("append-pulses-to-journal");

    private static final Logger log = LoggerFactory.getLogger(TagProcessor.class);
    private static final Duration FORGET_EVERY = Duration.ofSeconds(30);
    /** Ingest cuts titles far below this; reading one takes time in proportion to its length. */
    private static final int LONGEST_TITLE = 10_000;

    private final Suppliers with;
    private final Meters meters;
    // Set by init before anything else is called.
    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, Object> context;

    @SuppressWarnings("NullAway.Init")
    private ReportedStore reported;

    private TagProcessor(Suppliers with) {
        this.with = with;
        this.meters = new Meters(with.registry());
    }

    /**
     * Makes one processor per task.
     *
     * @param books shared by all tasks of the instance
     * @param tagger headline and book to tags, a plain function
     */
    record Suppliers(
            Books books,
            BiFunction<Headline, CompiledBook, Tags> tagger,
            InstantSource clock,
            MeterRegistry registry,
            String producer)
            implements ProcessorSupplier<String, Headline, String, Object> {

        @Override
        public Processor<String, Headline, String, Object> get() {
            return new TagProcessor(this);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(ReportedStore.builder());
        }

        ProcessorSupplier<String, byte[], Void, Void> loadBooks() {
            return () -> new LoadBooksProcessor(books);
        }
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        this.reported = new ReportedStore(context.getStateStore(ReportedStore.NAME));
        context.schedule(
                FORGET_EVERY,
                PunctuationType.WALL_CLOCK_TIME,
                now -> passes(with.clock().instant()));
    }

    private void passes(Instant now) {
        reported.forget(now);
        List<JournalEntry.Pulse> pulses = reported.counted().after(now, part());
        if (!pulses.isEmpty()) {
            append(pulses);
            reported.counted(reported.counted().told());
        }
    }

    private int part() {
        return context.taskId().partition();
    }

    /** Every partition of the journal is told; the key says who counted. */
    private void append(List<JournalEntry.Pulse> pulses) {
        pulses.forEach(pulse -> APPEND_PULSES.write(
                context,
                new Record<>(Integer.toString(pulse.part()), pulse, pulse.at().toEpochMilli())));
    }

    @Override
    public void process(Record<String, Headline> record) {
        Headline headline = valid(record);
        Optional<Reported> before = reported.find(headline.id());
        if (before.isPresent() && before.get().revision() >= headline.revision()) {
            meters.repeats.increment();
            return;
        }
        CompiledBook book = with.books().at(headline.fetched());
        Tags tags = meters.tagging.record(() -> with.tagger().apply(headline, book));
        Reports.Found found = Reports.of(headline, tags, book);
        List<JournalEntry> entries = Reported.entries(headline, found.reports(), before.orElse(null));

        Counted counted = reported.counted();
        append(counted.before(headline.fetched(), part()));
        reported.counted(counted.with(headline.fetched()));
        reported.put(headline.id(), Reported.of(headline, found.reports()));
        long at = headline.fetched().toEpochMilli();
        TaggedHeadline tagged = new TaggedHeadline(headline, tags, with.producer(), Map.of());
        WRITE_TAGGED.write(context, new Record<>(headline.id(), tagged, at));
        entries.forEach(entry -> APPEND_REPORTS.write(context, new Record<>(pair(entry), entry, at)));
        count(found);
    }

    private static Headline valid(Record<String, Headline> record) {
        Headline headline = record.value();
        if (headline == null) {
            throw new InvalidRecordException("invalid-headline", "a headline without a value; nothing can be tagged");
        }
        if (!headline.id().equals(record.key())) {
            throw new InvalidRecordException(
                    "invalid-headline",
                    "the key " + record.key() + " is not the headline's id " + headline.id()
                            + "; its writer must key it by id");
        }
        if (headline.title().length() > LONGEST_TITLE) {
            throw new InvalidRecordException(
                    "too-long",
                    "a title of " + headline.title().length() + " chars, more than " + LONGEST_TITLE
                            + ", is no headline; its writer must cut it");
        }
        return headline;
    }

    private static String pair(JournalEntry entry) {
        return entry instanceof JournalEntry.Withdrawn withdrawn
                ? withdrawn.pair().toString()
                : ((JournalEntry.Reported) entry).report().parties().pair().toString();
    }

    private void count(Reports.Found found) {
        meters.tagged.increment();
        meters.reports.increment(found.reports().size());
        if (found.leftOut() > 0) {
            meters.leftOut.increment(found.leftOut());
            log.info(
                    "{} names too many pairs: {} reports left out",
                    found.reports().get(0).headline().id(),
                    found.leftOut());
        }
    }

    /** Counters of this stage; the registry gives the same ones to every task. */
    private static final class Meters {
        private final Counter tagged;
        private final Counter repeats;
        private final Counter reports;
        private final Counter leftOut;
        private final Timer tagging;

        private Meters(MeterRegistry registry) {
            tagged = registry.counter("watchfloor.headlines.tagged");
            repeats = registry.counter("watchfloor.headlines.repeated");
            reports = registry.counter("watchfloor.reports");
            leftOut = registry.counter("watchfloor.reports.left.out");
            tagging = registry.timer("watchfloor.tagging");
        }
    }
}
