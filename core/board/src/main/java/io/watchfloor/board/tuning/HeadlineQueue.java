package io.watchfloor.board.tuning;

import io.watchfloor.authoring.learning.DayOfHeadlines;
import io.watchfloor.authoring.learning.Question;
import io.watchfloor.authoring.learning.Yardstick;
import io.watchfloor.model.HeadlineWord;
import io.watchfloor.model.HeadlineWord.Day;
import io.watchfloor.model.HeadlineWord.Said;
import io.watchfloor.model.TaggedHeadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The headlines that the desk asks about, those of the day before in UTC, and what was said of them. All of it follows from the
 * topics, so it is the same after a restart and on another console. One thread applies records, any thread asks.
 */
public final class HeadlineQueue {
    private static final int DAYS = 3;

    private final NavigableMap<LocalDate, DayOfHeadlines> days = new TreeMap<>();
    private final Map<String, HeadlineWord> words = new HashMap<>();
    private boolean complete;

    /**
     * One of today's.
     *
     * @param word what was said of it, or absent
     */
    public record Entry(Question question, @Nullable HeadlineWord word) {}

    /**
     * What is asked today.
     *
     * @param day of the headlines
     * @param complete whether all that was tagged has been read; before that nothing is asked
     */
    public record Today(LocalDate day, boolean complete, List<Entry> entries) {
        /** Whether this is the first without an answer. */
        public boolean isNext(Entry entry) {
            return entry.word() == null
                    && entries.stream()
                            .filter(one -> one.word() == null)
                            .findFirst()
                            .filter(entry::equals)
                            .isPresent();
        }

        /** How many are without an answer. */
        public long open() {
            return entries.stream().filter(entry -> entry.word() == null).count();
        }
    }

    synchronized void add(TaggedHeadline tagged) {
        LocalDate day = day(tagged.headline().fetched());
        if (days.isEmpty() || day.isAfter(days.lastKey().minusDays(DAYS))) {
            days.computeIfAbsent(day, DayOfHeadlines::new).add(tagged);
            days.headMap(days.lastKey().minusDays(DAYS), true).clear();
        }
    }

    /** The last word about a headline. */
    public synchronized void apply(String headline, @Nullable HeadlineWord word) {
        if (word == null) {
            words.remove(headline);
        } else {
            words.put(headline, word);
        }
    }

    /** All that was tagged has been read. */
    public synchronized void complete() {
        complete = true;
    }

    /** What is asked at that time. */
    public synchronized Today today(Instant now) {
        LocalDate day = day(now).minusDays(1);
        DayOfHeadlines headlines = days.get(day);
        List<Question> questions = headlines == null || !complete ? List.of() : headlines.questions();
        return new Today(
                day,
                complete,
                questions.stream()
                        .map(question -> new Entry(question, words.get(question.id())))
                        .toList());
    }

    /** The question about a headline, if it is asked at that time. */
    public Optional<Question> question(String headline, Instant now) {
        return today(now).entries().stream()
                .map(Entry::question)
                .filter(question -> question.id().equals(headline))
                .findFirst();
    }

    /** What somebody says to a question of that time. */
    public synchronized HeadlineWord answer(Question question, Said said, String by, Instant now) {
        DayOfHeadlines headlines = days.get(day(question.fetched()));
        Day counted = headlines == null ? new Day(0, 0, 0, 0) : headlines.counted();
        return question.answer(said, counted, by, now);
    }

    /** How right reports are, by what was drawn in the 90 days before. */
    public synchronized Yardstick yardstick(Instant now) {
        return Yardstick.of(words.values(), now);
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
