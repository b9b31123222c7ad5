package io.watchfloor.authoring.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.HouseBook;
import io.watchfloor.incidents.happenings.CallLine;
import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.gravity.UrgencyTable;
import io.watchfloor.testkit.Books;
import io.watchfloor.testkit.Config;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An invented year in small: 12 events of 9 kinds, 60 baits, a standing war with its daily course, an outage of eight hours.
 * Ids of events begin with E and their number.
 */
class SmallYearTest {
    private static final Duration SOON = Duration.ofHours(2);
    private static final int EVENTS = 11;
    private static final int FALSE = 0;

    private final List<Headline> headlines = SampleHeadlines.read("samples/small-year.jsonl");

    /**
     * What it comes to.
     *
     * @param events numbers of those that somebody was called for within two hours
     * @param baited calls for anything else
     */
    private record Judged(Set<String> events, List<CallLine> baited) {
        boolean holds() {
            return events.size() >= EVENTS && baited.size() <= FALSE;
        }
    }

    private Judged judge(CompiledBook book) {
        Trial trial = new Trial();
        headlines.forEach(headline -> trial.add(Taken.by(book, headline)));
        Map<String, Instant> first = new HashMap<>();
        headlines.forEach(headline -> first.putIfAbsent(event(headline.id()), headline.published()));
        Set<String> events = new TreeSet<>();
        List<CallLine> baited = new ArrayList<>();
        for (CallLine call : trial.result().calls()) {
            String event = event(call.headline());
            if (!event.startsWith("E")) {
                baited.add(call);
            } else if (!call.at().isAfter(first.get(event).plus(SOON))) {
                events.add(event);
            }
        }
        return new Judged(events, baited);
    }

    private static String event(String headline) {
        return headline.replaceFirst("-.*", "");
    }

    @Test
    void holdsEventsBaitsAndAnOutage() {
        assertThat(headlines).hasSize(200);
        assertThat(headlines.stream().filter(headline -> headline.id().startsWith("B")))
                .hasSize(60);
        assertThat(headlines.stream()
                        .map(Headline::id)
                        .filter(id -> id.startsWith("E"))
                        .map(SmallYearTest::event)
                        .distinct())
                .hasSize(12);
    }

    @Test
    void callsForEventsAndForLittleElse() {
        Judged judged = judge(HouseBook.COMPILED);

        assertThat(judged.events()).as("events called within two hours").hasSizeGreaterThanOrEqualTo(EVENTS);
        assertThat(judged.baited())
                .as("called for baits and for the daily course")
                .hasSizeLessThanOrEqualTo(FALSE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gravity   | (?m)^cap: .*$                                  | cap: 0
                    novelty   | (?s)within: \\{[^}]*\\}(.*?)else: \\d+             | within: { 2: 0 }$1else: 0
                    breadth   | voices: \\[[^]]*]                               | voices: [0, 0]
                    elsewhere | elsewhere: \\d+                                | elsewhere: 0
                    alone     | alone: \\{[^}]*\\}                               | alone: { reliable: 0, other: 0 }
                    levels    | levels: \\{[^}]*\\}                              | levels: { priority: 0, immediate: 0, flash: 0 }
                    """)
    void goesWrongWithoutOneOfItsTerms(String term, String number, String zero) {
        Map<String, String> files = new HashMap<>(Config.files());
        files.computeIfPresent(UrgencyTable.FILE, (file, text) -> {
            String changed = text.replaceFirst(number, zero);
            assertThat(changed).as("%s stands in the table", term).isNotEqualTo(text);
            return changed;
        });

        Judged judged = judge(CompiledBook.compile(Books.book(files)));

        assertThat(judged.holds()).as("%s: %s", term, judged).isFalse();
    }
}
