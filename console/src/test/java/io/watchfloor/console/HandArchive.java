package io.watchfloor.console;

import io.watchfloor.authoring.NextBook;
import io.watchfloor.board.tuning.Archive;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Past;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.testkit.Samples;
import io.watchfloor.text.words.NameFinder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An archive without Kafka: what stands in it was put there by hand. */
public final class HandArchive implements Archive {
    public final List<Headline> headlines = new ArrayList<>();
    public final List<JournalEntry> journal = new ArrayList<>();
    public final List<DecisionBook> books = new ArrayList<>();

    @Override
    public Past since(Instant since) {
        Iterator<Headline> all = headlines.stream()
                .filter(headline -> !headline.fetched().isBefore(since))
                .iterator();
        return new Past() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Headline next() {
                return all.next();
            }

            @Override
            public double done() {
                return all.hasNext() ? 0.5 : 1;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void journal(int partition, Instant since, Consumer<JournalEntry> each) {
        journal.forEach(each);
    }

    @Override
    public void tagged(Instant since, Consumer<TaggedHeadline> each) {}

    @Override
    public Optional<DecisionBook> publish(NextBook next) {
        Optional<DecisionBook> made = next.after(books, InstantSource.fixed(Samples.DESK), NameFinder.NONE);
        made.ifPresent(books::add);
        return made;
    }
}
