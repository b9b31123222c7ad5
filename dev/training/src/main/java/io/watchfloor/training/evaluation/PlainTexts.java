package io.watchfloor.training.evaluation;

import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.scale.Clues;
import io.watchfloor.testkit.Calendar;
import io.watchfloor.training.scale.WordVectors;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Headlines that nobody labelled, as words with parties masked: what word vectors are learned from.
 *
 * @param byMonth the words of each text by the month of the headline
 */
public record PlainTexts(SortedMap<YearMonth, List<List<String>>> byMonth) {
    /** No texts: vectors of none are none. */
    public static final PlainTexts NONE = new PlainTexts(new TreeMap<>());

    /** Reads titles, those of shut months only where they are asked for. */
    public static PlainTexts of(Iterator<Headline> headlines, CompiledBook book, boolean shut) {
        SortedMap<YearMonth, List<List<String>>> byMonth = new TreeMap<>();
        Map<String, String> once = new HashMap<>();
        headlines.forEachRemaining(headline -> {
            LocalDate day = headline.published().atZone(ZoneOffset.UTC).toLocalDate();
            YearMonth month = YearMonth.from(day);
            if (shut || !Calendar.isShut(month)) {
                List<String> words = Clues.words(book.reader()
                        .begin("title", headline.title(), day, null)
                        .known());
                byMonth.computeIfAbsent(month, key -> new ArrayList<>())
                        .add(words.stream()
                                .map(word -> once.computeIfAbsent(word, key -> key))
                                .toList());
            }
        });
        return new PlainTexts(byMonth);
    }

    /** Vectors from the texts of these months. */
    public WordVectors vectors(Predicate<YearMonth> months) {
        return WordVectors.of(byMonth.entrySet().stream()
                .filter(month -> months.test(month.getKey()))
                .flatMap(month -> month.getValue().stream())
                .toList());
    }
}
