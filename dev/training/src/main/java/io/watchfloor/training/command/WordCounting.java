package io.watchfloor.training.command;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Stem;
import io.watchfloor.testkit.Calendar;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Tokenizer;
import io.watchfloor.text.words.WordFrequencies;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * In how many headlines of open months each word stands.
 *
 * @param headlines that were counted
 * @param counts of the words whose count changes what they weigh, by word
 */
record WordCounting(int headlines, Map<String, Integer> counts) {

    static WordCounting of(List<Headline> all) {
        Map<String, Integer> counts = new HashMap<>();
        int headlines = 0;
        for (Headline headline : all) {
            if (!Calendar.isShut(YearMonth.from(headline.published().atZone(ZoneOffset.UTC)))) {
                headlines++;
                Set<String> stems = new HashSet<>();
                for (Token token : Tokenizer.tokens(headline.title())) {
                    stems.add(Stem.of(token.form()));
                }
                stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
            }
        }
        int least = WordFrequencies.leastCount(headlines);
        counts.values().removeIf(count -> count < least);
        return new WordCounting(headlines, new TreeMap<>(counts));
    }

    /** As it is shipped: the number of headlines, then a line for each word. */
    String table() {
        StringBuilder table = new StringBuilder().append(headlines).append('\n');
        counts.forEach(
                (stem, count) -> table.append(stem).append('\t').append(count).append('\n'));
        return table.toString();
    }
}
